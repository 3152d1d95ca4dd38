import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, somebody } from '../browser'
import { command, found, start, type Running } from '../server'

const PASSWORD = 'a quiet evening by the ferry'

let browser: Browser
let server: Running
beforeAll(async () => {
  server = await start('serve', /One-time code: \S+/)
  browser = await launched()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

it('goes from an empty machine to a clerk who registers', async () => {
  const { page, complaints } = await somebody(browser, DESK, 'zh-CN', server.base)
  await firstAdministrator(page)
  await placesComeFromTheDivisionCodes(page)
  const code = await aClerkIsPutInPlace(page)
  await page.goto('/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await theClerkSetsAPassword(page, code)
  await theClerkRegisters(page)
  expect(complaints).toEqual([])
})

async function firstAdministrator(page: Page): Promise<void> {
  await page.goto('/')
  await page.waitForURL('**/start')
  await page.getByLabel('一次性口令').fill('WRNG-WRNG-WRNG-WRNG')
  await page.getByLabel('您的姓名').fill('周宁')
  await page.getByLabel('登录名').fill('zhouning')
  await page.locator('input[autocomplete=new-password]').fill(PASSWORD)
  await page.getByRole('button', { name: '建立管理员' }).click()
  await page.getByText('口令不对或者已经过期').waitFor()
  await page.getByLabel('一次性口令').fill(found(server.said(), /One-time code: (\S+)/)[1]!)
  await page.getByRole('button', { name: '建立管理员' }).click()
  await page.getByText('还没有地方').waitFor()
}

async function placesComeFromTheDivisionCodes(page: Page): Promise<void> {
  const folder = join(server.data, 'divisions')
  mkdirSync(folder)
  writeFileSync(join(folder, 'areas.csv'), 'code,name\n990101,汀兰县\n')
  writeFileSync(join(folder, 'streets.csv'), 'code,name,areaCode\n990101101,河湾镇,990101\n')
  writeFileSync(
    join(folder, 'villages.csv'),
    'code,name,streetCode,areaCode\n990101101201,渡口村委会,990101101,990101\n',
  )
  expect(command('import', 'places', folder, '--county', '990101', '--data', server.data)).toContain('新增 3 个')
  await page.reload()
  await page.getByRole('link', { name: '渡口村委会' }).click()
  await page.getByLabel('加一个组', { exact: true }).fill('三组')
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByText('三组').waitFor()
  await page.locator('input[type=file]').setInputFiles({
    name: '花名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '组,门牌号,姓名,与户主关系,联系电话\n三组,12号,吴桂兰,户主,19900001234\n四组,1号,何来顺,户主,\n',
    ),
  })
  await page.getByText('找不到“四组”').waitFor()
  await page.locator('input[type=file]').setInputFiles({
    name: '花名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('组,门牌号,姓名,与户主关系,联系电话\n三组,12号,吴桂兰,户主,19900001234\n'),
  })
  await page.getByRole('button', { name: '收下' }).click()
  await page.getByText('收好了：新增 1 户').waitFor()
  await page.getByText('吴**').waitFor()
}

async function aClerkIsPutInPlace(page: Page): Promise<string> {
  await page.goto('/staff')
  const tabs = page.getByRole('group', { name: '看什么' })
  await tabs.getByText('人员').click()
  await page.getByLabel('姓名', { exact: true }).fill('陈雨')
  await page.getByLabel('登录名', { exact: true }).fill('chenyu')
  await page.getByLabel('在哪里上班', { exact: true }).selectOption({ label: '河湾镇' })
  await page.getByRole('button', { name: '加一个人' }).click()
  const code = await page.locator('.code').innerText()
  await tabs.getByText('岗位').click()
  await page.getByRole('button', { name: '加一个岗位' }).click()
  await page.getByLabel('岗位名称', { exact: true }).fill('受理岗')
  await page.getByLabel('做什么', { exact: true }).selectOption({ label: '受理员' })
  await page.getByLabel('管哪里', { exact: true }).selectOption({ label: '河湾镇' })
  await page.locator('form').getByRole('button', { name: '加一个岗位' }).click()
  const post = page.getByRole('article').filter({ hasText: '受理岗' })
  await post.getByRole('button', { name: '安排人' }).click()
  await post.getByLabel('交给谁').selectOption({ label: '陈雨 · 河湾镇' })
  await post.getByRole('button', { name: '到岗' }).click()
  await post.getByText('A 岗').waitFor()
  return code
}

async function theClerkSetsAPassword(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: '第一次登录或忘了密码' }).click()
  await page.getByRole('heading', { name: '设置密码' }).waitFor()
  await page.getByLabel('登录名').fill('chenyu')
  await page.getByLabel('一次性口令').fill(code)
  await page.locator('input[autocomplete=new-password]').fill('short')
  await page.getByRole('button', { name: '设好并登录' }).click()
  await page.getByText('密码至少 10 个字符').waitFor()
  await page.locator('input[autocomplete=new-password]').fill(PASSWORD)
  await page.getByRole('button', { name: '设好并登录' }).click()
  await page.getByText('有人来或来电话，就从这里登记').waitFor()
}

async function theClerkRegisters(page: Page): Promise<void> {
  await page.getByRole('link', { name: '登记一件事' }).click()
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('桥头那盏灯坏了快一个月。')
  await page.getByLabel('哪个村（社区）', { exact: true }).selectOption({ label: '渡口村委会' })
  await page.getByLabel(/^哪个组/).selectOption({ label: '三组' })
  await page.getByLabel(/^电话/).fill('123')
  await page.keyboard.press('Control+Enter')
  await page.getByText('电话号码不对').waitFor()
  await page.getByLabel(/^电话/).fill('')
  await page.keyboard.press('Control+Enter')
  await page.getByText('登记好了，第 1 号').waitFor()
  await page.getByText('还没说定哪天').waitFor()
}
