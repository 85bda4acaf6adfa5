import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readLegalSearch } from './legal/search.ts'
import { readRegisterSearch } from './register/search.ts'

/** Pages of documents, below the frame of the web: legal documents, what the office sends out and receives. */
export function documentRoutes<P extends AnyRoute>(frame: P) {
  const legalList = createRoute({
    getParentRoute: () => frame,
    path: '/van-ban',
    validateSearch: readLegalSearch,
    component: lazyRouteComponent(() => import('./legal/LegalListPage.tsx'), 'LegalListPage'),
  })
  const legal = createRoute({
    getParentRoute: () => frame,
    path: '/van-ban/$id',
    component: lazyRouteComponent(() => import('./legal/LegalPage.tsx'), 'LegalPage'),
  })
  const papers = createRoute({
    getParentRoute: () => frame,
    path: '/van-ban-di',
    validateSearch: readRegisterSearch,
    component: lazyRouteComponent(() => import('./register/PapersPage.tsx'), 'PapersPage'),
  })
  const paper = createRoute({
    getParentRoute: () => frame,
    path: '/van-ban-di/$id',
    component: lazyRouteComponent(() => import('./register/paper/PaperPage.tsx'), 'PaperPage'),
  })
  const arrivals = createRoute({
    getParentRoute: () => frame,
    path: '/van-ban-den',
    validateSearch: readRegisterSearch,
    component: lazyRouteComponent(() => import('./register/ArrivalsPage.tsx'), 'ArrivalsPage'),
  })
  const numbering = createRoute({
    getParentRoute: () => frame,
    path: '/so-van-ban',
    validateSearch: readRegisterSearch,
    component: lazyRouteComponent(() => import('./register/NumberingPage.tsx'), 'NumberingPage'),
  })
  return [legalList, legal, papers, paper, arrivals, numbering] as const
}
