import type { AnyRoute } from '@tanstack/react-router'

/** Pages of the room `establishment`, below the frame of the web. */
export function establishmentRoutes<P extends AnyRoute>(_frame: P) {
  return [] as const
}
