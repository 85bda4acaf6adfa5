import { organisationImport, peopleImport } from './identity/index.ts'
import type { ExportDefinition, ImportDefinition } from './platform/tables/definition.ts'
import { places } from './territory/index.ts'

/** What the rooms take in as tables, on one page. */
export const imports: readonly ImportDefinition[] = [peopleImport, organisationImport(places)]

/** What they give away as tables. */
export const exports: readonly ExportDefinition[] = []
