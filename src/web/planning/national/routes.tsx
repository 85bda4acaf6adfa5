import type { AnyRoute } from '@tanstack/react-router'

/** Pages of this part of the yearly plan. */
export function nationalRoutes<P extends AnyRoute>(_frame: P) {
  return [] as const
}
