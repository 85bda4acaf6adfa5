import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  stripSearchParams,
} from '@tanstack/react-router'
import { documentRoutes } from './documents/routes.tsx'
import { programmeRoutes } from './programme/routes.tsx'
import { accountRoutes } from './identity/account/routes.tsx'
import { signInRoutes } from './identity/sign-in/routes.tsx'
import { organisationRoutes } from './identity/organisations/routes.tsx'
import { peopleRoutes } from './identity/people/routes.tsx'
import { rightsRoutes } from './identity/rights/routes.tsx'
import { trailRoutes } from './identity/trail/routes.tsx'
import { readHomeSearch } from './home/tabs.ts'
import { Shell } from './shell/Shell.tsx'
import { Broken, Missing } from './shell/Trouble.tsx'
import { establishmentRoutes } from './establishment/routes.tsx'
import { normsRoutes } from './norms/routes.tsx'
import { pipelineRoutes } from './pipeline/routes.tsx'
import { planningRoutes } from './planning/routes.tsx'
import { surveyRoutes } from './survey/routes.tsx'
import { tableRoutes } from './tables/routes.tsx'
import { territoryRoutes } from './territory/routes.tsx'
import { workRoutes } from './agenda/routes.tsx'

const root = createRootRoute({ component: Outlet })

/** Pages inside the frame: rail, top bar, content. */
const frame = createRoute({ getParentRoute: () => root, id: 'khung', component: Shell })

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: readHomeSearch,
  search: { middlewares: [stripSearchParams({ muc: 'cho' })] },
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})

const guide = createRoute({
  getParentRoute: () => frame,
  path: '/huong-dan',
  component: lazyRouteComponent(() => import('./home/guide/GuidePage.tsx'), 'GuidePage'),
})

/** Addresses are Vietnamese words without diacritics; every page is fetched when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...signInRoutes(root),
    frame.addChildren([
      home,
      guide,
      ...programmeRoutes(frame),
      ...establishmentRoutes(frame),
      ...surveyRoutes(frame),
      ...pipelineRoutes(frame),
      ...planningRoutes(frame),
      ...normsRoutes(frame),
      ...documentRoutes(frame),
      ...territoryRoutes(frame),
      ...tableRoutes(frame),
      ...workRoutes(frame),
      ...organisationRoutes(frame),
      ...peopleRoutes(frame),
      ...rightsRoutes(frame),
      ...trailRoutes(frame),
      ...accountRoutes(frame),
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Missing,
  notFoundMode: 'root',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
