import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, PHONE, signedIn } from '../browser'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

const WORDS = '去年冬天远的三户没有去过，这几户都是自己找到镇里来的。'

it('lets a colleague be told to their face, and nobody else read it', async () => {
  const secretary = await at('yanghaibo')
  await secretary.goto('/reviews')
  await secretary.getByRole('button', { name: '开一轮检视' }).click()
  await secretary.getByLabel(/^这一轮叫什么/).fill('谈心的一轮')
  await secretary.getByRole('button', { name: '开始', exact: true }).click()
  await secretary.getByRole('link', { name: '谈心的一轮' }).click()
  await secretary.waitForURL(/\/rounds\//)
  const round = new URL(secretary.url()).pathname
  await secretary.getByRole('button', { name: '召集一次会' }).click()
  await secretary.getByRole('button', { name: '召集', exact: true }).click()
  await secretary.waitForURL(/\/meetings\//)
  const meeting = new URL(secretary.url()).pathname

  const giver = await at('hexiaomei', true)
  await giver.goto(meeting)
  await giver.getByLabel('给谁', { exact: true }).selectOption({ label: '曾庆' })
  await giver.getByLabel('看到的事，不说空话', { exact: true }).fill(WORDS)
  await giver.getByRole('button', { name: '先记下' }).click()
  await giver.getByText(WORDS).waitFor()
  await giver.getByRole('button', { name: '交给本人' }).click()
  await giver.getByRole('button', { name: '交出去' }).click()
  await giver.getByText(WORDS).waitFor({ state: 'detached' })

  const hearer = await at('zengqing', true)
  await hearer.getByRole('link', { name: '有同事跟您说了话，等您回' }).waitFor()
  await hearer.goto(meeting)
  await hearer.getByText(WORDS).waitFor()
  await hearer.getByText('接受', { exact: true }).click()
  await hearer.getByLabel(/^您的话/).fill('说得对，我挑近的走。')
  await hearer.getByLabel(/^要做什么/).fill('这个月先走远的三户。')
  await hearer.getByRole('button', { name: '这样回话' }).click()
  await hearer.getByText('表了态，还没有了结').waitFor()

  const other = await at('lichunsheng')
  await other.goto(meeting)
  await other.getByText('还没有人给您提意见。').waitFor()
  expect(await other.locator('main').innerText()).not.toContain(WORDS)

  await secretary.goto(round)
  await secretary.getByRole('link', { name: /^给曾庆的意见/ }).click()
  await secretary.getByLabel(/^后来怎么样/).fill('三户都去了。')
  await secretary.getByRole('button', { name: '了结' }).click()
  await secretary.getByText('三户都去了。').waitFor()
  await secretary.goto(round)
  await secretary.getByRole('button', { name: '结束这一轮' }).click()
  await secretary.getByRole('button', { name: '结束', exact: true }).click()
  await secretary.getByRole('button', { name: '结束这一轮' }).waitFor({ state: 'detached' })
})

it('keeps a private reminder between two', async () => {
  const one = await at('chenyu')
  await one.goto('/reminders')
  await one.getByRole('button', { name: '跟同事说一声' }).click()
  await one.getByLabel('跟谁说', { exact: true }).selectOption({ label: '罗丹' })
  await one.getByLabel('看到了什么', { exact: true }).fill('昨天有位老人跑了三趟。')
  await one.getByRole('button', { name: '告诉对方' }).click()
  await one.getByText('昨天有位老人跑了三趟。').waitFor()

  const two = await at('luodan', true)
  await two.goto('/reminders')
  const card = two.locator('article', { hasText: '昨天有位老人跑了三趟。' })
  await card.getByRole('button', { name: '记一笔' }).click()
  await card.getByLabel(/^写几句/).fill('以后一次说清要带什么。')
  await card.getByRole('button', { name: '记下' }).click()
  await card.getByText('以后一次说清要带什么。').waitFor()
  await one.goto('/reminders')
  await one.getByText('以后一次说清要带什么。').waitFor()
})

async function at(name: string, phone = false): Promise<Page> {
  return (await signedIn(browser, name, phone ? PHONE : DESK)).page
}
