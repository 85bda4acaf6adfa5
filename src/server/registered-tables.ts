import type { ExportDefinition, ImportDefinition } from './platform/tables/definition.ts'

/** What the rooms take in as tables, on one page. */
export const imports: readonly ImportDefinition[] = []

/** What they give away as tables. */
export const exports: readonly ExportDefinition[] = []
