import { api, got, type Schemas } from '@/api/client'

export type Act = Schemas['MatterView']['can'][number]

/** What an act's form asks for. */
export type Need = 'unit' | 'day' | 'text' | 'service' | 'note' | 'reason'

/** What was filled in. */
export interface Filled {
  unit: string
  post: string
  day: string
  text: string
  way: Schemas['MatterServing']['way']
  note: string
}

interface Doing {
  needs: Need[]
  send: (id: string, filled: Filled) => Promise<unknown>
}

function noteTo(
  path:
    | '/api/matters/{id}/passing-back'
    | '/api/matters/{id}/notes'
    | '/api/matters/{id}/closing'
    | '/api/matters/{id}/keeping'
    | '/api/matters/{id}/redoing'
    | '/api/matters/{id}/voiding',
) {
  return (id: string, filled: Filled) => got(api.POST(path, { params: { path: { id } }, body: { note: filled.note } }))
}

/** Every act that a button can be for: what it asks, and where it goes. The server says which are open. */
export const ACTS: Partial<Record<Act, Doing>> = {
  TAKE_OVER: {
    needs: [],
    send: (id) => got(api.POST('/api/matters/{id}/takeover', { params: { path: { id } } })),
  },
  ASSIGN: {
    needs: ['unit', 'note'],
    send: (id, { unit, post, note }) =>
      got(
        api.POST('/api/matters/{id}/assignment', {
          params: { path: { id } },
          body: { unit, post: post || undefined, note },
        }),
      ),
  },
  ANSWER: {
    needs: ['text'],
    send: (id, { text }) => got(api.POST('/api/matters/{id}/answer', { params: { path: { id } }, body: { text } })),
  },
  SERVE: {
    needs: ['service', 'note'],
    send: (id, { day, way, note }) =>
      got(api.POST('/api/matters/{id}/service', { params: { path: { id } }, body: { on: day, way, receipt: note } })),
  },
  KEEP: { needs: ['note'], send: noteTo('/api/matters/{id}/keeping') },
  CLOSE: { needs: ['note'], send: noteTo('/api/matters/{id}/closing') },
  NOTE: { needs: ['reason'], send: noteTo('/api/matters/{id}/notes') },
  AGREE_DAY: {
    needs: ['day', 'note'],
    send: (id, { day, note }) =>
      got(api.POST('/api/matters/{id}/agreed-day', { params: { path: { id } }, body: { day, note } })),
  },
  REDO: { needs: ['reason'], send: noteTo('/api/matters/{id}/redoing') },
  PASS_BACK: { needs: ['reason'], send: noteTo('/api/matters/{id}/passing-back') },
  VOID: { needs: ['reason'], send: noteTo('/api/matters/{id}/voiding') },
}

/** The acts in the order they stand as buttons; the first that is open is the primary one. */
export const ORDER = Object.keys(ACTS) as Act[]

/** Acts that lead back or away: offered, never pushed. */
export const QUIET: Act[] = ['PASS_BACK', 'VOID']
