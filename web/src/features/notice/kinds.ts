import type { Schemas } from '@/api/client'

export type News = Schemas['NoticeLine']['kind']

/** All kinds of news, in the order in which a matter meets them. */
export const NEWS: News[] = [
  'ASSIGNED',
  'REDONE',
  'HELP_ASKED',
  'HELP_ANSWERED',
  'OBJECTED',
  'OVERRULED',
  'PASSED_BACK',
  'EXTENSION_ASKED',
  'EXTENSION_GRANTED',
  'EXTENSION_REFUSED',
  'TO_SIGN',
  'SIGNED',
  'RETURNED',
  'URGED',
  'SUPERVISED',
  'PARTLY_SOLVED',
  'NOT_SOLVED',
  'DUE_SOON',
  'OVERDUE',
]

/** A kind from an address, when it is one. */
export function kindOf(asked: unknown): News | undefined {
  return NEWS.find((kind) => kind === asked)
}
