import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readGridSearch, readNationSearch } from './search.ts'

/** Pages of this part of the yearly plan. */
export function consolidationRoutes<P extends AnyRoute>(frame: P) {
  const grid = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$nam/tong-hop',
    validateSearch: readGridSearch,
    component: lazyRouteComponent(() => import('./ConsolidationPage.tsx'), 'ConsolidationPage'),
  })
  const nation = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/ca-nuoc',
    validateSearch: readNationSearch,
    component: lazyRouteComponent(() => import('./nation/NationPage.tsx'), 'NationPage'),
  })
  return [grid, nation] as const
}
