import { createRouter, createWebHistory } from 'vue-router'
import { routes as audit } from '@/features/audit/routes'
import { routes as indicator } from '@/features/indicator/routes'
import { routes as insight } from '@/features/insight/routes'
import { routes as leading } from '@/features/leading/routes'
import { routes as library } from '@/features/library/routes'
import { routes as matter } from '@/features/matter/routes'
import { routes as notice } from '@/features/notice/routes'
import { routes as place } from '@/features/place/routes'
import { routes as portal } from '@/features/portal/routes'
import { routes as review } from '@/features/review/routes'
import { routes as sealed } from '@/features/sealed/routes'
import { routes as session } from '@/features/session/routes'
import { routes as staff } from '@/features/staff/routes'
import { routes as study } from '@/features/study/routes'
import { routes as today } from '@/features/today/routes'
import { routes as visit } from '@/features/visit/routes'
import { chosenLanguage, speak, words } from '@/words'
import { askWhoIAm, firstStart, me } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** A key of the words: what the browser's tab says. */
    title: string
    /** Stands alone, without the rail: sign-in, a resident's page, paper. */
    bare?: boolean
    /** Open to everybody, signed in or not. */
    open?: boolean
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...today,
    ...visit,
    ...matter,
    ...leading,
    ...library,
    ...study,
    ...insight,
    ...indicator,
    ...notice,
    ...place,
    ...staff,
    ...audit,
    ...session,
    ...portal,
    ...review,
    ...sealed,
    {
      path: '/away',
      component: () => import('./AwayPage.vue'),
      meta: { title: 'app.away.title', open: true, bare: true },
    },
    {
      path: '/:rest(.*)',
      component: () => import('./MissingPage.vue'),
      meta: { title: 'app.missing.title', open: true, bare: true },
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

let ready: Promise<void> | undefined

async function begin(): Promise<void> {
  await speak(chosenLanguage())
  await askWhoIAm()
}

router.beforeEach(async (to) => {
  ready ??= begin()
  try {
    await ready
  } catch {
    ready = undefined
    if (to.path !== '/away') return { path: '/away', query: { to: to.fullPath } }
  }
  if (to.meta.open) return true
  if (firstStart.value) return to.path === '/start' ? true : '/start'
  return me.value ? true : { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
})

router.afterEach((to) => {
  document.title = words.global.t(to.meta.title) + ' · ' + words.global.t('app.name')
})
