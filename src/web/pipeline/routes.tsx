import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readBankSearch, readNewSearch, readRankingSearch } from './search.ts'

/** Pages of the room `pipeline`, below the frame of the web: the bank of projects. */
export function pipelineRoutes<P extends AnyRoute>(frame: P) {
  const bank = createRoute({
    getParentRoute: () => frame,
    path: '/ngan-hang-de-an',
    validateSearch: readBankSearch,
    component: lazyRouteComponent(() => import('./bank/BankPage.tsx'), 'BankPage'),
  })
  const fresh = createRoute({
    getParentRoute: () => frame,
    path: '/ngan-hang-de-an/them',
    validateSearch: readNewSearch,
    component: lazyRouteComponent(() => import('./form/NewPage.tsx'), 'NewPage'),
  })
  const ranking = createRoute({
    getParentRoute: () => frame,
    path: '/ngan-hang-de-an/xep-hang',
    validateSearch: readRankingSearch,
    component: lazyRouteComponent(() => import('./ranking/RankingPage.tsx'), 'RankingPage'),
  })
  const rules = createRoute({
    getParentRoute: () => frame,
    path: '/ngan-hang-de-an/quy-tac',
    component: lazyRouteComponent(() => import('./rules/RulesPage.tsx'), 'RulesPage'),
  })
  const one = createRoute({
    getParentRoute: () => frame,
    path: '/ngan-hang-de-an/$id',
    component: lazyRouteComponent(() => import('./record/ProposalPage.tsx'), 'ProposalPage'),
  })
  const edit = createRoute({
    getParentRoute: () => frame,
    path: '/ngan-hang-de-an/$id/sua',
    component: lazyRouteComponent(() => import('./form/EditPage.tsx'), 'EditPage'),
  })
  const short = createRoute({
    getParentRoute: () => frame,
    path: '/de-xuat',
    validateSearch: readNewSearch,
    component: lazyRouteComponent(() => import('./form/ShortPage.tsx'), 'ShortPage'),
  })
  return [bank, fresh, ranking, rules, one, edit, short] as const
}
