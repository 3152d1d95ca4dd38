import type { LocationQuery } from 'vue-router'
import type { Schemas } from '@/api/client'

/** The registry's filter, as it stands in the address: a link to a list can be kept, saved and sent. */
export type State = 'open' | 'over' | 'all'
export type Sort = 'DUE' | 'NEWEST' | 'UPDATED' | 'NUMBER'
export type Column = Schemas['MatterNewExport']['columns'][number]
export type Asked = Partial<Record<FilterName, string>>

export const SORTS: Sort[] = ['DUE', 'NEWEST', 'UPDATED', 'NUMBER']

/** What can be said beside state and order, in the order in which it is shown. */
export const FILTERS = [
  'text',
  'kind',
  'stage',
  'category',
  'word',
  'due',
  'area',
  'unit',
  'post',
  'channel',
  'system',
  'heardFrom',
  'heardTo',
  'dueFrom',
  'dueTo',
  'closedFrom',
  'closedTo',
  'table',
] as const
export type FilterName = (typeof FILTERS)[number]

/** Columns a list can show, beside what the matter is. */
export const COLUMNS: Column[] = [
  'PLACE',
  'STAGE',
  'DUE',
  'WORD',
  'UNIT',
  'POST',
  'CHANNEL',
  'HEARD',
  'REGISTERED',
  'UPDATED',
  'SERVED',
  'CLOSED',
  'ELSEWHERE',
]
export const SHOWN: Column[] = ['PLACE', 'STAGE', 'DUE', 'WORD']

/** Lists that somebody has to go through, each over what is open, over, or both. */
export const TABLES = {
  OVERDUE: 'open',
  UNSOLVED: 'all',
  BOUNCED: 'open',
  LED: 'open',
  CLOSED_THERE: 'open',
  CLOSED_HERE: 'over',
} as const satisfies Record<string, State>

export interface Address {
  state: State
  sort: Sort
  asked: Asked
  columns: Column[]
}

/**
 * Where a changed filter leads. A list that somebody has to go through says itself, when it is picked, whether it is over what is
 * open: all in one address, since two would overwrite each other.
 */
export function asking(address: Address, asked: Asked): Pick<Address, 'asked' | 'state'> {
  const picked = asked.table !== address.asked.table ? asked.table : undefined
  const state = picked && picked in TABLES ? TABLES[picked as keyof typeof TABLES] : address.state
  return { asked, state }
}

export function read(query: LocationQuery): Address {
  const one = (name: string): string => (typeof query[name] === 'string' ? query[name].trim() : '')
  const asked: Asked = {}
  for (const name of FILTERS) if (one(name)) asked[name] = one(name)
  const state = (['open', 'over', 'all'] as const).find((known) => known === one('state')) ?? 'open'
  const sort = SORTS.find((known) => known === one('sort')) ?? 'DUE'
  const columns = one('columns')
    .split('.')
    .filter((name): name is Column => COLUMNS.includes(name as Column))
  return {
    state,
    sort: sort === 'DUE' && state !== 'open' ? 'NEWEST' : sort,
    asked,
    columns: columns.length ? columns : SHOWN,
  }
}

/** What stands after the question mark. */
export function written(address: Address): Record<string, string> {
  const own = address.columns.join('.') !== SHOWN.join('.')
  return {
    state: address.state,
    sort: address.sort,
    ...address.asked,
    ...(own ? { columns: address.columns.join('.') } : {}),
  }
}

/** The same for the server; its types are checked there. */
export function filterOf({ state, asked }: Address): Schemas['MatterRegistryFilter'] {
  return {
    ...(asked as Schemas['MatterRegistryFilter']),
    ...(asked.area ? { area: Number(asked.area) } : {}),
    ...(state === 'all' ? {} : { open: state === 'open' }),
  }
}
