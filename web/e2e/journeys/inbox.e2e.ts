import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, PHONE, signedIn } from '../browser'

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

const TITLE = '卫生室的台阶塌了一块，老人上不去'

it('shows in the inbox, while it is open, what somebody else has just done; read, the badge falls', async () => {
  const handler = await signedIn(browser, 'zhaomin', PHONE)
  await handler.page.goto('/notices')
  await handler.page.getByRole('heading', { level: 1, name: '消息' }).waitFor()
  await allRead(handler.page)
  const second = await handler.context.newPage()
  const streams: string[] = []
  second.on('request', (request) => request.url().endsWith('/api/notices/stream') && streams.push(request.url()))
  await second.goto('/')
  await second.getByRole('heading', { level: 1 }).waitFor()

  await assignedAtTheDesk()

  const line = handler.page.getByRole('listitem').filter({ hasText: TITLE })
  await line.waitFor()
  expect(await line.innerText()).toContain('交到您单位')
  await expect.poll(() => badge(handler.page).innerText()).toContain('1 条没看')
  // The other tab hears of it.
  await expect.poll(() => badge(second).innerText()).toContain('1 条没看')
  expect(streams, 'by the stream of the first').toEqual([])

  await line.getByRole('button', { name: '知道了' }).click()
  await badge(handler.page).waitFor({ state: 'detached' })
  await handler.page.getByText('没看的', { exact: true }).click()
  await handler.page.getByText('都看过了。').waitFor()
  await handler.page.getByText('全部', { exact: true }).click()
  await line.getByRole('link', { name: TITLE }).click()
  await handler.page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  expect(handler.complaints).toEqual([])
})

it('lets somebody ask for a daily mail and sets their quiet hours', async () => {
  const { page, complaints } = await signedIn(browser, 'zhaomin', DESK)
  await page.goto('/notices')
  await page.getByText('每日汇总和免打扰').click()
  await page.getByLabel('几点以后发', { exact: true }).selectOption({ label: '9:00' })
  await page.getByLabel('发到哪个邮箱', { exact: true }).fill('zhaomin@example.gov.cn')
  await page.getByLabel('从几点').selectOption({ label: '21:00' })
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('记下了。').waitFor()
  await page.reload()
  await page.getByText('每日汇总和免打扰').click()
  expect(await page.getByLabel('发到哪个邮箱', { exact: true }).inputValue()).toBe('zhaomin@example.gov.cn')
  expect(complaints).toEqual([])
})

it('lets an administrator set up mail and a webhook, whose secret is shown once', async () => {
  const { page, complaints } = await signedIn(browser, 'zhouning', DESK)
  await page.goto('/sending')
  await page.getByLabel('服务器', { exact: true }).fill('127.0.0.1')
  await page.getByLabel('端口', { exact: true }).fill('1')
  await page.getByLabel('发件地址', { exact: true }).fill('doorstep@example.gov.cn')
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('记下了。').waitFor()
  await page.getByLabel(/试发到/).fill('somebody@example.gov.cn')
  await page.getByRole('button', { name: '试发一封' }).click()
  await page.getByText('试发没有成功：连不上').waitFor()

  await page.getByRole('button', { name: '加一个' }).click()
  await page.getByLabel('叫什么', { exact: true }).fill('短信网关')
  await page.getByLabel('推到哪里', { exact: true }).fill('https://127.0.0.1/in')
  await page.getByLabel('哪里的事', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByText('这个地址在内网或者本机').waitFor()
  await page.getByLabel('推到哪里', { exact: true }).fill('https://203.0.113.7/in')
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByText('密钥只显示这一次').waitFor()
  const secret = await page.locator('code').innerText()
  await page.reload()
  const hook = page.getByRole('listitem').filter({ hasText: '短信网关' })
  await hook.waitFor()
  expect(await page.locator('body').innerText()).not.toContain(secret)
  await hook.getByRole('button', { name: '停用', exact: true }).click()
  await hook.locator('form').getByRole('button', { name: '停用', exact: true }).click()
  await hook.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

/** Whatever the demo's months and this morning's warnings left. */
async function allRead(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '都知道了' })
  await expect
    .poll(
      async () => {
        if (await button.isEnabled()) await button.click()
        return (await page.locator('main li').count()) > 0 && (await badge(page).count()) === 0
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(true)
}

function badge(page: Page) {
  return page.locator('nav .badge')
}

async function assignedAtTheDesk(): Promise<void> {
  const { page } = await signedIn(browser, 'chenyu', DESK)
  await page.goto('/matters/new')
  await page.getByLabel('原话', { exact: true }).fill(TITLE)
  await page.getByLabel('哪个村（社区）', { exact: true }).selectOption({ label: '渡口村' })
  await page.getByLabel(/^谁说的/).fill('周桂芳')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/登记好了/).waitFor()
  await page.getByRole('link', { name: '打开这件事' }).click()
  const bar = page.getByRole('region', { name: '现在能做的' })
  await bar.getByRole('button', { name: '交办', exact: true }).click()
  await page.getByLabel('交给哪个单位', { exact: true }).selectOption({ label: '河湾镇 镇社会事务办' })
  await page.getByRole('button', { name: '交给这个单位' }).click()
  await page.getByText('已交办，等签收').first().waitFor()
}
