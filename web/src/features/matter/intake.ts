import { newId } from '@/api/newId'
import type { Schemas } from '@/api/client'
import { momentOf } from '@/ui/days'
import type { AT_THE_DESK } from './kinds'

type Channel = Schemas['MatterNewMatter']['channel']
export type DeskKind = (typeof AT_THE_DESK)[number]

/** How people come to a desk. */
export const CHANNELS = ['DESK', 'PHONE', 'LETTER', 'ONLINE', 'HOTLINE', 'SUPERIOR', 'RECEPTION'] as const

/** What was picked from the suggestions, to be done when the matter is there. */
export interface Next {
  unit?: Schemas['MatterUnitHint'] | undefined
  same?: { id: string; title: string; over: boolean } | undefined
}

/** What a clerk writes down. */
export interface Intake {
  id: string
  kind: DeskKind
  words: string
  summary: string
  category: string
  reception: string
  title: string
  name: string
  phone: string
  confidential: boolean
  companions: Schemas['MatterNewCompanion'][]
  channel: Channel
  heard: 'NOW' | 'EARLIER'
  heardOn: string
  heardAt: string
  agreedOn: string
  number: string
  recordDue: string
  next: Next
}

/** Kinds that live in another system, and its name there; for all but the first that is left open. */
const SYSTEM: Partial<Record<DeskKind, string>> = {
  hotline: '12345',
  appeal: '国家信访信息系统',
  suggestion: '国家信访信息系统',
}

/** Which fields a kind has. A day is agreed only where no law sets one. */
export function fieldsOf(kind: DeskKind) {
  const task = kind === 'task'
  return {
    record: SYSTEM[kind],
    recordRequired: kind === 'hotline',
    agreed: kind === 'need' || kind === 'enquiry' || kind === 'hazard' || task,
    people: !task,
    companions: !task && kind !== 'hazard',
  }
}

export function blankIntake(): Intake {
  return {
    id: newId(),
    kind: 'need',
    words: '',
    summary: '',
    category: '',
    reception: '',
    title: '',
    name: '',
    phone: '',
    confidential: false,
    companions: [],
    channel: 'DESK',
    heard: 'NOW',
    heardOn: '',
    heardAt: '',
    agreedOn: '',
    number: '',
    recordDue: '',
    next: {},
  }
}

/** A number and a day of one system are nothing in another; a hotline order came by the hotline. */
export function becomeKind(draft: Intake, before: DeskKind): void {
  if (SYSTEM[draft.kind] !== SYSTEM[before]) Object.assign(draft, { number: '', recordDue: '' })
  if (draft.kind === 'hotline') draft.channel = 'HOTLINE'
  else if (before === 'hotline' && draft.channel === 'HOTLINE') draft.channel = 'DESK'
}

/** Whether somebody's words or name stand in it. */
export function hasBegun(draft: Intake): boolean {
  const typed = [draft.words, draft.summary, draft.title, draft.name, draft.phone, draft.number]
  return typed.some((text) => text.trim() !== '') || named(draft.companions).length > 0
}

export type Lack = 'words' | 'place' | 'number' | 'heardOn' | 'theirName' | 'taskBy'

/** What is still missing, in the order of the form. */
export function lacks(draft: Intake, area: number | undefined): Lack[] {
  const { recordRequired, companions } = fieldsOf(draft.kind)
  const missing: Record<Lack, boolean> = {
    words: draft.words.trim() === '',
    number: recordRequired && draft.number.trim() === '',
    place: area === undefined,
    theirName: companions && named(draft.companions).some((one) => one.name.trim() === ''),
    heardOn: draft.heard === 'EARLIER' && draft.heardOn === '',
    taskBy: draft.kind === 'task' && draft.agreedOn === '',
  }
  return (Object.keys(missing) as Lack[]).filter((lack) => missing[lack])
}

/** Those of whom anything is written; a row that was added and left empty is nobody. */
function named(companions: Intake['companions']): Intake['companions'] {
  return companions.filter((one) => one.name.trim() !== '' || one.phone?.trim())
}

/** What is sent: only the fields that the kind has. */
export function registration(draft: Intake, area: number, household: string): Schemas['MatterNewMatter'] {
  const fields = fieldsOf(draft.kind)
  const earlier = draft.heard === 'EARLIER' && draft.heardOn
  return {
    id: draft.id,
    kind: draft.kind,
    words: draft.words,
    summary: draft.summary.trim() || undefined,
    category: draft.category || undefined,
    reception: (draft.channel === 'RECEPTION' && draft.reception) || undefined,
    title: draft.title.trim() || undefined,
    area,
    household: household || undefined,
    channel: draft.channel,
    heardAt: earlier ? momentOf(draft.heardOn, draft.heardAt || '12:00') : undefined,
    reporterName: (fields.people && draft.name.trim()) || undefined,
    reporterPhone: (fields.people && draft.phone.trim()) || undefined,
    confidential: fields.people && draft.confidential,
    companions: fields.companions
      ? named(draft.companions).map((one) => ({ ...one, phone: one.phone?.trim() || undefined }))
      : [],
    record:
      fields.record && draft.number.trim()
        ? { system: fields.record, number: draft.number.trim(), dueOn: draft.recordDue || undefined }
        : undefined,
    agreedOn: (fields.agreed && draft.agreedOn) || undefined,
  }
}
