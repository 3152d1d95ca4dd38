import { ref, watch } from 'vue'
import { api, got, isProblem } from '@/api/client'
import { listen, news, stopListening } from './live'
import { me } from './session'

/** From here on the exact number is of no use. */
export const MANY = 100

/** How many notices of one's posts are unread. */
export const unread = ref(0)

/** Asked by the page, not by the person: it does not keep them signed in. */
export const UNASKED = { 'X-Unasked': '1' }

export async function countUnread(): Promise<void> {
  try {
    unread.value = (await got(api.GET('/api/notices/unread', { headers: UNASKED }))).count
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
  }
}

watch(news, countUnread)
watch(
  () => me.value?.id,
  (person) => {
    unread.value = 0
    if (!person) return stopListening()
    listen()
    void countUnread()
  },
  { immediate: true },
)
