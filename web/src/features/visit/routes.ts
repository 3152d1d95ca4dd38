import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/homes', component: () => import('./HomesPage.vue'), meta: { title: 'visit.homes.title' } },
  { path: '/homes/:id', component: () => import('./HomePage.vue'), props: true, meta: { title: 'visit.home' } },
  { path: '/visits', component: () => import('./VisitsPage.vue'), meta: { title: 'visit.mine' } },
  {
    path: '/visits/new/:household',
    component: () => import('./VisitPage.vue'),
    props: true,
    meta: { title: 'visit.title' },
  },
  { path: '/cards', component: () => import('./CardsPage.vue'), meta: { title: 'visit.cards.title', bare: true } },
]
