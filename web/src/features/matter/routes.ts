import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/asked',
    component: () => import('./AskedPage.vue'),
    meta: { title: 'matter.asked.title', open: true, bare: true },
  },
  { path: '/matters', component: () => import('./MatterListPage.vue'), meta: { title: 'matter.list.title' } },
  { path: '/matters/new', component: () => import('./IntakePage.vue'), meta: { title: 'matter.intake.title' } },
  { path: '/matters/import', component: () => import('./ImportPage.vue'), meta: { title: 'matter.import.title' } },
  { path: '/matters/ledgers', component: () => import('./LedgersPage.vue'), meta: { title: 'matter.ledger.title' } },
  { path: '/matters/:id', component: () => import('./MatterPage.vue'), props: true, meta: { title: 'matter.one' } },
  {
    path: '/matters/:id/slip',
    component: () => import('./SlipPage.vue'),
    props: true,
    meta: { title: 'matter.slip.title', bare: true },
  },
]
