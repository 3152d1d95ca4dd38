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
  { path: '/measures', component: () => import('./MeasuresPage.vue'), meta: { title: 'review.mineTitle' } },
  { path: '/measures/blocked', component: () => import('./BlockedPage.vue'), meta: { title: 'review.blocked.title' } },
  {
    path: '/measures/:id',
    component: () => import('./MeasurePage.vue'),
    props: true,
    meta: { title: 'review.kind.MEASURE' },
  },
  { path: '/rounds/:id', component: () => import('./RoundPage.vue'), props: true, meta: { title: 'talk.round.page' } },
  { path: '/meetings/:id', component: () => import('./MeetingPage.vue'), props: true, meta: { title: 'talk.meeting' } },
  { path: '/reminders', component: () => import('./RemindersPage.vue'), meta: { title: 'talk.reminder.title' } },
  {
    path: '/rounds/:id/account',
    component: () => import('./AccountPage.vue'),
    props: true,
    meta: { title: 'review.account.title' },
  },
  {
    path: '/rounds/:id/release',
    component: () => import('./ReleasePage.vue'),
    props: true,
    meta: { title: 'review.release.title' },
  },
]
