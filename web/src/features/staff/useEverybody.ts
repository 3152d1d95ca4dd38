import { onMounted, ref } from 'vue'
import { api, got, type Schemas } from '@/api/client'

/** Everybody one may give a post to, in the order of their names. */
export function useEverybody() {
  const people = ref<Schemas['StaffPerson'][]>([])

  async function load(): Promise<void> {
    const all: Schemas['StaffPerson'][] = []
    let after: string | undefined
    do {
      const page: Schemas['PageOfStaffPerson'] = await got(api.GET('/api/people', { params: { query: { after } } }))
      all.push(...page.items)
      after = page.next
    } while (after)
    people.value = all
  }

  onMounted(load)
  return { people, load }
}
