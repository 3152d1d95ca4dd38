import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, PHONE, signedIn, somebody } from '../browser'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

const TEXT = `对照检查材料
一、存在的问题
（一）在工作作风方面。一是答复群众的事拖过了说定的日子。比如路灯的事说好三天，过了十天才答复。二是办完了不回访，好不好自己说了算。
二、整改措施
（一）转变工作作风。一是听到的诉求说好哪天答复就哪天答复。二是办完的事请没有经手的人回访。
`

it('turns what was written into deeds that somebody else signs off, and into an account', async () => {
  const leader = await at('yanghaibo')
  await openRound(leader, '个人', '冬季检视')
  const officer = await at('lichunsheng')
  await handIn(officer, '冬季检视')
  const measures = await arranged(officer)
  expect(measures).toHaveLength(2)

  await aimed(officer, measures[0]!, { indicator: '按说定的日子答复的诉求', bound: '1' })
  await officer.getByLabel(/^做了什么，到了哪一步/).fill('每天下午先回话。')
  await officer.getByRole('button', { name: '记下' }).click()
  await officer.getByText('每天下午先回话。').waitFor()
  await evidence(officer)
  expect(await officer.getByRole('button', { name: '销号', exact: true }).count()).toBe(0)

  await aimed(officer, measures[1]!, { indicator: '本人说解决了的', bound: '100' })
  await evidence(officer)

  for (const measure of measures) {
    await leader.goto(measure)
    await leader.getByText(/要销号，就要写明为什么例外/).waitFor()
    expect(await leader.getByRole('button', { name: '销号', exact: true }).count()).toBe(0)
  }
  await leader.getByRole('button', { name: '确实有特殊情况，写明例外' }).click()
  expect(await leader.getByRole('button', { name: '按例外销号' }).isDisabled()).toBe(true)
  await leader.getByLabel(/^为什么例外/).fill('村里合并，这条由新的村接着做。')
  await leader.getByRole('button', { name: '按例外销号' }).click()
  await leader
    .getByText(/已销号/)
    .first()
    .waitFor()

  await leader.goto('/measures/blocked')
  await leader.getByRole('heading', { name: '卡住的问题' }).waitFor()
  expect(await leader.locator('main').innerText()).not.toContain('李春生')
  await account(leader)
})

it('lets everybody read what a village promised, and nobody’s name', async () => {
  const leader = await at('yanghaibo')
  await openRound(leader, '单位', '镇里的承诺')
  const officer = await at('lichunsheng')
  await handIn(officer, '镇里的承诺')
  await arranged(officer)
  await leader.goto('/reviews')
  await leader
    .locator('article')
    .filter({ hasText: '镇里的承诺' })
    .first()
    .getByRole('link', { name: '对外公开' })
    .click()
  await leader.getByRole('button', { name: '公开', exact: true }).click()
  await leader.getByRole('link', { name: '看看公开的样子' }).waitFor()
  const { page, complaints } = await somebody(browser, PHONE)
  await page.goto('/door/promises')
  await page.getByText('八成以上本人说好').first().waitFor()
  expect(await page.locator('main').innerText()).not.toContain('李春生')
  expect(complaints).toEqual([])
})

async function at(name: string): Promise<Page> {
  return (await signedIn(browser, name, DESK)).page
}

async function openRound(page: Page, subject: string, name: string): Promise<void> {
  await page.goto('/reviews')
  await page.getByRole('button', { name: '开一轮检视' }).click()
  await page.getByLabel(/^这一轮叫什么/).fill(name)
  await page.getByText(subject, { exact: true }).click()
  await page.getByRole('button', { name: '开始' }).click()
  await page.getByRole('heading', { name }).first().waitFor()
}

async function handIn(page: Page, round: string): Promise<void> {
  await page.goto('/reviews')
  await page.locator('article').filter({ hasText: round }).first().getByRole('link', { name: '交材料' }).click()
  await page.getByRole('textbox', { name: '文字（也可以直接粘贴）' }).fill(TEXT)
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByRole('button', { name: /这 4 条都认/ }).click()
  await page.getByRole('link', { name: '打开这条措施' }).first().waitFor()
}

/** Gives both measures what they lack; answers with their pages. */
async function arranged(page: Page): Promise<string[]> {
  for (const nth of [0, 1]) {
    const item = page.locator('article').filter({ hasText: '打开这条措施' }).nth(nth)
    await item.getByRole('button', { name: '定一个岗位' }).click()
    await item.getByLabel(/^责任岗位/).selectOption({ label: '建设办承办岗' })
    await item.getByLabel(/^责任领导岗位/).selectOption({ label: '分管副镇长' })
    await item.getByLabel(/^做到什么样算好/).fill('八成以上本人说好')
    await item.getByLabel(/^到哪天做成/).fill(days(20))
    await item.getByRole('button', { name: '记下' }).click()
    await item.getByText('八成以上本人说好').waitFor()
  }
  const links = page.getByRole('link', { name: '打开这条措施' })
  return Promise.all([0, 1].map(async (nth) => (await links.nth(nth).getAttribute('href'))!))
}

/** What it has to reach, over the two months that ended yesterday. */
async function aimed(page: Page, measure: string, aim: { indicator: string; bound: string }): Promise<void> {
  await page.goto(measure + '?set=aim')
  await page.getByLabel(/^指标( |$)/).selectOption({ label: aim.indicator })
  await page.getByLabel(/^至少达到/).fill(aim.bound)
  await page.getByLabel(/^看到哪天/).fill(days(30))
  await page.getByRole('button', { name: '就看这个' }).click()
  await page
    .getByText(/定了指标/)
    .first()
    .waitFor()
}

async function evidence(page: Page): Promise<void> {
  await page.getByRole('button', { name: '加佐证' }).click()
  await page.getByText('几句话', { exact: true }).click()
  await page.getByLabel(/^做了什么( |$)/).fill('两个月的答复都在诉求里。')
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByText('两个月的答复都在诉求里。').first().waitFor()
}

async function account(page: Page): Promise<void> {
  await page.goto('/reviews')
  await page.locator('article').filter({ hasText: '冬季检视' }).first().getByRole('link', { name: '整改台账' }).click()
  await page
    .getByText(/已销号/)
    .first()
    .waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toContain('.xlsx')
}

function days(from: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10)
}
