import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/staff', component: () => import('./StaffPage.vue'), meta: { title: 'staff.title' } },
]
