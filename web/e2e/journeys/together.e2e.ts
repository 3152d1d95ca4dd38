import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, PHONE, signedIn, somebody } from '../browser'
import { act, desk, give } from '../desk'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

const IN_TEN_DAYS = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
const IN_TWENTY_DAYS = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)

it('mends a hazard together with a body outside that answers once by its link', async () => {
  const { page: clerk } = await signedIn(browser, 'chenyu', DESK)
  await clerk.goto('/matters/new')
  await clerk.getByText('隐患', { exact: true }).click()
  await clerk.getByLabel('原话', { exact: true }).fill('渡口的高压线垂得很低，过船会碰到。')
  await clerk.getByLabel('哪个村（社区）', { exact: true }).selectOption({ label: '渡口村' })
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByText(/登记好了/).waitFor()
  const address = (await clerk.getByRole('link', { name: '打开这件事' }).getAttribute('href'))!
  await clerk.goto(address)
  await give(clerk, '河湾镇 镇建设办')
  const handler = await desk(browser, 'wangjianguo', address)
  await act(handler, '签收', {})
  await handler.getByText('等定级').first().waitFor()
  await askedOutside(handler)
  await answeredOutside(await link(handler))
  await handler.reload()
  await handler.getByText('已停电抬高到八米。').first().waitFor()
  await act(handler, '定为一般隐患', {
    整改措施: '抬高线路，立警示牌',
    资金多少: '供电公司承担',
    谁负责整改: '王建国',
    哪天前整改完: IN_TEN_DAYS,
  })
  await act(handler, '整改完了', { 怎么整改的: '线路抬高，警示牌已立' })
  await clerk.reload()
  await act(clerk, '验收销号', { 验收看到了什么: '八米，过船无碍' })
  await clerk.getByText('已销号').first().waitFor()
})

async function askedOutside(handler: Page): Promise<void> {
  const bar = handler.getByRole('region', { name: '现在能做的' })
  const help = bar.getByRole('button', { name: '请人协办', exact: true })
  if (!(await help.isVisible())) await bar.getByRole('button', { name: '更多' }).click()
  await help.click()
  const form = bar.locator('form')
  await form.getByText('没有账号的外单位').click()
  await form.locator('input[autocomplete=off]').fill('县供电公司')
  await form.locator('textarea').fill('请把渡口的高压线抬高。')
  await form.locator('button.primary').click()
  await form.waitFor({ state: 'detached' })
}

async function link(handler: Page): Promise<string> {
  await handler.getByRole('button', { name: '给一个一次性链接' }).click()
  return handler.getByLabel('一次性链接').inputValue()
}

/** Without an account, on a phone: what was asked, nothing of the matter; the link ends with the answer. */
async function answeredOutside(address: string): Promise<void> {
  const { page, complaints } = await somebody(browser, PHONE)
  await page.goto(address)
  await page.getByText('请把渡口的高压线抬高。').waitFor()
  expect(await page.locator('body').innerText()).not.toContain('过船会碰到')
  await page.getByRole('textbox', { name: '您单位的答复' }).fill('已停电抬高到八米。')
  await page.getByRole('button', { name: '提交答复' }).click()
  await page.getByText(/收到了，谢谢/).waitFor()
  await page.reload()
  await page.getByText(/这个链接用过了/).waitFor()
  expect(complaints).toEqual([])
}

it('shows a promise to its officer before its day, and keeps both days when it is moved', async () => {
  const { page } = await signedIn(browser, 'lichunsheng', PHONE)
  await page.goto('/homes')
  await page.getByPlaceholder('找门牌、组').fill('二组5号')
  await page.getByRole('link', { name: '开始走访' }).first().click()
  await page.getByText('家里人', { exact: true }).click()
  await page.locator('textarea').fill('坐了一会儿，问起新农合的事。')
  await page.getByRole('button', { name: '加一条答应的' }).click()
  await page.getByLabel('答应了什么').fill('问清楚新农合怎么补缴，回来告诉他们')
  await page.getByLabel('哪天之前').fill(IN_TEN_DAYS)
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/api/visits') && answer.ok()),
    page.getByRole('button', { name: '记好了' }).click(),
  ])
  await page.goto('/')
  const promised = page.getByRole('link', { name: /问清楚新农合/ }).first()
  await promised.waitFor()
  await promised.click()
  await act(page, '跟本人说定日子', { 哪一天: IN_TWENTY_DAYS })
  for (const day of [IN_TEN_DAYS, IN_TWENTY_DAYS]) await page.getByText(said(day)).first().waitFor()
  await act(page, '兑现了', { 怎么兑现的: '上门说清楚了，本人知道了' })
  await page.getByText('兑现了').first().waitFor()
})

/** 2026-12-03 as people say it: 12月3日. */
function said(day: string): RegExp {
  const [, month, date] = day.split('-').map(Number)
  return new RegExp(`${month} ?月 ?${date} ?日`)
}
