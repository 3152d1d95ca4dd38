import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, inject, it } from 'vitest'
import { DESK, launched, PHONE, signedIn, somebody } from '../browser'

const FOLDER = join(import.meta.dirname, '../../../docs/pictures')

let browser: Browser
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  browser = await launched()
})
afterAll(() => browser.close())

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, name + '.png') })
}

async function bridgeLamp(page: Page): Promise<void> {
  await page.goto('/matters?text=' + encodeURIComponent('渡口桥头路灯'))
  await page
    .getByRole('row', { name: /渡口村三组/ })
    .last()
    .getByRole('link')
    .click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

it('takes the matter at the desk', async () => {
  const { page } = await signedIn(browser, 'wangjianguo', DESK)
  await bridgeLamp(page)
  await keep(page, 'matter')
})

it('takes the board', async () => {
  const { page } = await signedIn(browser, 'yanghaibo', { ...DESK, height: 620 })
  await page.goto('/board')
  await page.locator('table').waitFor()
  await keep(page, 'board')
})

it('takes today and a visit on the phone', async () => {
  const { page } = await signedIn(browser, 'lichunsheng', PHONE)
  await page.locator('h1').waitFor()
  await keep(page, 'today')
  await page.getByRole('link', { name: '开始' }).first().click()
  await page.getByText('本人', { exact: true }).click()
  await page.locator('textarea').fill('临时灯村里放了，就是电线拖在路边，怕娃娃绊到。秋粮补贴还没拿到，问是不是漏了。')
  await page.getByRole('button', { name: /秋粮补贴/ }).click()
  await page.getByText('怎么说', { exact: true }).scrollIntoViewIfNeeded()
  await keep(page, 'visit')
})

it("takes the resident's door", async () => {
  const { page } = await somebody(browser, PHONE)
  await page.goto('/door/' + inject('slip').code)
  await page.locator('#secret').fill(inject('slip').secret)
  await page.locator('#secret ~ button').click()
  await page.locator('blockquote').waitFor()
  await page.locator('blockquote').scrollIntoViewIfNeeded()
  await keep(page, 'door')
})
