import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** Who may do what on a record, below the frame of the web. */
export function rightsRoutes<P extends AnyRoute>(frame: P) {
  const record = createRoute({
    getParentRoute: () => frame,
    path: '/quyen/$kind/$id',
    component: lazyRouteComponent(() => import('./RightsOnPage.tsx'), 'RightsOnPage'),
  })
  return [record] as const
}
