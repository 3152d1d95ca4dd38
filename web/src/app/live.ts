import { ref } from 'vue'
import { newId } from '@/api/newId'

/**
 * One stream of server-sent events for the whole browser: the tab that holds a lease in the browser's storage keeps it open and
 * tells the others, by writing there too. A tab that ends or falls asleep lets its lease run out, and another takes over. Needs
 * neither a secure context nor workers, so that it works on the oldest browsers we build for.
 */
const LEASE = 'doorstep.live.lease'
const NEWS = 'doorstep.live.news'
const LASTS = 10_000
const RENEWED = 3_000
const TAB = newId()

/** Counts up with everything new, in every tab. */
export const news = ref(0)

let source: EventSource | undefined
let timer: number | undefined

function holder(): { tab: string; until: number } | undefined {
  const [tab, until] = (localStorage.getItem(LEASE) ?? '').split(' ')
  return tab && until ? { tab, until: Number(until) } : undefined
}

function tell(): void {
  news.value++
  localStorage.setItem(NEWS, TAB + ' ' + Date.now())
}

function heard(event: StorageEvent): void {
  if (event.key === NEWS) news.value++
}

function open(): void {
  source = new EventSource('/api/notices/stream')
  source.addEventListener('ready', tell)
  source.addEventListener('notice', tell)
}

/** Takes or renews the lease; whoever finds another's gives up their stream. */
function turn(): void {
  const held = holder()
  if (held && held.tab !== TAB && held.until > Date.now()) {
    source?.close()
    source = undefined
    return
  }
  localStorage.setItem(LEASE, TAB + ' ' + (Date.now() + LASTS))
  // Refused, because the session ended or the server is away: begun anew with the next lease.
  if (source?.readyState === EventSource.CLOSED) source = undefined
  if (!source) open()
}

function leave(): void {
  if (!source) return
  source.close()
  source = undefined
  if (holder()?.tab === TAB) localStorage.removeItem(LEASE)
}

/** From sign-in on. */
export function listen(): void {
  if (timer !== undefined) return
  window.addEventListener('storage', heard)
  window.addEventListener('pagehide', leave)
  timer = window.setInterval(turn, RENEWED)
  turn()
}

/** Signed out: nothing is asked any more. */
export function stopListening(): void {
  window.clearInterval(timer)
  timer = undefined
  window.removeEventListener('storage', heard)
  window.removeEventListener('pagehide', leave)
  leave()
}
