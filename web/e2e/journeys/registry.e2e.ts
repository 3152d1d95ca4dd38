import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, PHONE, signedIn } from '../browser'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

it('finds a like matter by two characters, narrows, keeps the view, takes it out and opens the file', async () => {
  const { page, complaints } = await signedIn(browser, 'chenyu', DESK)
  await page.goto('/matters?state=all&sort=NEWEST')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('路灯')
  await page.keyboard.press('Enter')
  await page.locator('td.what mark', { hasText: '路灯' }).first().waitFor()
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('combobox', { name: '种类', exact: true }).selectOption('need')
  await page.getByRole('button', { name: /去掉“种类：民生诉求”/ }).waitFor()
  expect(page.url()).toContain('kind=need')

  await page.getByRole('button', { name: '存为常用筛选' }).click()
  await page.getByLabel('名字').fill('路灯的事')
  await page.getByRole('button', { name: '存下' }).click()
  await page.goto('/matters')
  const narrowed = page.waitForResponse(
    (answer) => decodeURI(answer.url()).includes('/api/matters?') && decodeURI(answer.url()).includes('text=路灯'),
  )
  await page.getByRole('link', { name: '路灯的事' }).click()
  await narrowed
  await page.locator('td.what a', { hasText: '垃圾房' }).first().waitFor({ state: 'detached' })
  await page.locator('td.what mark', { hasText: '路灯' }).first().waitFor()
  const shown = await page.locator('td.what a').allInnerTexts()

  await page.getByRole('button', { name: '列与导出' }).click()
  await page.getByLabel('来源', { exact: true }).last().check()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  const file = readFileSync(await (await coming).path())
  const sheet = unpacked(file, 'xl/worksheets/sheet1.xml').replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  )
  expect(sheet).toContain('事由')
  expect(sheet).toContain('来源')
  for (const title of shown) expect(sheet).toContain(title)

  await page.keyboard.press('Escape')
  await page.locator('td.what a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/matters\/[0-9a-f-]{36}$/)
  expect(complaints).toEqual([])
})

it('keeps a picked list, and says whose matters stand there by name', async () => {
  const { page, complaints } = await signedIn(browser, 'chenyu', DESK)
  await page.goto('/matters')
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  const only = page.getByRole('combobox', { name: '只看', exact: true })
  await only.selectOption('UNSOLVED')
  await page.waitForURL(/table=UNSOLVED/)
  await expect.poll(() => only.inputValue()).toBe('UNSOLVED')
  const unit = page.getByRole('combobox', { name: '承办单位', exact: true })
  await unit.selectOption({ label: '河湾镇 镇建设办' })
  await page.waitForURL(/unit=/)
  await page.reload()
  await page.getByRole('button', { name: /去掉“承办单位：河湾镇 镇建设办”/ }).waitFor()
  expect(complaints).toEqual([])
})

it('says in one sentence that nothing was found, on a phone too', async () => {
  const { page, complaints } = await signedIn(browser, 'chenyu', PHONE)
  await page.goto('/matters?state=all&text=' + encodeURIComponent('%_😀'))
  await page.getByText('没有找到').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(complaints).toEqual([])
})

/** One part of a workbook, found by the directory at its end: a file that was cut off has none. */
function unpacked(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const length = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) {
      const from = zip.readUInt32LE(at + 42)
      const data = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28)
      return inflateRawSync(zip.subarray(data, data + zip.readUInt32LE(at + 20))).toString('utf8')
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error('no ' + name)
}
