import type { AnyRoute } from '@tanstack/react-router'
import { consolidationRoutes } from './consolidation/routes.tsx'
import { decisionRoutes } from './decision/routes.tsx'
import { nationalRoutes } from './national/routes.tsx'
import { roundsRoutes } from './rounds/routes.tsx'
import { unitRoutes } from './unit/routes.tsx'

/** Pages of the room `planning`, below the frame of the web: the yearly plan. */
export function planningRoutes<P extends AnyRoute>(frame: P) {
  return [
    ...roundsRoutes(frame),
    ...unitRoutes(frame),
    ...consolidationRoutes(frame),
    ...decisionRoutes(frame),
    ...nationalRoutes(frame),
  ] as const
}
