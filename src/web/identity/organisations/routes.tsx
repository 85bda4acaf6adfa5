import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOrganisationSearch } from './search.ts'

/** The pages of organisations, below the frame of the web. */
export function organisationRoutes<P extends AnyRoute>(frame: P) {
  const list = createRoute({
    getParentRoute: () => frame,
    path: '/to-chuc',
    validateSearch: readOrganisationSearch,
    component: lazyRouteComponent(() => import('./OrganisationsPage.tsx'), 'OrganisationsPage'),
  })
  const one = createRoute({
    getParentRoute: () => frame,
    path: '/to-chuc/$id',
    component: lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
  })
  return [list, one] as const
}
