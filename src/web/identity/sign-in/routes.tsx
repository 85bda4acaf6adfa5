import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const readNext = (search: Record<string, unknown>): { tiep?: string } => {
  const { tiep } = search
  return typeof tiep === 'string' && tiep !== '' ? { tiep } : {}
}

/** Pages before the house: signing in, and what belongs to it. */
export function signInRoutes<P extends AnyRoute>(root: P) {
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap',
    validateSearch: readNext,
    component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
  })
  const enrol = createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap/hai-lop',
    validateSearch: readNext,
    component: lazyRouteComponent(() => import('./EnrolPage.tsx'), 'EnrolPage'),
  })
  const back = createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap/tro-ve',
    component: lazyRouteComponent(() => import('./ReturnPage.tsx'), 'ReturnPage'),
  })
  const forgot = createRoute({
    getParentRoute: () => root,
    path: '/quen-mat-khau',
    component: lazyRouteComponent(() => import('./ForgotPage.tsx'), 'ForgotPage'),
  })
  const choose = createRoute({
    getParentRoute: () => root,
    path: '/dat-mat-khau',
    component: lazyRouteComponent(() => import('./ChoosePage.tsx'), 'ChoosePage'),
  })
  return [signIn, enrol, back, forgot, choose] as const
}
