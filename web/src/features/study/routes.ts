import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/study', component: () => import('./StudyPage.vue'), meta: { title: 'study.title' } },
  {
    path: '/study/topics/:id',
    component: () => import('./TopicPage.vue'),
    props: true,
    meta: { title: 'study.topic.one' },
  },
  {
    path: '/study/topics/:id/session',
    component: () => import('./SessionPage.vue'),
    props: true,
    meta: { title: 'study.session.title' },
  },
  { path: '/study/questions/new', component: () => import('./AskPage.vue'), meta: { title: 'study.question.new' } },
  {
    path: '/study/questions/:id',
    component: () => import('./QuestionPage.vue'),
    props: true,
    meta: { title: 'study.question.one' },
  },
  {
    path: '/study/notes/new',
    component: () => import('./NotePage.vue'),
    props: { id: '' },
    meta: { title: 'study.note.new' },
  },
  {
    path: '/study/notes/:id',
    component: () => import('./NotePage.vue'),
    props: true,
    meta: { title: 'study.note.one' },
  },
  {
    path: '/study/clauses/:document',
    component: () => import('./ClausesPage.vue'),
    props: true,
    meta: { title: 'study.clause.title' },
  },
  {
    path: '/study/chains/:paragraph',
    component: () => import('./ChainPage.vue'),
    props: true,
    meta: { title: 'study.chain.title' },
  },
]
