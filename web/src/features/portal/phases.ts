/**
 * How far a matter is, as a villager would count it, whatever kind it is: received, given to somebody, being done, answered,
 * finished; or it came to an end of another sort.
 */
export type Phase = 'RECEIVED' | 'GIVEN' | 'DOING' | 'ANSWERED' | 'FINISHED' | 'ENDED'

const STAGES: Record<Exclude<Phase, 'ENDED'>, string[]> = {
  RECEIVED: ['registered'],
  GIVEN: ['referred', 'assigned', 'objected', 'received'],
  DOING: [
    'in-hand',
    'weighed',
    'drafted',
    'checked',
    'signed',
    'sealed',
    'answered',
    'mediating',
    'stopped',
    'general',
    'major',
    'fixed',
    'major-fixed',
    'reported',
    'promised',
  ],
  ANSWERED: ['served', 'agreed', 'performed'],
  FINISHED: ['closed', 'archived', 'kept'],
}

/** Ends that are told in a sentence of their own. */
export const ENDS = [
  'declined',
  'handed-on',
  'sent-back',
  'routed',
  'terminated',
  'withdrawn',
  'merged',
  'repeated',
  'void',
]

/** A stage that we do not know yet is read off what else is told. */
export function phaseOf(matter: { stage: string; over: boolean; servedOn?: string | undefined }): Phase {
  if (ENDS.includes(matter.stage)) return 'ENDED'
  for (const [phase, stages] of Object.entries(STAGES)) {
    if (stages.includes(matter.stage)) return phase as Phase
  }
  return matter.over ? 'FINISHED' : matter.servedOn ? 'ANSWERED' : 'DOING'
}

/** Whether the reply that lies with the person is the one that counts: after a redo it no longer is. */
export function isAnswered(matter: { stage: string; over: boolean; servedOn?: string | undefined }): boolean {
  const phase = phaseOf(matter)
  return matter.servedOn !== undefined && (phase === 'ANSWERED' || phase === 'FINISHED')
}
