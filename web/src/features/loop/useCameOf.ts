import { ref, type Ref } from 'vue'
import { api, got, type Schemas } from '@/api/client'

export type CameOf = Schemas['ReviewCameOf']

/** Measures that go back to notes, questions, clauses or lines: those that I may read. */
export function useCameOf(): { cameOf: Ref<CameOf[]>; find: (things: string[]) => Promise<void> } {
  const cameOf = ref<CameOf[]>([])

  async function find(things: string[]): Promise<void> {
    cameOf.value = things.length
      ? await got(api.GET('/api/measures/going-back', { params: { query: { things } } }))
      : []
  }

  return { cameOf, find }
}
