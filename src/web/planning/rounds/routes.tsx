import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readProfilesSearch, readYearSearch, readYearsSearch } from './search.ts'

/** Pages of this part of the yearly plan. */
export function roundsRoutes<P extends AnyRoute>(frame: P) {
  const getParentRoute = () => frame
  return [
    createRoute({
      getParentRoute,
      path: '/ke-hoach',
      validateSearch: readYearsSearch,
      component: lazyRouteComponent(() => import('./years/YearsPage.tsx'), 'YearsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/ke-hoach/$nam',
      validateSearch: readYearSearch,
      component: lazyRouteComponent(() => import('./year/YearPage.tsx'), 'YearPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/quy-trinh',
      validateSearch: readProfilesSearch,
      component: lazyRouteComponent(() => import('./profiles/ProfilesPage.tsx'), 'ProfilesPage'),
    }),
  ] as const
}
