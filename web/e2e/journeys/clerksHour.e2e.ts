import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, signedIn } from '../browser'
import { act, desk, give } from '../desk'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

/** What comes to a desk in an hour; the second and the last but one say again what was said before. */
const TOLD = [
  '戏台旁边的石板桥断了一块，老人过不去。',
  '戏台旁边石板桥断了一块板，推车过不去。',
  '想问孩子的医保怎么断了。',
  '村头的变压器夜里嗡嗡响，睡不着。',
  '菜市场门口的下水井没有盖。',
  '茶园的路窄，拖拉机会不了车。',
  '晒谷场被人堆了沙，没地方晒谷。',
  '老学堂的屋顶漏雨，东西都淋了。',
  '塘坝的闸板锈死了，放不了水。',
  '问一下大棚补贴什么时候发。',
  '隔壁的鸡鸭跑到我家菜地。',
  '公交车站牌倒了没有人扶。',
  '坡上的护栏少了一截。',
  '祠堂后面有人乱倒建筑垃圾。',
  '文化广场的健身器材坏了两个。',
  '自家井水有怪味，想请人化验。',
  '桥东的红绿灯时间太短，走不过去。',
  '渔塘边的电线离水面太近。',
  '塘坝的闸板锈住了，水放不出去。',
  '问退伍军人优待证在哪里办。',
]

it('takes twenty intakes by keyboard, puts two with what was said before, and takes back one wrong dispatch', async () => {
  const { page: clerk, complaints } = await signedIn(browser, 'chenyu', DESK)
  await clerk.goto('/matters/new')
  await clerk.getByLabel('哪个村（社区）', { exact: true }).selectOption({ label: '上湾村' })
  await clerk.getByRole('checkbox', { name: '下一件也是这个村' }).check()
  const addresses: string[] = []
  for (const told of TOLD) addresses.push(await registered(clerk, told, again(told)))
  expect(new Set(addresses).size).toBe(TOLD.length)
  expect(complaints).toEqual([])
  for (const told of TOLD.filter(again)) {
    const merged = await desk(browser, 'chenyu', addresses[TOLD.indexOf(told)]!)
    await merged.getByText('已并案').first().waitFor()
    await merged.getByText(/^并入 · 河湾〔/).waitFor()
    await merged.locator('aside p', { hasText: '并入' }).getByRole('link').click()
    await merged.getByText(/^别人也反映了，并进来的 · 河湾〔/).waitFor()
  }
  await wronglyGiven(addresses[4]!)
})

it('says what is missing, goes on from what was left behind, and keeps nothing of one for the next', async () => {
  const { page, complaints } = await signedIn(browser, 'chenyu', DESK)
  await page.goto('/matters/new')
  const words = page.getByLabel('原话', { exact: true })
  await words.press('Control+Enter')
  await page.getByRole('alert').getByText('还差：原话、哪个村（社区）。').waitFor()
  await words.fill('渡槽裂了一道缝，水都漏光了。')
  await page.goto('/matters')
  await page.goto('/matters/new')
  await page.getByText('接着写上次没登记完的').waitFor()
  expect(await words.inputValue()).toContain('渡槽')
  await page.getByRole('button', { name: '清空重来' }).click()
  await expect.poll(() => words.inputValue()).toBe('')
  await words.fill('渡槽裂了一道缝，水都漏光了。')
  const village = page.getByLabel('哪个村（社区）', { exact: true })
  await village.selectOption({ label: '上湾村' })
  await page.getByRole('button', { name: '加一个人' }).click()
  await words.press('Control+Enter')
  await page.getByText('登记好了').waitFor()
  await expect.poll(() => village.locator('option:checked').count()).toBe(0)
  expect(complaints).toEqual([])
})

it('lets the flags be reached by keyboard, though they do not stand between the fields', async () => {
  const { page } = await signedIn(browser, 'chenyu', DESK)
  await page.goto('/matters/new')
  const flags = page.locator('form [data-flag]')
  await flags.first().waitFor()
  expect(await page.locator('form [data-flag]:not([tabindex="-1"])').count()).toBe(0)
  await page.getByRole('button', { name: '用键盘说哪一栏没用' }).press('Enter')
  await expect.poll(() => page.locator('form [data-flag][tabindex="-1"]').count()).toBe(0)
  expect(await flags.first().evaluate((flag) => flag === document.activeElement)).toBe(true)
})

it('offers no form to somebody who may not register', async () => {
  const { page } = await signedIn(browser, 'wangjianguo', DESK)
  await page.goto('/matters/new')
  await page.getByText('您的岗位不能登记').waitFor()
  expect(await page.locator('main form').count()).toBe(0)
})

function again(told: string): boolean {
  return told === TOLD[1] || told === TOLD[18]
}

/** The words, then Ctrl+Enter; for what was said before, the suggestion is taken by the keyboard too. */
async function registered(clerk: Page, told: string, same: boolean): Promise<string> {
  await clerk.getByLabel('原话', { exact: true }).fill(told)
  if (same) {
    await clerk.getByRole('button', { name: '用这个：是同一件' }).first().press('Enter')
    await clerk.getByText(/登记以后可以跟/).waitFor()
  }
  const before = await opened(clerk)
  await clerk.getByLabel('原话', { exact: true }).press('Control+Enter')
  await expect.poll(() => opened(clerk), { timeout: 20_000 }).not.toBe(before)
  if (same) {
    await clerk.getByRole('button', { name: /^并到/ }).press('Enter')
    await clerk.getByText(/已经跟/).waitFor()
  }
  return (await opened(clerk))!
}

async function opened(clerk: Page): Promise<string | null> {
  const link = clerk.getByRole('link', { name: '打开这件事' })
  return (await link.count()) ? link.getAttribute('href') : null
}

/** To the wrong unit, which says by which clause it is not theirs; it comes back and goes to the right one. */
async function wronglyGiven(address: string): Promise<void> {
  const clerk = await desk(browser, 'chenyu', address)
  await give(clerk, '河湾镇 镇农业农村办', '基本 3')
  const wrong = await desk(browser, 'sunli', address)
  await act(wrong, '不归我们管', { 清单上归谁: '配合 7', 为什么不归我们: '井盖归镇建设办养护' })
  await wrong.getByText(/“不归我们管”已经记下/).waitFor()
  await clerk.reload()
  await clerk
    .getByText(/配合 7/)
    .first()
    .waitFor()
  await give(clerk, '河湾镇 镇建设办')
  const right = await desk(browser, 'wangjianguo', address)
  await act(right, '签收', {})
  await right.getByText('办理中').first().waitFor()
}
