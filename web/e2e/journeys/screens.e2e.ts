import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DESK, launched, PHONE, signedIn, somebody, type Device } from '../browser'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every screen by whoever uses it. */
const SCREENS: Record<string, string[]> = {
  lichunsheng: [
    '/',
    '/study',
    '/study/questions/new',
    '/study/notes/new',
    '/library',
    '/library/1',
    '/homes',
    '/homes/1',
    '/visits',
    '/visits/new/1',
    '/matters',
    '/board',
    '/reviews',
    '/reminders',
    '/cards',
    '/me',
  ],
  chenyu: [
    '/',
    '/matters',
    '/matters?state=all&sort=NEWEST&text=路灯',
    '/matters/new',
    '/matters/import',
    '/matters/1',
    '/matters/1/slip',
    '/board',
  ],
  wangjianguo: ['/', '/notices', '/matters', '/matters/1'],
  yanghaibo: [
    '/',
    '/study',
    '/library/new',
    '/library/1',
    '/matters',
    '/receptions',
    '/samples',
    '/indicators',
    '/measures',
    '/measures/blocked',
    '/board',
  ],
  gaoyuan: ['/', '/matters', '/board'],
  zhouning: ['/places', '/places/990101101000000', '/places/990101101201000', '/staff', '/burden', '/sending'],
  shenjing: ['/trail'],
}

const KEY =
  /\b(app|leading|matter|library|study|review|notice|visit|place|staff|session|today|insight|audit|portal|sealed|privacy|indicator|talk)\.[a-zA-Z]/

let browser: Browser
beforeAll(async () => (browser = await launched()))
afterAll(() => browser.close())

for (const [device, size] of Object.entries({ desk: DESK, phone: PHONE })) {
  for (const language of ['zh-CN', 'en'] as const) {
    describe(`${device} in ${language}`, () => {
      for (const [name, paths] of Object.entries(SCREENS)) {
        it(`${name}'s screens can be read by everybody`, async () => {
          const person = await signedIn(browser, name, size, language)
          for (const path of paths) {
            await visit(person.page, path)
            await isFit(person.page, path, size)
          }
          expect(person.complaints).toEqual([])
          await person.context.close()
        })
      }

      it('the open screens can be read by everybody', async () => {
        const { page, complaints, context } = await somebody(browser, size, language)
        for (const path of [
          '/sign-in',
          '/password',
          '/door',
          '/door/promises',
          '/sealed',
          '/sealed?at=desk',
          '/nowhere',
          '/door/' + inject('slip').code,
        ]) {
          await visit(page, path)
          await isFit(page, path, size)
        }
        await page.locator('#secret').fill(inject('slip').secret)
        await page.locator('#secret ~ button').click()
        await page.locator('blockquote').first().waitFor()
        await isFit(page, 'the opened door', size)
        expect(complaints).toEqual([])
        await context.close()
      })
    })
  }
}

/** An address with 1 for an id is reached by the first link of the list that leads there. */
async function visit(page: Page, path: string): Promise<void> {
  const one = /^(.*)\/1(\/.*)?$/.exec(path)
  if (one) {
    await page.goto(one[1] === '/visits/new' ? '/homes' : one[1]!)
    const link = page
      .locator(`a[href^="${one[1]}/"]:not([href$="/new"]):not([href$="/ledgers"]):not([href$="/import"])`)
      .first()
    await page.goto((await link.getAttribute('href')) + (one[2] ?? ''))
  } else {
    await page.goto(path)
  }
  await page.locator('h1, input#code').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
}

/** Nothing sticks out sideways, no key stands where a word should, and axe finds nothing against WCAG 2.2 AA. */
async function isFit(page: Page, path: string, device: Device): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `${path} is wider than the screen`).toBeLessThanOrEqual(device.width)
  const text = await page.locator('body').innerText()
  expect(
    text.split('\n').filter((line) => KEY.test(line)),
    `a key stands for a word on ${path}`,
  ).toEqual([])
  // As a string: a script element of another origin's text would be refused by the page's own policy.
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: Violation[] }> } }).axe
    interface Violation {
      id: string
      nodes: { html: string; failureSummary: string }[]
    }
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return found.violations.map(
      (violation) =>
        violation.id +
        ': ' +
        violation.nodes
          .slice(0, 2)
          .map((node) => node.html + ' ' + node.failureSummary)
          .join('\n'),
    )
  })
  expect(violations, path).toEqual([])
}
