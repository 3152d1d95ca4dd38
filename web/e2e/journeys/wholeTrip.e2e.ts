import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, PHONE, signedIn, somebody } from '../browser'

const SAID = '坐了一会儿。灶屋后头的水沟堵了，一下雨就往屋里灌。别的都好。'
const NEED = '灶屋后头的水沟堵了，一下雨就往屋里灌。'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

it('walks the whole trip: phone at the door, desk, unit, slip, resident, board', async () => {
  const { number, code, secret } = await heardAtTheDoor()
  await givenToTheUnit(number)
  await doneAndBrought(number)
  await judgedByTheResident(code, secret)
  await bothTruthsOnOnePage(number)
  await countedOnTheBoard()
})

async function heardAtTheDoor(): Promise<{ number: string; code: string; secret: string }> {
  const { page, complaints } = await signedIn(browser, 'lichunsheng', PHONE)
  await page.getByRole('link', { name: '访 走访' }).or(page.locator('nav a[href="/homes"]')).first().click()
  await page.getByPlaceholder('找门牌、组').fill('一组4号')
  await page.getByRole('link', { name: '开始走访' }).first().click()
  await page.getByText('家里人', { exact: true }).click()
  await page.locator('textarea').fill(SAID)
  await page.getByRole('button', { name: NEED }).click()
  await page.getByRole('button', { name: '记好了' }).click()
  await page.getByText('听到的事，已经登记').waitFor()
  const number = (await page.getByRole('link', { name: /第 \d+ 号/ }).innerText()).replace(/\D/g, '')
  await page.getByRole('link', { name: '印一张回执留给人家' }).click()
  await page.getByRole('button', { name: '出一张新回执' }).click()
  await page.locator('.codes dd').first().waitFor()
  expect(await page.locator('article').innerText()).toMatch(/听到\s+\d{4} 年 \d+ 月 \d+ 日 \d\d:\d\d/)
  const paper = await page.locator('.codes dd').allInnerTexts()
  expect(complaints).toEqual([])
  return { number, code: paper[0]!, secret: paper[1]! }
}

async function open(page: Page, number: string): Promise<void> {
  await page.goto('/matters?state=all&sort=NEWEST')
  await page
    .getByRole('row', { name: new RegExp('〕' + number.padStart(4, '0') + ' 号') })
    .getByRole('link')
    .click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function givenToTheUnit(number: string): Promise<void> {
  const { page } = await signedIn(browser, 'chenyu', DESK)
  await open(page, number)
  expect(await page.locator('blockquote').first().innerText()).toContain(NEED)
  await page.getByRole('button', { name: '交办' }).click()
  await page.getByLabel('交给哪个单位', { exact: true }).selectOption({ label: '河湾镇 镇建设办' })
  await page.getByRole('button', { name: '交给这个单位' }).click()
  await page.getByText('已交办，等签收').waitFor()
}

async function doneAndBrought(number: string): Promise<void> {
  const { page } = await signedIn(browser, 'wangjianguo', DESK)
  await open(page, number)
  await page.getByRole('button', { name: '签收' }).click()
  await page.locator('form').getByRole('button', { name: '签收' }).click()
  await page.getByText('办理中').waitFor()
  await page.getByRole('button', { name: '起草答复' }).click()
  await page.getByLabel('答复', { exact: true }).fill('已清淤十二米，换了一块盖板，雨后看过能走水。')
  await page.getByRole('button', { name: '写好了' }).click()
  await page.getByRole('button', { name: '记送达' }).click()
  await page.getByRole('button', { name: '已经送到' }).click()
  await page.getByText('答复已送达').waitFor()
}

async function judgedByTheResident(code: string, secret: string): Promise<void> {
  const { page, complaints } = await somebody(browser, PHONE)
  await page.goto('/door/' + code)
  await page.getByText('答复送到您手里').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('水沟')
  await page.getByLabel(/口令/).fill(secret)
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByText('换了一块盖板').waitFor()
  await page.locator('main a[href^="tel:"]').waitFor()
  await page.getByText('这个日子怎么算的').waitFor()
  await page.getByRole('button', { name: '没解决' }).click()
  await page.getByLabel(/哪里没解决/).fill('还在漏')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '就这样说' }).click()
  await page.getByText('没有网络，没有送出').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '换一个说法' }).click()
  await page.getByRole('button', { name: '解决了', exact: true }).click()
  await page.getByText(/记下了，谢谢您/).waitFor()
  expect(complaints).toEqual([])
}

async function bothTruthsOnOnePage(number: string): Promise<void> {
  const { page } = await signedIn(browser, 'yanghaibo', DESK)
  await open(page, number)
  const standing = await page.locator('dl').first().innerText()
  expect(standing).toContain('答复已送达')
  expect(standing).toContain('解决了 · 本人')
}

async function countedOnTheBoard(): Promise<void> {
  const { page } = await signedIn(browser, 'yanghaibo', DESK)
  await page.goto('/board')
  await page.getByText(/按第一次说好的日子送达了答复/).waitFor()
  const own = await page
    .getByRole('row', { name: /^解决了/ })
    .getByRole('cell')
    .first()
    .innerText()
  expect(Number(own)).toBeGreaterThan(0)
}
