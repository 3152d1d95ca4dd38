import { api, got } from '@/api/client'
import { dayOf } from '@/ui/days'

export const KINDS = ['MATTER', 'VISIT', 'PARAGRAPH', 'SESSION', 'ROUND', 'WORDS'] as const
export type Kind = (typeof KINDS)[number]

/** A piece of work that evidence can point at. */
interface Piece {
  id: string
  label: string
}

/** Topics whose sessions are offered: the newest. */
const TOPICS = 3

/** What I may point at of one kind, the newest first; what has an address of its own is pasted instead. */
export async function pieces(kind: Kind): Promise<Piece[]> {
  if (kind === 'MATTER') {
    const page = await got(api.GET('/api/matters', { params: { query: { sort: 'UPDATED' } } }))
    return page.items.map((one) => ({ id: one.id, label: `${one.label} ${one.title}` }))
  }
  if (kind === 'VISIT') {
    const visits = await got(api.GET('/api/visits'))
    return visits.items.map(({ visit, place, door }) => ({
      id: visit.id,
      label: `${dayOf(visit.visitedAt)} ${place} ${door}`,
    }))
  }
  if (kind === 'ROUND') {
    const rounds = await got(api.GET('/api/rounds'))
    return rounds.map((one) => ({ id: one.id, label: `${one.openedOn} ${one.name}` }))
  }
  if (kind === 'SESSION') {
    const topics = (await got(api.GET('/api/study/topics'))).slice(0, TOPICS)
    const views = await Promise.all(
      topics.map((one) => got(api.GET('/api/study/topics/{id}', { params: { path: { id: one.id } } }))),
    )
    return views.flatMap((view) =>
      view.sessions.map((one) => ({ id: one.id, label: `${one.heldOn} ${view.topic.title}` })),
    )
  }
  return []
}

/** The paragraph that an address of a library page names. */
export function paragraphOf(address: string): string | undefined {
  return /paragraphs\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(address)?.[1]
}
