import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/receptions',
    component: () => import('./ReceptionsPage.vue'),
    meta: { title: 'leading.receptions' },
  },
  {
    path: '/receptions/:id',
    component: () => import('./ReceptionPage.vue'),
    props: true,
    meta: { title: 'leading.reception' },
  },
  { path: '/samples', component: () => import('./SamplesPage.vue'), meta: { title: 'leading.samples' } },
  { path: '/samples/:id', component: () => import('./SamplePage.vue'), props: true, meta: { title: 'leading.sample' } },
]
