import type { AnyRoute } from '@tanstack/react-router'

/** Pages of the room `survey`, below the frame of the web. */
export function surveyRoutes<P extends AnyRoute>(_frame: P) {
  return [] as const
}
