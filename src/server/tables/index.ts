import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import { actsOn } from './acts.ts'
import { exportQuery } from './export.ts'
import { kindsQuery, templateQuery } from './kinds.ts'
import { tasksOn } from './long.ts'
import { dropViewAct, saveViewAct, viewsQuery } from './views/acts.ts'
import { queriesOn } from './queries.ts'

/**
 * Front door of the room `tables`: it knows no kind of table. The composition root gives it what the rooms take in and
 * give away.
 */
export const actsWith = (imports: readonly ImportDefinition[]) => [
  ...actsOn(imports),
  saveViewAct,
  dropViewAct,
]

export const queriesWith = (imports: readonly ImportDefinition[], exports: readonly ExportDefinition[]) => [
  kindsQuery(imports),
  templateQuery(imports),
  ...queriesOn(imports),
  exportQuery(exports),
  viewsQuery,
]

/** Long work of large files. */
export const tasksWith = (imports: readonly ImportDefinition[]) => tasksOn(imports)

export { sweepImports } from './store.ts'
