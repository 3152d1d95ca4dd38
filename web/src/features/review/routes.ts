import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/reviews', component: () => import('./ReviewsPage.vue'), meta: { title: 'review.title' } },
  {
    path: '/reviews/hand-in/:round',
    component: () => import('./HandInPage.vue'),
    props: true,
    meta: { title: 'review.handIn.title' },
  },
  { path: '/reviews/:id', component: () => import('./ReviewPage.vue'), props: true, meta: { title: 'review.page' } },
]
