import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/trail', component: () => import('./TrailPage.vue'), meta: { title: 'audit.title' } },
]
