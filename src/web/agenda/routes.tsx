import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readNoticeSearch, readOutboxSearch, readOwedSearch, readText, readYear } from './search.ts'

/** The pages of work and time, below the frame of the web. */
export function workRoutes<P extends AnyRoute>(frame: P) {
  const getParentRoute = () => frame
  return [
    createRoute({
      getParentRoute,
      path: '/ai-no-gi',
      validateSearch: readOwedSearch,
      component: lazyRouteComponent(() => import('./owed/OwedPage.tsx'), 'OwedPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/nghia-vu',
      validateSearch: readText,
      component: lazyRouteComponent(() => import('./obligations/ObligationsPage.tsx'), 'ObligationsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/nghia-vu/$id',
      component: lazyRouteComponent(() => import('./owed/DuePage.tsx'), 'DuePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/lich-lam-viec',
      validateSearch: readYear,
      component: lazyRouteComponent(() => import('./days/DaysPage.tsx'), 'DaysPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/thong-bao',
      validateSearch: readNoticeSearch,
      component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/thong-bao/cai-dat',
      component: lazyRouteComponent(() => import('./notices/SettingsPage.tsx'), 'SettingsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/viec-dai',
      component: lazyRouteComponent(() => import('./long/LongPage.tsx'), 'LongPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/hom-thu-di',
      validateSearch: readOutboxSearch,
      component: lazyRouteComponent(() => import('./letters/OutboxPage.tsx'), 'OutboxPage'),
    }),
  ] as const
}
