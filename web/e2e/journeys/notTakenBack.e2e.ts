import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, PHONE, signedIn } from '../browser'

/** What is not taken back with a click is asked once more, in words, by keyboard too; and the trail says it in words. */
let browser: Browser
const shots = process.env.DOORSTEP_SHOTS
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

it('a new code says what follows before it is given, and Esc leaves everything as it was', async () => {
  const { page, complaints, context } = await signedIn(browser, 'zhouning', DESK)
  await page.goto('/staff')
  await page.locator('label', { hasText: /^人员$/ }).click()
  const row = page.locator('tr', { hasText: 'zengqing' })
  await row.getByRole('button', { name: '重发口令' }).focus()
  await page.keyboard.press('Enter')
  await row.getByText('马上作废').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => row.getByText('马上作废').count()).toBe(0)
  expect(await row.getByRole('button', { name: '重发口令' }).evaluate((it) => it === document.activeElement)).toBe(true)

  await row.getByRole('button', { name: '离开本单位' }).click()
  await row.getByText('这一步收不回来').waitFor()
  if (shots) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: shots + '/people.png' })
  }
  await row.locator('input[type=date]').fill('2099-12-31')
  await row.getByText('照常用到').waitFor()
  await row.getByRole('button', { name: '就这样定' }).click()
  await row.getByText('做到 2099 年 12 月 31 日').waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

it('the auditor reads whose last day was set, by whom, and nothing in our letters', async () => {
  const { page, complaints, context } = await signedIn(browser, 'shenjing', PHONE)
  await page.goto('/trail')
  await page.getByLabel('谁').fill('周宁')
  await page.getByLabel('做了什么').selectOption({ label: '人员离开' })
  const line = page.locator('tbody tr').first()
  await line.getByText('2099 年 12 月 31 日').waitFor()
  expect(await line.innerText()).toContain('人员 曾庆')
  expect(await page.locator('table').innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  if (shots) await page.screenshot({ path: shots + '/trail.png' })
  expect(complaints).toEqual([])
  await context.close()
})
