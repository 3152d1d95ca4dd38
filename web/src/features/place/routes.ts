import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/places', component: () => import('./PlacesPage.vue'), meta: { title: 'place.title' } },
  { path: '/places/:code', component: () => import('./PlacePage.vue'), props: true, meta: { title: 'place.one' } },
]
