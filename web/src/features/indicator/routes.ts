import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/indicators/:indicator?',
    component: () => import('./IndicatorsPage.vue'),
    props: true,
    meta: { title: 'indicator.title' },
  },
]
