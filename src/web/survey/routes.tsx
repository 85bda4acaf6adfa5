import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readDeviceSearch, readListSearch, readNeedsSearch, readRoundsSearch } from './search.ts'

/** Pages of the room `survey`, below the frame of the web. */
export function surveyRoutes<P extends AnyRoute>(frame: P) {
  const getParentRoute = () => frame
  return [
    createRoute({
      getParentRoute,
      path: '/khao-sat',
      validateSearch: readListSearch,
      component: lazyRouteComponent(() => import('./review/ListPage.tsx'), 'ListPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/khao-sat/phieu/$id',
      component: lazyRouteComponent(() => import('./review/RecordPage.tsx'), 'RecordPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/khao-sat/dot',
      validateSearch: readRoundsSearch,
      component: lazyRouteComponent(() => import('./rounds/RoundsPage.tsx'), 'RoundsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/khao-sat/dot/$id',
      component: lazyRouteComponent(() => import('./rounds/RoundPage.tsx'), 'RoundPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/khao-sat/nhu-cau',
      validateSearch: readNeedsSearch,
      component: lazyRouteComponent(() => import('./statistics/NeedsPage.tsx'), 'NeedsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/khao-sat/lam',
      validateSearch: readDeviceSearch,
      component: lazyRouteComponent(() => import('./device/DevicePage.tsx'), 'DevicePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/khao-sat/lam/$id',
      component: lazyRouteComponent(() => import('./form/FormPage.tsx'), 'FormPage'),
    }),
  ] as const
}
