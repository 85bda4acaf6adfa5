import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readBudgetSearch, readCheckSearch } from './budget/search.ts'
import { readCompareSearch } from './compare/search.ts'
import { readListSearch } from './list/search.ts'
import type { Opened } from './original/use-original.ts'
import { readTargetSearch } from './targets/search.ts'
import type { Which } from './use-programme.ts'

const readings = ['decided', 'current', 'working'] as const

/** `?as=decided`, `?as=working` or `?on=2026-07-01`: which version the page reads; `?tep=…&trang=3`: the file over it. */
function readWhich(search: Record<string, unknown>): Which & Opened {
  const as = readings.find((each) => each === search['as'])
  const on = /^\d{4}-\d{2}-\d{2}$/.test(String(search['on'])) ? String(search['on']) : undefined
  const tep = /^[0-9a-f-]{36}$/.test(String(search['tep'])) ? String(search['tep']) : undefined
  const trang = Number(search['trang'])
  return {
    ...(as ? { as } : {}),
    ...(on ? { on } : {}),
    ...(tep ? { tep } : {}),
    ...(tep && Number.isInteger(trang) && trang > 0 ? { trang } : {}),
  }
}

/** The parts of a programme, each with its own address. */
const tabRoutes = <P extends AnyRoute>(page: P) =>
  [
    createRoute({
      getParentRoute: () => page,
      path: '/',
      component: lazyRouteComponent(() => import('./overview/OverviewTab.tsx'), 'OverviewTab'),
    }),
    createRoute({
      getParentRoute: () => page,
      path: '/chi-tieu',
      validateSearch: readTargetSearch,
      component: lazyRouteComponent(() => import('./targets/TargetsTab.tsx'), 'TargetsTab'),
    }),
    createRoute({
      getParentRoute: () => page,
      path: '/ngan-sach',
      validateSearch: readBudgetSearch,
      component: lazyRouteComponent(() => import('./budget/BudgetTab.tsx'), 'BudgetTab'),
    }),
    createRoute({
      getParentRoute: () => page,
      path: '/can-cu',
      component: lazyRouteComponent(() => import('./documents/DocumentsTab.tsx'), 'DocumentsTab'),
    }),
    createRoute({
      getParentRoute: () => page,
      path: '/nhiem-vu',
      component: lazyRouteComponent(() => import('./duties/DutiesTab.tsx'), 'DutiesTab'),
    }),
    createRoute({
      getParentRoute: () => page,
      path: '/doi-chieu',
      validateSearch: readCheckSearch,
      component: lazyRouteComponent(() => import('./budget/CheckTab.tsx'), 'CheckTab'),
    }),
    createRoute({
      getParentRoute: () => page,
      path: '/lich-su',
      component: lazyRouteComponent(() => import('./history/HistoryTab.tsx'), 'HistoryTab'),
    }),
    createRoute({
      getParentRoute: () => page,
      path: '/so-sanh',
      validateSearch: readCompareSearch,
      component: lazyRouteComponent(() => import('./compare/CompareTab.tsx'), 'CompareTab'),
    }),
  ] as const

/** The programme room's pages, below the frame of the web. */
export function programmeRoutes<P extends AnyRoute>(frame: P) {
  const list = createRoute({
    getParentRoute: () => frame,
    path: '/chuong-trinh',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('./list/ListPage.tsx'), 'ListPage'),
  })
  const compare = createRoute({
    getParentRoute: () => frame,
    path: '/chuong-trinh/so-sanh',
    validateSearch: readCompareSearch,
    component: lazyRouteComponent(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
  })
  const editor = createRoute({
    getParentRoute: () => frame,
    path: '/chuong-trinh/$code/soan',
    component: lazyRouteComponent(() => import('./editor/EditorPage.tsx'), 'EditorPage'),
  })
  const page = createRoute({
    getParentRoute: () => frame,
    path: '/chuong-trinh/$code',
    validateSearch: readWhich,
    component: lazyRouteComponent(() => import('./ProgrammePage.tsx'), 'ProgrammePage'),
  })
  return [list, compare, editor, page.addChildren(tabRoutes(page))] as const
}
