import { api, got, type Schemas } from '@/api/client'

type View = Schemas['MatterView']
export type Can = Schemas['MatterCan']
export type Act = Can['act']

/** What a button can be for: an act, a word of the resident's, that it was answered before, or that it should never have been here. */
export type Doing = Act | 'WORD' | 'IN_CONFIDENCE'

/** What leads on, in the order of a matter's life: the first that is open is the primary button. */
const ONWARD: Act[] = [
  'TAKE_OVER',
  'ASSIGN',
  'HAND_ON',
  'ACCEPT',
  'CONSENT',
  'AGREE',
  'PERFORM',
  'GRADE',
  'FIX',
  'FIX_MAJOR',
  'PASS',
  'PASS_MAJOR',
  'WEIGH',
  'REPORT',
  'VERIFY',
  'CHECK',
  'SIGN',
  'SEAL',
  'SERVE',
  'ROUTE',
  'KEEP',
  'ANSWER',
  'CLOSE',
]

/** What turns, asks or notes, in the order of how often it is wanted. */
const BESIDE: Act[] = [
  'EXTEND_GRANT',
  'EXTEND_REFUSE',
  'OVERRULE',
  'UPHOLD',
  'EXTEND_SERVE',
  'DECLINE_SERVE',
  'DECLINE',
  'REFUSE',
  'FAIL',
  'RESUME',
  'GRADE_MAJOR',
  'FAIL_CHECK',
  'RETURN_REPORT',
  'RETURN_DRAFT',
  'CONFIRM',
  'LET_CONFIRM_LAPSE',
  'BRING_BACK',
  'PASS_BACK',
  'OBJECT',
  'SEND_BACK',
  'REDO',
  'NOTE',
  'NOTIFY',
  'AGREE_DAY',
  'REQUEST',
  'ASK_REVIEW',
  'CLOSE_THERE',
  'MOVE_THERE',
  'URGE',
  'REFER',
  'HELP',
]

/** What is rare, or leads away: never a button of the first row. */
const RARE: Act[] = [
  'EXTEND_ASK',
  'HEARING',
  'SUPERVISE',
  'LEAD',
  'CONCERN',
  'WAIVE_RECUSAL',
  'BECOME_APPEAL',
  'MERGE',
  'REPEAT',
  'UNMERGE',
  'ARCHIVE',
  'TERMINATE',
  'WITHDRAW',
  'VOID',
]

/** Beside these and the resident's word there is room for the rest behind one more button. */
const MOST = 4

/** Done already once, so that doing it again is a change and no longer the way on. */
function isOnward(act: Act, stage: string): boolean {
  if (act === 'ASSIGN') return stage === 'registered'
  if (act === 'ANSWER') return stage !== 'answered' && stage !== 'drafted'
  return ONWARD.includes(act)
}

/** The open acts as buttons: the first row with at most one primary act, and what stands behind "more". */
export function buttons(matter: View): { primary: Act | undefined; row: Act[]; more: Doing[] } {
  const open = matter.can.map((can) => can.act)
  const onward = ONWARD.filter((act) => open.includes(act) && isOnward(act, matter.stage))
  const again = ONWARD.filter((act) => open.includes(act) && !isOnward(act, matter.stage))
  const usual = [...onward, ...BESIDE.filter((act) => open.includes(act)), ...again]
  const rare: Doing[] = RARE.filter((act) => open.includes(act))
  if (open.includes('VOID')) rare.push('IN_CONFIDENCE')
  return { primary: onward[0], row: usual.slice(0, MOST), more: [...usual.slice(MOST), ...rare] }
}

/** An act as rows, steps and words write it: `take-over`. */
export function stored(doing: Doing): string {
  return doing.toLowerCase().replace(/_/g, '-')
}

/** Sends an act that is a note and the answers to what was asked for. */
export function send(id: string, act: Act, note: string, said: Record<string, string>): Promise<unknown> {
  const path = { id }
  if (act === 'TAKE_OVER') return got(api.POST('/api/matters/{id}/takeover', { params: { path } }))
  const body = { note: note || undefined }
  if (act === 'KEEP') return got(api.POST('/api/matters/{id}/keeping', { params: { path }, body }))
  if (act === 'REDO') return got(api.POST('/api/matters/{id}/redoing', { params: { path }, body }))
  if (act === 'VOID') return got(api.POST('/api/matters/{id}/voiding', { params: { path }, body }))
  return got(api.POST('/api/matters/{id}/acts/{act}', { params: { path: { id, act } }, body: { ...body, said } }))
}

/** Whether a note has to be, may be, or need not be written: none where the reason is asked for anyway. */
export function noteOf({ act, asks }: Can): 'must' | 'may' | 'none' {
  if (act === 'NOTE' || act === 'PASS_BACK' || act === 'REDO' || act === 'VOID') return 'must'
  return act === 'TAKE_OVER' || asks.some((ask) => ask.type === 'TEXT') ? 'none' : 'may'
}
