import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readProductSearch } from './products/search.ts'
import { readMergeSearch, readTwinSearch } from './twins/search.ts'
import { readPlaceSearch } from './villages/search.ts'

/** Pages of likely twins, craft villages, clusters and products. */
export function recordRoutes<P extends AnyRoute>(frame: P) {
  const getParentRoute = () => frame
  return [
    createRoute({
      getParentRoute,
      path: '/co-so/trung',
      validateSearch: readTwinSearch,
      component: lazyRouteComponent(() => import('./twins/TwinsPage.tsx'), 'TwinsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/co-so/gop',
      validateSearch: readMergeSearch,
      component: lazyRouteComponent(() => import('./twins/MergePage.tsx'), 'MergePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/lang-nghe',
      validateSearch: readPlaceSearch,
      component: lazyRouteComponent(() => import('./villages/VillagesPage.tsx'), 'VillagesPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/lang-nghe/$id',
      component: lazyRouteComponent(() => import('./villages/VillagePage.tsx'), 'VillagePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/cum-cong-nghiep',
      validateSearch: readPlaceSearch,
      component: lazyRouteComponent(() => import('./villages/ClustersPage.tsx'), 'ClustersPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/cum-cong-nghiep/$id',
      component: lazyRouteComponent(() => import('./villages/ClusterPage.tsx'), 'ClusterPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/san-pham',
      validateSearch: readProductSearch,
      component: lazyRouteComponent(() => import('./products/ProductsPage.tsx'), 'ProductsPage'),
    }),
  ] as const
}
