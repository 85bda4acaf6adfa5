import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readGridSearch } from './search.ts'

/** Pages of this part of the yearly plan. */
export function consolidationRoutes<P extends AnyRoute>(frame: P) {
  const grid = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$nam/tong-hop',
    validateSearch: readGridSearch,
    component: lazyRouteComponent(() => import('./ConsolidationPage.tsx'), 'ConsolidationPage'),
  })
  return [grid] as const
}
