import type { Schemas } from '@/api/client'

/** A visit while it is being told. */
export interface VisitDraft {
  id: string
  spokeTo: Schemas['Visit']['spokeTo'] | undefined
  way: Schemas['Visit']['way']
  on: string
  at: string
  said: string
  needs: { id: string; words: string; agreedOn: string }[]
  promises: { id: string; what: string; by: string }[]
  /** What they said of earlier matters, by matter. */
  answers: Record<string, Schemas['VisitAnswer']['word']>
}
