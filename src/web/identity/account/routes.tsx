import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** One's own account, below the frame of the web. */
export function accountRoutes<P extends AnyRoute>(frame: P) {
  const account = createRoute({
    getParentRoute: () => frame,
    path: '/tai-khoan',
    component: lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage'),
  })
  const sessions = createRoute({
    getParentRoute: () => frame,
    path: '/tai-khoan/phien',
    component: lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
  })
  const keys = createRoute({
    getParentRoute: () => frame,
    path: '/tai-khoan/khoa',
    component: lazyRouteComponent(() => import('./keys/KeysPage.tsx'), 'KeysPage'),
  })
  const ofPerson = createRoute({
    getParentRoute: () => frame,
    path: '/nguoi-dung/$id/khoa',
    component: lazyRouteComponent(() => import('./keys/PersonKeysPage.tsx'), 'PersonKeysPage'),
  })
  return [account, sessions, keys, ofPerson] as const
}
