import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/sealed',
    component: () => import('./SealedPage.vue'),
    props: (route) => ({ desk: route.query.at === 'desk' }),
    meta: { title: 'sealed.title', open: true, bare: true },
  },
]
