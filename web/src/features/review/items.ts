import { newId } from '@/api/newId'
import type { Schemas } from '@/api/client'

export type Item = Schemas['ReviewItem']
export type Shown = Schemas['ReviewShown']
export type Gap = Schemas['ReviewGap']

/** A run of the text: of an item, or a sentence of none. Places are code points, as everywhere in a review. */
export interface Run {
  from: number
  to: number
  text: string
  item?: string
}

interface Placed {
  id: string
  from: number
  to: number
}

const SENTENCE = /\n+|[^。！？；\n]+[。！？；]?/g

/** The text as it is shown beside its items: nothing is left out, nothing appears twice. */
export function runs(text: string, items: Placed[]): Run[] {
  const points = [...text]
  const found: Run[] = []
  let at = 0
  for (const item of [...items].sort((a, b) => a.from - b.from)) {
    if (item.from < at) continue
    found.push(...sentences(points, at, item.from))
    found.push({ from: item.from, to: item.to, text: points.slice(item.from, item.to).join(''), item: item.id })
    at = item.to
  }
  return [...found, ...sentences(points, at, points.length)]
}

/** Sentences between two places, each with its own. */
export function sentences(points: string[], from: number, to: number): Run[] {
  const found: Run[] = []
  let at = from
  for (const [sentence] of points.slice(from, to).join('').matchAll(SENTENCE)) {
    const length = [...sentence].length
    found.push({ from: at, to: at + length, text: sentence })
    at += length
  }
  return found
}

/** What is sent back of an item: everything but its words, which are the text's, or those that it came with from study. */
export function kept(shown: Shown): Item {
  const { words: _, aimed: _aimed, ...item } = shown
  return item
}

type PlacedItem = Item & Placed

/** Those that stand in the text, in its order; a measure that came of study stands nowhere in it. */
function inText(items: Item[]): PlacedItem[] {
  return items
    .filter((item): item is PlacedItem => item.from !== undefined && item.to !== undefined)
    .sort((a, b) => a.from - b.from)
}

/**
 * One item becomes two at a place within it; what was said of it stays with the first, but for a cause or an example whose words stand
 * in the second.
 */
export function split(items: Item[], id: string, at: number, points: string[]): Item[] {
  return items.flatMap((item) => {
    const { from, to } = item
    if (item.id !== id || from === undefined || to === undefined || at <= from || at >= to) return [item]
    const second = points.slice(at, to).join('')
    const moves = (said: string | undefined) => said !== undefined && second.includes(said)
    const [cause, example] = [item.cause, item.example].map((said) => (moves(said) ? said : undefined))
    const rest = { id: newId(), kind: item.kind, dimension: item.dimension, accepted: false, answers: item.answers }
    return [
      { ...item, to: at, cause: cause ? undefined : item.cause, example: example ? undefined : item.example },
      { ...rest, from: at, to, cause, example },
    ]
  })
}

/** The next item of the same kind below, when no other stands between them in the text. */
export function joinable(items: Item[], id: string): Item | undefined {
  const inOrder = inText(items)
  const at = inOrder.findIndex((item) => item.id === id)
  const next = inOrder[at + 1]
  return next && next.kind === inOrder[at]?.kind ? next : undefined
}

/** Two items become one, with all that was said of either. */
export function join(items: Item[], id: string): Item[] {
  const next = joinable(items, id)
  if (!next) return items
  const moved = items
    .filter((item) => item.id !== next.id)
    .map((item) => ({
      ...item,
      answers: [...new Set(item.answers.map((problem) => (problem === next.id ? id : problem)))],
    }))
  return moved.map((item) =>
    item.id === id
      ? {
          ...next,
          ...given(item),
          id,
          from: item.from,
          to: next.to,
          accepted: item.accepted && next.accepted,
          answers: [...new Set([...item.answers, ...next.answers])],
        }
      : item,
  )
}

function given(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== null)) as Item
}

/** The item goes; its words stay in the text and can be taken up again. */
export function drop(items: Item[], id: string): Item[] {
  return items
    .filter((item) => item.id !== id)
    .map((item) => ({ ...item, answers: item.answers.filter((problem) => problem !== id) }))
}

/** A sentence that nothing was made of becomes an item, in the dimension of what stands before it. */
export function take(items: Item[], run: Run, kind: Item['kind']): Item[] {
  const before = inText(items)
    .reverse()
    .find((item) => item.kind === kind && item.from < run.from)
  const item: Item = {
    id: newId(),
    kind,
    dimension: before?.dimension,
    from: run.from,
    to: run.to,
    accepted: true,
    answers: [],
  }
  const apart = items.filter((one) => one.from === undefined)
  return [...inText([...items, item]), ...apart]
}

/** Which form field fills a gap; what it has to reach is said on the measure's own page. */
export const FILLS: Partial<Record<Gap['kind'], string>> = {
  PROBLEM_WITHOUT_MEASURE: 'answers',
  PROBLEM_WITHOUT_CAUSE: 'cause',
  PROBLEM_WITHOUT_EXAMPLE: 'example',
  MEASURE_WITHOUT_PROBLEM: 'answers',
  MEASURE_WITHOUT_OWNER: 'ownerPost',
  MEASURE_WITHOUT_DAY: 'dueOn',
  MEASURE_WITHOUT_STANDARD: 'standard',
}
