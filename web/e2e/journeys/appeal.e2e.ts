import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, signedIn } from '../browser'
import { act, desk, give } from '../desk'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

it('takes a need that becomes an appeal through acceptance, extension, signing, service, not solved and review', async () => {
  const address = await registeredAtTheDesk()
  const clerk = await desk(browser, 'chenyu', address)
  await act(clerk, '转为信访', { 本人要求: 'pick', 具体说说: '本人要求按信访答复' })
  await clerk.getByText('申诉求决').first().waitFor()
  await give(clerk, '河湾镇 镇建设办', '基本 12')
  const handler = await desk(browser, 'wangjianguo', address)
  await act(handler, '签收', {})
  await act(handler, '受理', { '（六）听取陈述': 'pick', 为什么是这一路: '属于本镇职责' })
  await handler
    .locator('#count')
    .getByText(/第三十四条/)
    .first()
    .waitFor()
  await extended(address, handler)
  await signedAndServed(address, handler)
  await onPaper(handler)
  await notSolved(address)
  await reviewed(address)
})

async function registeredAtTheDesk(): Promise<string> {
  const { page, complaints } = await signedIn(browser, 'chenyu', DESK)
  await page.goto('/matters/new')
  await page.getByLabel('原话', { exact: true }).fill('征地丈量的时候我家少记了两亩，找过三回没有说法。')
  await page.getByLabel('哪个村（社区）', { exact: true }).selectOption({ label: '渡口村' })
  await page.getByLabel(/^谁说的/).fill('周桂芳')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/登记好了/).waitFor()
  expect(complaints).toEqual([])
  return (await page.getByRole('link', { name: '打开这件事' }).getAttribute('href'))!
}

/** Asked by the unit, granted by a leader; the day moves only when the notice has reached the person. */
async function extended(address: string, handler: Page): Promise<void> {
  await act(handler, '申请延期', { 延几天: '20', 理由: '等测绘队重新丈量' })
  const leader = await desk(browser, 'yanghaibo', address)
  const before = await leader.locator('dl').first().innerText()
  await act(leader, '同意延期', {})
  expect(await leader.locator('dl').first().innerText()).toBe(before)
  await handler.reload()
  await act(handler, '记延期告知', { 上门: 'pick' })
  await handler
    .locator('#count')
    .getByText(/等测绘队重新丈量/)
    .waitFor()
}

async function signedAndServed(address: string, handler: Page): Promise<void> {
  await handler.getByRole('button', { name: '起草答复' }).click()
  await handler.getByLabel('答复', { exact: true }).fill('经复测，少记两亩属实，予以补发。')
  await handler.getByRole('button', { name: '写好了' }).click()
  await handler.getByText('已拟稿，等审核').first().waitFor()
  const clerk = await desk(browser, 'chenyu', address)
  await act(clerk, '审核', {})
  const leader = await desk(browser, 'yanghaibo', address)
  await act(leader, '签发', {})
  await clerk.reload()
  await act(clerk, '记文号用印', { 文号: '河政信〔2026〕8 号' })
  await handler.reload()
  await act(handler, '记送达', {}, '已经送到')
  await handler.getByText('答复已送达').first().waitFor()
}

/** The reply as a Word file, and as a PDF that the browser shows in a page of its own. */
async function onPaper(handler: Page): Promise<void> {
  const papers = handler.locator('#papers')
  const [file] = await Promise.all([
    handler.waitForEvent('download'),
    papers.getByRole('button', { name: '下载答复意见书的 Word 文件' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^答复意见书 河湾〔\d{4}〕\d{4} 号\.docx$/)
  const [page] = await Promise.all([
    handler.waitForEvent('popup'),
    papers.getByRole('button', { name: '打开答复意见书' }).click(),
  ])
  await page.waitForURL(/^blob:/)
  await page.close()
}

async function notSolved(address: string): Promise<void> {
  const supervisor = await desk(browser, 'gaoyuan', address)
  await supervisor.getByRole('button', { name: '记本人怎么说' }).click()
  await supervisor.getByText('我回访问到的').click()
  await supervisor.getByText('没解决', { exact: true }).first().click()
  await supervisor.getByRole('button', { name: '记下', exact: true }).click()
  await supervisor.getByText('没解决 · 回访').first().waitFor()
  expect(await supervisor.locator('dl').first().innerText()).toContain('答复已送达')
}

async function reviewed(address: string): Promise<void> {
  const clerk = await desk(browser, 'chenyu', address)
  await act(clerk, '本人要求复查', { 本人: '补的亩数还是不对，要求复查' })
  await clerk.getByText('复查').first().waitFor()
  await clerk
    .locator('#count')
    .getByText(/第三十五条/)
    .first()
    .waitFor()
}
