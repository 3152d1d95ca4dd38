import { computed, ref } from 'vue'
import { api, got, type Schemas } from '@/api/client'
import { dayOf } from '@/ui/days'

export type Role = Schemas['StaffDuty']['role']

const state = ref<Schemas['StaffState']>()

/** Who is signed in; absent before the first answer and for nobody. */
export const me = computed(() => state.value?.me)

/** Nobody can administer yet. */
export const firstStart = computed(() => state.value?.firstStart === true)

/** The server's day: the only one that counts. */
export const today = computed(() => state.value?.today ?? dayOf(new Date().toISOString()))

export function is(...roles: Role[]): boolean {
  return me.value?.posts.some((post) => roles.includes(post.role)) === true
}

/** Areas where one of these roles is held, widest first. */
export function areas(...roles: Role[]): { first: number; last: number }[] {
  return (me.value?.posts ?? [])
    .filter((post) => roles.includes(post.role))
    .sort((a, b) => b.last - b.first - (a.last - a.first))
}

export async function askWhoIAm(): Promise<void> {
  state.value = await got(api.GET('/api/session'))
}

export async function signIn(signInName: string, password: string): Promise<void> {
  state.value = await got(api.POST('/api/session', { body: { signIn: signInName, password } }))
}

export async function startFirst(body: Schemas['StaffFirstAdministrator']): Promise<void> {
  state.value = await got(api.POST('/api/session/first-administrator', { body }))
}

/** Leaves nothing of this person on the device. */
export async function signOut(): Promise<void> {
  await got(api.DELETE('/api/session'))
  sessionStorage.clear()
  await askWhoIAm()
}
