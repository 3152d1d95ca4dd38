import { ref, watch } from 'vue'
import { me } from '@/app/session'

/**
 * Keeps what is being written on this device until it is sent, apart for each person, gone when the window is closed or the
 * person signs out: a lost connection, a stale page or a wrong key costs nobody their words.
 */
export function useDraft<T extends object>(name: string, draft: T, blank: () => T) {
  const key = `doorstep.draft.${me.value?.id ?? ''}.${name}`
  const before = sessionStorage.getItem(key)
  if (before) Object.assign(draft, JSON.parse(before))
  /** It goes on with what was left behind; to be said, since somebody else may have said it. */
  const kept = ref(before !== null)
  const stop = watch(draft, (now) => sessionStorage.setItem(key, JSON.stringify(now)), { deep: true, flush: 'sync' })

  /** It was sent, or is not wanted: an empty form again. */
  function clear(): void {
    kept.value = false
    Object.assign(draft, blank())
    sessionStorage.removeItem(key)
  }

  return { kept, clear, stop }
}
