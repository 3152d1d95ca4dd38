import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/library', component: () => import('./LibraryPage.vue'), meta: { title: 'library.title' } },
  { path: '/library/new', component: () => import('./TakeInPage.vue'), meta: { title: 'library.new.title' } },
  {
    path: '/library/paragraphs/:id',
    component: () => import('./ParagraphPage.vue'),
    props: true,
    meta: { title: 'library.paragraph.title' },
  },
  { path: '/library/:id', component: () => import('./DocumentPage.vue'), props: true, meta: { title: 'library.one' } },
  {
    path: '/library/:id/changes',
    component: () => import('./ChangesPage.vue'),
    props: true,
    meta: { title: 'library.changes.title' },
  },
]
