import { watch } from 'vue'
import { me } from '@/app/session'

/**
 * Keeps what is being written on this device until it is sent, apart for each person, gone when the window is closed or the
 * person signs out: a lost connection, a stale page or a wrong key costs nobody their words.
 */
export function useDraft<T extends object>(name: string, draft: T, blank: () => T) {
  const key = `doorstep.draft.${me.value?.id ?? ''}.${name}`
  const kept = sessionStorage.getItem(key)
  if (kept) Object.assign(draft, JSON.parse(kept))
  const stop = watch(draft, (now) => sessionStorage.setItem(key, JSON.stringify(now)), { deep: true, flush: 'sync' })

  /** It was sent: an empty form again. */
  function clear(): void {
    Object.assign(draft, blank())
    sessionStorage.removeItem(key)
  }

  return { clear, stop }
}
