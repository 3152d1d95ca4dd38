import type { APIRequestContext, APIResponse, Browser } from 'playwright-core'

/** A visit, the need heard there, and the paper that was left. */
export interface Knock {
  officer: string
  visit: string
  need: string
  code: string
  secret: string
}

/** What people do through the public API on the day the server is at: the same again and again, which nobody needs to see clicked. */
export interface Fieldwork {
  heard: (officer: string, nth: number, words: string) => Promise<Knock>
  answered: (knock: Knock) => Promise<void>
  ownWord: (knock: Knock, word: string) => Promise<void>
  relayedWord: (knock: Knock, word: string) => Promise<void>
}

const HANDLER = 'wangjianguo'

export function fieldwork(browser: Browser, base: string, password: string): Fieldwork {
  const people = new Map<string, Promise<APIRequestContext>>()

  async function signedIn(name: string | undefined): Promise<APIRequestContext> {
    const { request } = await browser.newContext({ baseURL: base })
    await request.get('/api/session')
    if (name) await done(request, '/api/session', { signIn: name, password })
    return request
  }

  function as(name: string): Promise<APIRequestContext> {
    const known = people.get(name) ?? signedIn(name)
    people.set(name, known)
    return known
  }

  async function heard(officer: string, nth: number, words: string): Promise<Knock> {
    const request = await as(officer)
    const homes = (await (await request.get('/api/homes')).json()) as { items: { household: string }[] }
    const day = (await (await request.get('/api/session')).json()) as { today: string }
    const [visit, need] = [crypto.randomUUID(), crypto.randomUUID()]
    await done(request, '/api/visits', {
      id: visit,
      household: homes.items[nth]!.household,
      visitedAt: day.today + 'T00:00:01+08:00',
      spokeTo: 'RESIDENT',
      way: 'DOOR',
      said: words,
      needs: [{ id: need, words }],
      promises: [],
      answers: [],
    })
    const slip = (await (await done(request, `/api/matters/${need}/slip`)).json()) as { code: string; secret: string }
    const clerk = await as('chenyu')
    const units = (await (await clerk.get('/api/units')).json()) as { id: string; name: string }[]
    const unit = units.find((one) => one.name === '镇建设办')!.id
    await done(clerk, `/api/matters/${need}/assignment`, { unit })
    return { officer, visit, need, ...slip }
  }

  async function answered({ need }: Knock): Promise<void> {
    const handler = await as(HANDLER)
    const session = (await (await handler.get('/api/session')).json()) as { today: string }
    await done(handler, `/api/matters/${need}/takeover`)
    await done(handler, `/api/matters/${need}/answer`, { text: '去看过了，已经修好。' })
    await done(handler, `/api/matters/${need}/service`, { on: session.today, way: 'DOOR' })
  }

  async function ownWord({ need, code, secret }: Knock, word: string): Promise<void> {
    const resident = await signedIn(undefined)
    await done(resident, '/api/door/words', { code, secret, matter: need, word, wantsCall: false })
  }

  async function relayedWord({ need }: Knock, word: string): Promise<void> {
    const body = { word, channel: 'RELAYED', way: 'DOOR', wantsCall: false }
    await done(await as(HANDLER), `/api/matters/${need}/words`, body)
  }

  return { heard, answered, ownWord, relayedWord }
}

async function done(request: APIRequestContext, path: string, data?: object): Promise<APIResponse> {
  const { cookies } = await request.storageState()
  const token = cookies.find((one) => one.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await request.post(path, { data, headers: { 'X-XSRF-TOKEN': token } })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return answer
}
