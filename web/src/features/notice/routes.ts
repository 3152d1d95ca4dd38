import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/notices', component: () => import('./InboxPage.vue'), meta: { title: 'notice.title' } },
  { path: '/sending', component: () => import('./SendingPage.vue'), meta: { title: 'notice.sending.title' } },
]
