import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readDeskSearch, readVersionsSearch } from './search.ts'

/** Pages of this part of the yearly plan: the desks that opine and decide, versions, what was assigned. */
export function decisionRoutes<P extends AnyRoute>(frame: P) {
  const finance = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$nam/tai-chinh',
    validateSearch: readDeskSearch,
    component: lazyRouteComponent(() => import('./desk/FinancePage.tsx'), 'FinancePage'),
  })
  const approval = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$nam/phe-duyet',
    validateSearch: readDeskSearch,
    component: lazyRouteComponent(() => import('./approval/ApprovalPage.tsx'), 'ApprovalPage'),
  })
  const versions = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$nam/phien-ban',
    validateSearch: readVersionsSearch,
    component: lazyRouteComponent(() => import('./versions/VersionsPage.tsx'), 'VersionsPage'),
  })
  const assigned = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/viec-duoc-giao',
    component: lazyRouteComponent(() => import('./after/AssignedPage.tsx'), 'AssignedPage'),
  })
  return [finance, approval, versions, assigned] as const
}
