import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DESK, launched, somebody } from '../browser'
import { fieldwork, type Fieldwork, type Knock } from '../fieldwork'
import { found, start, type Running } from '../server'

const MADE_UP = resolve(import.meta.dirname, '../../../server/src/test/resources/journeys/self-review.txt')
/** Beside the data that nobody here wrote, which is not part of the project. */
const SEED = resolve(process.env.DOORSTEP_DATA ?? resolve(import.meta.dirname, '../../../../shared/data'), '../seed')
const READY = /secret \d{6}/
/** The officer's own village, and the one up the river. */
const FERRY = '渡口村'
const UPPER_BEND = '上湾村'
const PATIENCE = 600_000

let browser: Browser
let server: Running
let password: string
beforeAll(async () => {
  server = await start('demo', READY)
  password = found(
    readFileSync(join(server.data, 'demo-sign-ins.txt'), 'utf8'),
    /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/,
  )[0]
  browser = await launched()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

it(
  'turns a written self-review into two months of work, and follows a sentence to a resident’s own word',
  async () => {
    const leader = await at('yanghaibo')
    await openRound(leader)
    const officer = await at('lichunsheng')
    await handIn(officer)
    const measures = await arranged(officer)
    const { paragraph, measure } = await fromANote(officer)
    measures.push(measure)
    await askedOfTheParagraph(officer, paragraph)
    await aimed(officer, measures[1]!, { indicator: '按说定的日子答复的诉求', area: FERRY, from: 11 })
    await aimed(officer, measures[2]!, { indicator: '本人说解决了的', area: UPPER_BEND, from: 1 })
    await aimed(officer, measures[3]!, { indicator: '本人说解决了的', area: FERRY, from: 1 })

    const knocks = await worked()
    await signedOffOrNot(measures)
    await fellBack(knocks.ferry.length)
    await takenUpAgain(measures[3]!)
    await exported()
    await followed(paragraph)
  },
  PATIENCE,
)

/** The first real one where it lies beside the project, else a made-up one of the same shape. */
function text(): string {
  const real = existsSync(SEED) ? readdirSync(SEED).find((name) => name.endsWith('.txt')) : undefined
  return readFileSync(real ? join(SEED, real) : MADE_UP, 'utf8')
}

async function at(name: string): Promise<Page> {
  const { page } = await somebody(browser, DESK, 'zh-CN', server.base)
  await page.goto('/sign-in')
  await page.fill('input[autocomplete=username]', name)
  await page.fill('input[autocomplete=current-password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  return page
}

/** The same township, as if that day were today. */
async function day(ahead: number): Promise<Fieldwork> {
  await server.halt()
  server = await start('demo', READY, server, ['--day', days(ahead)])
  return fieldwork(browser, server.base, password)
}

async function openRound(page: Page): Promise<void> {
  await page.goto('/reviews')
  await page.getByRole('button', { name: '开一轮检视' }).click()
  await page.getByLabel(/^这一轮叫什么/).fill('年末检视')
  await page.getByText('个人', { exact: true }).click()
  await page.getByRole('button', { name: '开始' }).click()
  await page.getByRole('heading', { name: '年末检视' }).first().waitFor()
}

async function handIn(page: Page): Promise<void> {
  await page.goto('/reviews')
  await page.locator('article').filter({ hasText: '年末检视' }).getByRole('link', { name: '交材料' }).click()
  await page.getByRole('textbox', { name: '文字（也可以直接粘贴）' }).fill(text())
  await page.getByText('只去掉标记').click()
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByText(/原文里有 \d+ 处请看一眼/).waitFor()
  await page.getByRole('button', { name: /这 12 条都认/ }).click()
  await page.getByRole('link', { name: '打开这条措施' }).nth(3).waitFor()
  expect(await page.getByText('带着这个问题学').count()).toBe(8)
}

/** Gives the four measures what they lack; answers with their pages. */
async function arranged(page: Page): Promise<string[]> {
  for (const nth of [0, 1, 2, 3]) await given(page, nth)
  const links = page.getByRole('link', { name: '打开这条措施' })
  return Promise.all([0, 1, 2, 3].map(async (nth) => (await links.nth(nth).getAttribute('href'))!))
}

async function given(page: Page, nth: number): Promise<void> {
  const item = page.locator('article').filter({ hasText: '打开这条措施' }).nth(nth)
  await item.getByRole('button', { name: '定一个岗位' }).click()
  await item.getByLabel(/^责任岗位/).selectOption({ label: '建设办承办岗' })
  await item.getByLabel(/^责任领导岗位/).selectOption({ label: '分管副镇长' })
  await item.getByLabel(/^做到什么样算好/).fill(`第${nth + 1}条做到八成`)
  await item.getByLabel(/^到哪天做成/).fill(days(60))
  await item.getByRole('button', { name: '记下' }).click()
  await item.getByText(`第${nth + 1}条做到八成`).waitFor()
}

/** A note on a sentence of the library becomes a measure that answers the last problem. */
async function fromANote(page: Page): Promise<{ paragraph: string; measure: string }> {
  await page.goto('/library')
  await page
    .getByRole('link', { name: /汀兰县民生诉求办理约定/ })
    .first()
    .click()
  await page.getByText('没有经手的人回访').first().waitFor()
  const anchor = page.locator('[id^=p]').filter({ hasText: '没有经手的人回访' }).first()
  const paragraph = (await anchor.getAttribute('id'))!.slice(1)
  await page.goto('/library/paragraphs/' + paragraph)
  await page.getByRole('link', { name: '写笔记' }).click()
  await page.getByLabel(/^题目/).fill('回访要听本人说')
  await page.getByLabel(/^正文/).fill('办完的事，过几天再上门问一句。')
  await page.getByRole('button', { name: '存下' }).click()
  await page.getByRole('button', { name: '分享给一起学习的人' }).click()
  await page.getByRole('button', { name: '变成措施' }).click()
  await page.getByLabel(/^要做什么/).fill('每件事办完十天内再上一次门。')
  await page.getByLabel(/^它回应哪个问题/).selectOption({ index: 8 })
  await page.getByRole('button', { name: '立成措施' }).click()
  const link = page.getByRole('link', { name: '每件事办完十天内再上一次门。' })
  await link.waitFor()
  const measure = (await link.getAttribute('href'))!
  await link.click()
  await page.getByRole('heading', { name: '源于' }).waitFor()
  await page.getByRole('link', { name: '回访要听本人说' }).waitFor()
  return { paragraph, measure }
}

async function askedOfTheParagraph(page: Page, paragraph: string): Promise<void> {
  await page.goto('/library/paragraphs/' + paragraph)
  await page.getByRole('link', { name: '带着这个问题学' }).click()
  await page.getByLabel(/^想弄清什么/).fill('电话里说的算不算回访？')
  await page.getByRole('button', { name: '提出来' }).click()
  await page.getByRole('heading', { name: '大家的解答' }).waitFor()
  await page.goto('/library/paragraphs/' + paragraph)
  await page.getByRole('link', { name: '电话里说的算不算回访？' }).waitFor()
}

async function aimed(
  page: Page,
  measure: string,
  aim: { indicator: string; area: string; from: number },
): Promise<void> {
  await page.goto(measure + '?set=aim')
  await page.getByLabel(/^指标( |$)/).selectOption({ label: aim.indicator })
  await page.getByLabel(/^哪个地方/).selectOption({ label: aim.area })
  await page.getByLabel(/^至少达到/).fill('80')
  await page.getByLabel(/^从哪天看起/).fill(days(aim.from))
  await page.getByLabel(/^看到哪天/).fill(days(40))
  await page.getByRole('button', { name: '就看这个' }).click()
  await page.getByText(aim.indicator).first().waitFor()
}

/** Three homes in each village; in one they say themselves how it went, in the other the unit says it for them. */
async function worked(): Promise<{ ferry: Knock[]; bend: Knock[] }> {
  let work = await day(1)
  const ferry: Knock[] = []
  const bend: Knock[] = []
  for (const nth of [0, 1, 2]) {
    ferry.push(await work.heard('lichunsheng', nth, '巷口的灯又不亮了，晚上不敢走。'))
    bend.push(await work.heard('hexiaomei', nth, '水沟堵了，院子里进水。'))
  }
  work = await day(5)
  for (const knock of ferry) {
    await work.answered(knock)
    await work.ownWord(knock, 'SOLVED')
  }
  for (const knock of bend) {
    await work.answered(knock)
    await work.relayedWord(knock, 'SOLVED')
  }
  return { ferry, bend }
}

async function evidence(page: Page, measure: string): Promise<void> {
  await page.goto(measure)
  await page.getByRole('button', { name: '加佐证' }).click()
  await page.locator('form').getByText('走访', { exact: true }).click()
  const which = page.getByLabel(/^哪一件/)
  await which.locator('option').nth(3).waitFor({ state: 'attached' })
  await which.selectOption({ index: 3 })
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByText(/加的/).first().waitFor()
}

/** One earns its sign-off, one is refused because every word was relayed. */
async function signedOffOrNot(measures: string[]): Promise<void> {
  await day(45)
  const officer = await at('lichunsheng')
  for (const measure of measures.slice(1)) await evidence(officer, measure)
  const leader = await at('yanghaibo')
  for (const measure of [measures[1]!, measures[3]!]) {
    await leader.goto(measure)
    await leader.getByRole('button', { name: '销号', exact: true }).click()
    await leader
      .getByText(/已销号/)
      .first()
      .waitFor()
  }
  await leader.goto(measures[2]!)
  await leader.getByText(/要销号，就要写明为什么例外/).waitFor()
  await leader
    .getByText(/还没有说法的，仍在分母里：3/)
    .first()
    .waitFor()
  expect(await leader.getByRole('button', { name: '销号', exact: true }).count()).toBe(0)
}

/** Another home is heard, answered on its day, and says that nothing is solved. */
async function fellBack(nth: number): Promise<void> {
  let work = await fieldwork(browser, server.base, password)
  const again = await work.heard('lichunsheng', nth, '灯修了两天又灭了。')
  work = await day(49)
  await work.answered(again)
  await work.ownWord(again, 'UNSOLVED')
}

async function takenUpAgain(measure: string): Promise<void> {
  await day(60)
  const leader = await at('yanghaibo')
  await expect
    .poll(
      async () => {
        await leader.goto(measure)
        await leader.getByRole('heading', { level: 1 }).waitFor()
        return leader.getByText('要不要重新整改？').isVisible()
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBe(true)
  await leader.getByLabel(/^为什么这样决定/).fill('修了又灭，要查线路。')
  await leader.getByRole('button', { name: '重新整改', exact: true }).click()
  await leader
    .getByText(/决定重新整改/)
    .first()
    .waitFor()
}

async function exported(): Promise<void> {
  const leader = await at('yanghaibo')
  await leader.goto('/reviews')
  await leader.locator('article').filter({ hasText: '年末检视' }).getByRole('link', { name: '整改台账' }).click()
  await leader
    .getByText(/已销号（/)
    .first()
    .waitFor()
  for (const [name, ending] of [
    ['导出 Excel', '.xlsx'],
    ['导出 Word', '.docx'],
  ] as const) {
    const [file] = await Promise.all([leader.waitForEvent('download'), leader.getByRole('button', { name }).click()])
    expect(file.suggestedFilename()).toContain(ending)
  }
}

/** From the sentence to the resident's own word in one row, and beside it a row that breaks off. */
async function followed(paragraph: string): Promise<void> {
  const page = await at('lichunsheng')
  await page.goto('/study/chains/' + paragraph)
  const whole = page.locator('ol').filter({ hasText: '回访要听本人说' }).first()
  await whole.waitFor()
  for (const link of ['每件事办完十天内再上一次门。', '去家里问过', '巷口的灯', '解决了']) {
    expect(await whole.innerText()).toContain(link)
  }
  expect(await whole.innerText()).not.toContain('断在这里')
  const broken = page.locator('ol').filter({ hasText: '电话里说的算不算回访？' })
  expect(await broken.innerText()).toContain('断在这里')
}

function days(from: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10)
}
