import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** Pages of this part of the yearly plan. */
export function unitRoutes<P extends AnyRoute>(frame: P) {
  const mine = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/cua-toi',
    component: lazyRouteComponent(() => import('./mine/MyPlansPage.tsx'), 'MyPlansPage'),
  })
  const plan = createRoute({
    getParentRoute: () => frame,
    path: '/ke-hoach/$nam/don-vi/$id',
    component: lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
  })
  return [mine, plan] as const
}
