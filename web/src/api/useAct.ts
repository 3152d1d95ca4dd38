import { ref, type Ref } from 'vue'
import { isProblem, type Problem } from './client'

export interface Acting {
  busy: Ref<boolean>
  problem: Ref<Problem | undefined>
  /** Does it, unless it is being done already. @returns whether it was done */
  run: (act: () => Promise<unknown>) => Promise<boolean>
}

/** One button's act: busy while it runs, its refusal kept to be shown beside it. */
export function useAct(): Acting {
  const busy = ref(false)
  const problem = ref<Problem>()

  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await act()
      return true
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown
      problem.value = thrown
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
