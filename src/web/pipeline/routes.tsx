import type { AnyRoute } from '@tanstack/react-router'

/** Pages of the room `pipeline`, below the frame of the web. */
export function pipelineRoutes<P extends AnyRoute>(_frame: P) {
  return [] as const
}
