import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTrailSearch } from './search.ts'

/** The trail's page, below the frame of the web. */
export function trailRoutes<P extends AnyRoute>(frame: P) {
  const trail = createRoute({
    getParentRoute: () => frame,
    path: '/nhat-ky',
    validateSearch: readTrailSearch,
    component: lazyRouteComponent(() => import('./TrailPage.tsx'), 'TrailPage'),
  })
  return [trail] as const
}
