import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { inject } from 'vitest'

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launched(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('没有找到 Chromium / Chromium was not found; set CHROMIUM to its path')
  return chromium.launch({ executablePath, args: QUIET })
}

export interface Device {
  width: number
  height: number
  phone: boolean
}

export const DESK: Device = { width: 1440, height: 900, phone: false }
export const PHONE: Device = { width: 390, height: 844, phone: true }

/** One person at one device; what their browser complains about is collected. */
export interface Person {
  page: Page
  context: BrowserContext
  complaints: string[]
}

export async function somebody(
  browser: Browser,
  device: Device,
  language: 'zh-CN' | 'en' = 'zh-CN',
  baseURL: string = inject('base'),
): Promise<Person> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: device.width, height: device.height },
    isMobile: device.phone,
    hasTouch: device.phone,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((chosen) => localStorage.setItem('doorstep.language', chosen), language)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    const refusal = message.text().includes('Failed to load resource')
    if (['error', 'warning'].includes(message.type()) && !refusal) complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** Signed in as one of the cast. */
export async function signedIn(
  browser: Browser,
  name: string,
  device: Device,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<Person> {
  const person = await somebody(browser, device, language)
  await person.page.goto('/sign-in')
  await person.page.fill('input[autocomplete=username]', name)
  await person.page.fill('input[autocomplete=current-password]', inject('password'))
  await person.page.click('button[type=submit]')
  await person.page.waitForURL((url) => !url.pathname.includes('sign-in'))
  return person
}
