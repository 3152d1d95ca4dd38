import createClient from 'openapi-fetch'
import type { components, paths } from './schema'
import { words } from '@/words'

/** The shapes of the contract, by their names there. */
export type Schemas = components['schemas']

/** A refusal as the server tells it: RFC 9457, with our stable code and one plain sentence. */
export interface Problem {
  status: number
  code: string
  title: string
  /** What stands in the way and may be looked at. */
  about?: { kind: string; id: string } | undefined
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}

export const api = createClient<paths>({ baseUrl: '' })

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', words.global.locale.value)
    // What is sent without a cookie carries nothing else that tells this browser from another.
    if (request.method !== 'GET' && request.credentials !== 'omit') {
      request.headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN'))
    }
    return request
  },
})

/** What a call gave, or the refusal it threw. Nobody but this file looks at a response. */
export async function got<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer
  try {
    answer = await call
  } catch {
    throw offline()
  }
  if (answer.response.ok) {
    return answer.data as T
  }
  const told = answer.error as Partial<Problem> | undefined
  const { code, title = '', about } = told ?? {}
  throw code ? { status: answer.response.status, code, title, about } : broken(answer)
}

/**
 * A file as it comes. What ends before its announced length is no file.
 *
 * @param progress is told which part of it is here, from 0 to 1
 */
export async function fileOf(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
  progress: (part: number) => void,
): Promise<Blob> {
  let headers = new Headers()
  const stream = (await got(
    call.then((answer) => {
      headers = answer.response.headers
      return answer
    }),
  )) as ReadableStream<Uint8Array<ArrayBuffer>>
  const whole = Number(headers.get('Content-Length'))
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let here = 0
  try {
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) break
      chunks.push(value)
      here += value.length
      progress(whole ? here / whole : 0)
    }
  } catch {
    throw offline()
  }
  return new Blob(chunks, { type: headers.get('Content-Type') ?? '' })
}

/** Whether something thrown is a refusal to show. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'title' in thrown
}

function offline(): Problem {
  return { status: 0, code: 'web.offline', title: words.global.t('app.problem.offline') }
}

function broken(answer: { response: Response }): Problem {
  return { status: answer.response.status, code: 'web.broken', title: words.global.t('app.problem.broken') }
}
