import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { DESK, signedIn } from './browser'

/** Somebody at their desk, with one matter open. */
export async function desk(browser: Browser, name: string, address: string): Promise<Page> {
  const { page } = await signedIn(browser, name, DESK)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Opens an act, fills what it asks for, sends it, and waits until its form has closed. */
export async function act(page: Page, name: string, asked: Record<string, string>, go?: string): Promise<void> {
  const bar = page.getByRole('region', { name: '现在能做的' })
  const button = bar.getByRole('button', { name, exact: true })
  const more = bar.getByRole('button', { name: '更多' })
  await expect
    .poll(
      async () => {
        if (!(await button.isVisible()) && (await more.isVisible()))
          await more.click({ timeout: 1_000 }).catch(() => {})
        return button.isVisible()
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  await button.click()
  const form = bar.locator('form')
  for (const [label, value] of Object.entries(asked)) {
    if (value === 'pick') await form.getByText(label).first().click()
    else
      await form
        .getByLabel(new RegExp('^' + label))
        .and(form.locator('input, textarea'))
        .fill(value)
  }
  await form
    .getByRole('button', { name: go, exact: go !== undefined })
    .and(form.locator('.primary'))
    .click()
  await form.waitFor({ state: 'detached' })
}

/** Gives the open matter to a unit, with a clause of the duty list. */
export async function give(clerk: Page, unit: string, clause?: string): Promise<void> {
  const bar = clerk.getByRole('region', { name: '现在能做的' })
  await bar.getByRole('button', { name: '交办', exact: true }).click()
  await clerk.getByLabel('交给哪个单位', { exact: true }).selectOption({ label: unit })
  if (clause) await clerk.getByRole('combobox', { name: /履职事项清单第几条/ }).fill(clause)
  await clerk.getByRole('button', { name: '交给这个单位' }).click()
  await clerk.getByText('已交办，等签收').first().waitFor()
}
