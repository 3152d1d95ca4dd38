import type { Schemas } from '@/api/client'

export type Origin = Schemas['ReviewOrigin']
export type OriginKind = Origin['kind']

/** Where what a measure goes back to is read; a clause or a line has no page of its own. */
export function addressOf(origin: Origin): string | undefined {
  if (origin.kind === 'NOTE') return '/study/notes/' + origin.thing
  return origin.kind === 'QUESTION' ? '/study/questions/' + origin.thing : undefined
}
