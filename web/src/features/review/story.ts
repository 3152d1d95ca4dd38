import type { Schemas } from '@/api/client'

type Measure = Schemas['ReviewMeasure']

/** One thing that happened to a measure: what kind, and what goes into its sentence. */
export interface Event {
  key: string
  at: string
  kind: 'PROGRESS' | 'RULE' | 'DAY' | 'AIM' | 'EVIDENCE' | 'WITHDRAWN' | 'SIGNED' | 'PROPOSED' | 'TAKEN_UP' | 'LEFT'
  by?: string | undefined
  words?: string | undefined
  day?: string | undefined
  hash?: string | undefined
  aim?: Schemas['ReviewAim'] | undefined
}

/** How many characters of a hash are shown: enough to compare by eye. */
const SHOWN = 12

/** Everything that happened, newest first. */
export function story(measure: Measure): Event[] {
  const events: Event[] = [
    ...measure.notes.map((one) => ({ key: one.id, at: one.at, kind: one.kind, by: one.by, words: one.words })),
    ...measure.days.map((one) => ({ key: 'day' + one.at, at: one.at, kind: 'DAY' as const, day: one.dueOn })),
    ...measure.aims.map((one) => ({ key: one.id, at: one.at, kind: 'AIM' as const, by: one.by, aim: one })),
    ...measure.evidence.flatMap((one) => [
      { key: one.id, at: one.addedAt, kind: 'EVIDENCE' as const, by: one.by, words: one.words, day: one.happenedOn },
      ...(one.withdrawnAt
        ? [{ key: one.id + '-', at: one.withdrawnAt, kind: 'WITHDRAWN' as const, words: one.withdrawnWhy }]
        : []),
    ]),
    ...measure.signOffs.map((one) => ({
      key: one.id,
      at: one.at,
      kind: 'SIGNED' as const,
      by: `${one.post} ${one.by}`,
      words: one.exception,
      hash: short(one.hash),
    })),
    ...measure.proposals.flatMap((one) => [
      { key: one.id, at: one.at, kind: 'PROPOSED' as const, words: undefined },
      ...(one.decidedAt
        ? [
            {
              key: one.id + '-',
              at: one.decidedAt,
              kind: one.takenUp ? ('TAKEN_UP' as const) : ('LEFT' as const),
              by: one.decidedBy,
              words: one.reason,
            },
          ]
        : []),
    ]),
  ]
  return events.sort((a, b) => b.at.localeCompare(a.at))
}

/** What it has to reach: what was said last. */
export function aimOf(measure: Measure): Schemas['ReviewAim'] | undefined {
  return measure.aims[measure.aims.length - 1]
}

/** The sign-off that holds: the last one, unless it was taken up again since. */
export function standing(measure: Measure): Schemas['ReviewSignOff'] | undefined {
  const last = measure.signOffs[measure.signOffs.length - 1]
  return measure.proposals.some((one) => one.signOff === last?.id && one.takenUp) ? undefined : last
}

export function short(hash: string): string {
  return hash.slice(0, SHOWN)
}

/** What an indicator says, as people read it: a share in per cent or days for each; nothing where nothing was counted. */
export function quotient(figure: Schemas['ReviewFigure'], shown: 'SHARE' | 'DAYS'): string | undefined {
  if (figure.denominator === 0) return undefined
  const value = figure.numerator / figure.denominator
  return shown === 'SHARE' ? `${Math.round(value * 1000) / 10}%` : `${Math.round(value * 10) / 10}`
}
