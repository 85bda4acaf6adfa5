import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPeopleSearch, readPersonSearch } from './search.ts'

/** The pages of people and of one's own roles, below the frame of the web. */
export function peopleRoutes<P extends AnyRoute>(frame: P) {
  const list = createRoute({
    getParentRoute: () => frame,
    path: '/nguoi-dung',
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
  })
  const one = createRoute({
    getParentRoute: () => frame,
    path: '/nguoi-dung/$id',
    validateSearch: readPersonSearch,
    component: lazyRouteComponent(() => import('./PersonPage.tsx'), 'PersonPage'),
  })
  const mine = createRoute({
    getParentRoute: () => frame,
    path: '/vai-tro',
    component: lazyRouteComponent(() => import('./MyRolesPage.tsx'), 'MyRolesPage'),
  })
  return [list, one, mine] as const
}
