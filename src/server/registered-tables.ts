import * as documents from './documents/index.ts'
import * as identity from './identity/index.ts'
import type { ExportDefinition, ImportDefinition } from './platform/tables/definition.ts'
import * as establishment from './establishment/index.ts'
import * as norms from './norms/index.ts'
import * as pipeline from './pipeline/index.ts'
import * as planning from './planning/index.ts'
import * as survey from './survey/index.ts'
import * as programme from './programme/index.ts'
import * as territory from './territory/index.ts'
import * as agenda from './agenda/index.ts'

/** What the rooms take in as tables, on one page. */
export const imports: readonly ImportDefinition[] = [
  identity.peopleImport,
  identity.organisationImport(territory.places),
  agenda.calendarImport,
  ...norms.listsIn,
  ...establishment.listsIn,
  ...survey.listsIn,
  ...pipeline.listsIn,
  ...planning.listsIn,
]

/** What they give away as tables. */
export const exports: readonly ExportDefinition[] = [
  ...identity.listsOut,
  ...territory.listsOut,
  ...documents.listsOut,
  ...agenda.listsOut,
  ...programme.listsOut,
  ...norms.listsOut,
  ...establishment.listsOut,
  ...survey.listsOut,
  ...pipeline.listsOut,
  ...planning.listsOut,
]
