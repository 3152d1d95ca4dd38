import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/door/promises',
    component: () => import('./PromisesPage.vue'),
    meta: { title: 'portal.promises.title', open: true, bare: true },
  },
  {
    path: '/door/:code?',
    component: () => import('./DoorPage.vue'),
    props: true,
    meta: { title: 'portal.title', open: true, bare: true },
  },
]
