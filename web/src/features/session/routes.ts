import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { title: 'session.signIn.title', open: true, bare: true },
  },
  { path: '/start', component: () => import('./StartPage.vue'), meta: { title: 'session.start.title', bare: true } },
  {
    path: '/password',
    component: () => import('./PasswordPage.vue'),
    meta: { title: 'session.password.title', open: true, bare: true },
  },
  { path: '/me', component: () => import('./MePage.vue'), meta: { title: 'session.me.title' } },
]
