import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, PHONE, somebody } from '../browser'
import { command, start, type Running } from '../server'

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

it('goes from a phone to the discipline office, and nobody between can read it', async () => {
  const office = join(server.data, 'office')
  const { page, complaints, context } = await somebody(browser, PHONE, 'zh-CN', server.base)
  await page.goto('/sealed')
  await page.getByText('还没有给钥匙').waitFor()
  expect(await page.locator('form').count()).toBe(0)

  const fingerprint = /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/.exec(command('sealed', 'make-key', '--out', office))![0]
  expect(
    command('sealed', 'add-key', join(office, 'office.pub'), '--name', '县纪委监委', '--data', server.data),
  ).toContain(fingerprint)
  await page.goto('/door')
  await page.getByRole('link', { name: '反映干部违纪违法' }).click()
  await page.getByText('谁能打开').click()
  await page.getByText(fingerprint).waitFor()

  const sent: { body: string; cookie: string | undefined }[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/sealed/envelopes')) {
      void request.allHeaders().then((headers) => sent.push({ body: request.postData() ?? '', cookie: headers.cookie }))
    }
  })
  await page.getByLabel('反映谁').fill('渡口村会计')
  await page.getByLabel('什么时候').fill('十月初八晚上，他收了两条烟。')
  await page.getByRole('button', { name: '封好' }).click()
  const code = (await page.locator('.code').innerText()).trim()
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
  expect(sent.length).toBe(1)
  expect(sent[0]!.body).not.toContain('两条烟')
  expect(sent[0]!.cookie).toBeUndefined()
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain('两条烟')

  const bundle = join(server.data, 'bundle')
  command('sealed', 'export', bundle, '--data', server.data)
  expect(readFileSync(bundle).includes('两条烟')).toBe(false)
  const out = join(server.data, 'taken')
  expect(command('sealed', 'take', bundle, '--key', join(office, 'office.key'), '--out', out)).toContain(
    '打开 1 件反映',
  )
  const report = readFileSync(join(out, readdirSync(out)[0]!), 'utf8')
  for (const told of [code, '渡口村会计', '十月初八晚上，他收了两条烟。']) expect(report).toContain(told)
  expect(complaints).toEqual([])
  await context.close()
})
