import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readCardSearch } from './card/search.ts'
import { readMapSearch } from './map/search.ts'
import { recordRoutes } from './records-routes.tsx'
import { readEstablishmentSearch } from './search.ts'

/** Pages of the room `establishment`, below the frame of the web. */
export function establishmentRoutes<P extends AnyRoute>(frame: P) {
  const getParentRoute = () => frame
  return [
    createRoute({
      getParentRoute,
      path: '/co-so',
      validateSearch: readEstablishmentSearch,
      component: lazyRouteComponent(() => import('./list/ListPage.tsx'), 'ListPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/co-so/ban-do',
      validateSearch: readMapSearch,
      component: lazyRouteComponent(() => import('./map/MapPage.tsx'), 'MapPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/co-so/them',
      component: lazyRouteComponent(() => import('./forms/RegisterPage.tsx'), 'RegisterPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/co-so/cua-toi',
      component: lazyRouteComponent(() => import('./card/MinePage.tsx'), 'MinePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/co-so/$id',
      validateSearch: readCardSearch,
      component: lazyRouteComponent(() => import('./card/CardPage.tsx'), 'CardPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/co-so/$id/sua',
      component: lazyRouteComponent(() => import('./forms/CorrectPage.tsx'), 'CorrectPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/co-so/$id/in',
      component: lazyRouteComponent(() => import('./card/PrintPage.tsx'), 'PrintPage'),
    }),
    ...recordRoutes(frame),
  ] as const
}
