import type { AnyRoute } from '@tanstack/react-router'

/** Pages of the room `norms`, below the frame of the web. */
export function normsRoutes<P extends AnyRoute>(_frame: P) {
  return [] as const
}
