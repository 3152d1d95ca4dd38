import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { isProblem, type Problem } from './client'

export interface Fetched<T> {
  data: ShallowRef<T | undefined>
  problem: Ref<Problem | undefined>
  loading: Ref<boolean>
  load: () => Promise<void>
}

/** What a page shows: fetched when it opens, and again when asked. A newer question makes an older answer void. */
export function useFetched<T>(fetch: () => Promise<T>): Fetched<T> {
  const data = shallowRef<T>()
  const problem = ref<Problem>()
  const loading = ref(true)
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const answer = await fetch()
      if (mine === asked) {
        data.value = answer
        problem.value = undefined
      }
    } catch (thrown) {
      if (mine === asked) {
        if (!isProblem(thrown)) throw thrown
        problem.value = thrown
      }
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  onMounted(load)
  return { data, problem, loading, load }
}
