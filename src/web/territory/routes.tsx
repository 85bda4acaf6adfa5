import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTerritorySearch } from './search.ts'

/** The territory room's pages, below the frame of the web. */
export function territoryRoutes<P extends AnyRoute>(frame: P) {
  const list = createRoute({
    getParentRoute: () => frame,
    path: '/dia-ban',
    validateSearch: readTerritorySearch,
    component: lazyRouteComponent(() => import('./TerritoryPage.tsx'), 'TerritoryPage'),
  })
  const unit = createRoute({
    getParentRoute: () => frame,
    path: '/dia-ban/$id',
    component: lazyRouteComponent(() => import('./UnitPage.tsx'), 'UnitPage'),
  })
  return [list, unit] as const
}
