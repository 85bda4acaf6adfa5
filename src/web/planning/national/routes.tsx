import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readCalendarSearch, readNationalSearch, readOutsideSearch } from './search.ts'

/** Pages of this part of the yearly plan. */
export function nationalRoutes<P extends AnyRoute>(frame: P) {
  const getParentRoute = () => frame
  return [
    createRoute({
      getParentRoute,
      path: '/ke-hoach/$nam/quoc-gia',
      validateSearch: readNationalSearch,
      component: lazyRouteComponent(() => import('./route/NationalPage.tsx'), 'NationalPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/ke-hoach/$nam/lich',
      validateSearch: readCalendarSearch,
      component: lazyRouteComponent(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/ke-hoach/$nam/lop-ngoai',
      validateSearch: readOutsideSearch,
      component: lazyRouteComponent(() => import('./outside/OutsidePage.tsx'), 'OutsidePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/ke-hoach/$nam/ho-so',
      component: lazyRouteComponent(() => import('./papers/PapersPage.tsx'), 'PapersPage'),
    }),
  ] as const
}
