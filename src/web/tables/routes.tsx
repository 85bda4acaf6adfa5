import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readImportsSearch } from './search.ts'

/** The pages on which tables come in, below the frame of the web. */
export function tableRoutes<P extends AnyRoute>(frame: P) {
  const list = createRoute({
    getParentRoute: () => frame,
    path: '/nhap-bang',
    validateSearch: readImportsSearch,
    component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
  })
  const one = createRoute({
    getParentRoute: () => frame,
    path: '/nhap-bang/$id',
    component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
  })
  return [list, one] as const
}
