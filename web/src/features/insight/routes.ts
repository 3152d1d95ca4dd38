import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/board', component: () => import('./BoardPage.vue'), meta: { title: 'insight.board.title' } },
  { path: '/burden', component: () => import('./BurdenPage.vue'), meta: { title: 'insight.burden.title' } },
]
