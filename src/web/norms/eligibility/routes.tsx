import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readChangeSearch, readGroundSearch, readMappingSearch, readRuleSearch } from './search.ts'

/** Pages of who may benefit, below the frame of the web. */
export function eligibilityRoutes<P extends AnyRoute>(frame: P) {
  const getParentRoute = () => frame
  return [
    createRoute({
      getParentRoute,
      path: '/dieu-kien',
      validateSearch: readRuleSearch,
      component: lazyRouteComponent(() => import('./rules/RulesPage.tsx'), 'RulesPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/dieu-kien/so-sanh',
      validateSearch: readChangeSearch,
      component: lazyRouteComponent(() => import('./rules/ChangesPage.tsx'), 'ChangesPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/dieu-kien/ma-nganh',
      validateSearch: readMappingSearch,
      component: lazyRouteComponent(() => import('./mapping/MappingsPage.tsx'), 'MappingsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/dieu-kien/dia-ban',
      validateSearch: readGroundSearch,
      component: lazyRouteComponent(() => import('./ground/AttributesPage.tsx'), 'AttributesPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/dieu-kien/thu',
      component: lazyRouteComponent(() => import('./trial/TrialPage.tsx'), 'TrialPage'),
    }),
  ] as const
}
