import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, got, type Schemas } from '@/api/client'
import { useAct } from '@/api/useAct'
import { useFetched } from '@/api/useFetched'
import { asking, filterOf, read, written, type Address, type Asked } from './registry'

/** The registry as its address says it: a page at a time, and how many there are. */
export function useRegistry() {
  const route = useRoute()
  const router = useRouter()
  const address = computed(() => read(route.query))
  const query = computed(() => new URLSearchParams(written(address.value)).toString())

  function page(after?: string): Promise<Schemas['PageOfMatterLine']> {
    const asked = { ...filterOf(address.value), sort: address.value.sort, after }
    return got(api.GET('/api/matters', { params: { query: asked } }))
  }

  const { data, problem, loading, load } = useFetched(() => page())
  const counted = useFetched(() => got(api.GET('/api/matters/count', { params: { query: filterOf(address.value) } })))
  const more = ref<Schemas['MatterLine'][]>([])
  const next = ref<string>()
  watch(data, (first) => {
    more.value = []
    next.value = first?.next
  })
  const lines = computed(() => [...(data.value?.items ?? []), ...more.value])

  const fetchMore = useAct()
  async function showMore(): Promise<void> {
    await fetchMore.run(async () => {
      const following = await page(next.value)
      more.value = [...more.value, ...following.items]
      next.value = following.next
    })
  }

  async function go(part: Partial<Address>): Promise<void> {
    await router.replace({ query: written({ ...address.value, ...part }) })
  }

  async function ask(asked: Asked): Promise<void> {
    await go(asking(address.value, asked))
  }

  watch(query, (now, before) => {
    const asks = (text: string): string => text.replace(/&?columns=[^&]*/, '')
    if (asks(now) !== asks(before)) {
      void load()
      void counted.load()
    }
  })
  return {
    address,
    query,
    lines,
    data,
    problem,
    loading,
    count: counted.data,
    next,
    fetchMore,
    showMore,
    go,
    ask,
  }
}
