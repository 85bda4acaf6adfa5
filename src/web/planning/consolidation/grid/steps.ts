import type { Line } from './entries.ts'

/** What the department can do with lines; the server decides, the grid only leaves out what can never be. */
export const verbs = ['keep', 'return', 'defer', 'drop', 'restore'] as const
export type Verb = (typeof verbs)[number]

const from: Record<Verb, readonly Line['state'][]> = {
  keep: ['proposed'],
  return: ['proposed', 'kept'],
  defer: ['proposed', 'kept'],
  drop: ['proposed', 'kept'],
  restore: ['kept', 'deferred', 'dropped'],
}

/** May this line be asked for it at all? */
export const takes = (verb: Verb, line: Line): boolean =>
  from[verb].includes(line.state) && (verb !== 'return' || line.organisationId !== null)

/** Lines of one content and route, none of them a group already. */
export const mergeable = (lines: readonly Line[]): boolean => {
  const [first] = lines
  return (
    first !== undefined &&
    lines.length > 1 &&
    lines.every(
      ({ area, route, parts, state }) =>
        area === first.area && route === first.route && parts === 0 && ['proposed', 'kept'].includes(state),
    )
  )
}
