import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readCalculatorSearch } from './calculator/search.ts'
import { eligibilityRoutes } from './eligibility/routes.tsx'
import { readDiffSearch, readNormSearch } from './table/search.ts'

/** Pages of the room `norms`, below the frame of the web. */
export function normsRoutes<P extends AnyRoute>(frame: P) {
  const calculator = createRoute({
    getParentRoute: () => frame,
    path: '/tinh-ho-tro',
    validateSearch: readCalculatorSearch,
    component: lazyRouteComponent(() => import('./calculator/CalculatorPage.tsx'), 'CalculatorPage'),
  })
  const norms = createRoute({
    getParentRoute: () => frame,
    path: '/dinh-muc',
    validateSearch: readNormSearch,
    component: lazyRouteComponent(() => import('./table/NormsPage.tsx'), 'NormsPage'),
  })
  const diff = createRoute({
    getParentRoute: () => frame,
    path: '/dinh-muc/so-sanh',
    validateSearch: readDiffSearch,
    component: lazyRouteComponent(() => import('./table/DiffPage.tsx'), 'DiffPage'),
  })
  const norm = createRoute({
    getParentRoute: () => frame,
    path: '/dinh-muc/$id',
    component: lazyRouteComponent(() => import('./table/NormPage.tsx'), 'NormPage'),
  })
  return [calculator, norms, diff, norm, ...eligibilityRoutes(frame)] as const
}
