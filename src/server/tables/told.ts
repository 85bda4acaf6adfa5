import { masked } from '#contract/kernel/sensitive.ts'
import { formatVnd } from '#contract/kernel/money.ts'
import type { Queryable } from '#server/platform/db.ts'
import type {
  ImportColumn,
  ImportContext,
  ImportDefinition,
  Value,
} from '#server/platform/tables/definition.ts'
import type { StoredChange } from './store-report.ts'

/** Names of the choices of each column that has a list, by its key. */
type Names = ReadonlyMap<string, ReadonlyMap<string, string>>

/** What the codes of a definition are called. */
export async function namesOf(
  definition: ImportDefinition,
  db: Queryable,
  context: ImportContext,
): Promise<Names> {
  const names = new Map<string, Map<string, string>>()
  for (const { key, type } of definition.columns) {
    if (type.kind !== 'code') continue
    const options = await type.options(db, context)
    names.set(key, new Map(options.map(({ code, name }) => [code, name])))
  }
  return names
}

/** A value as people read it: days turned, money in đồng, choices by their names, personal data masked. */
function told(column: ImportColumn, value: Value, names: Names): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (column.sensitive) return masked(String(value))
  if (column.type.kind === 'money') return `${formatVnd(Number(value))} đồng`
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (column.type.kind === 'code') return names.get(column.key)?.get(value) ?? value
  return column.type.kind === 'date' ? value.split('-').toReversed().join('/') : value
}

/** A change in words, its columns in the order of the table. */
export function toldChange(
  definition: ImportDefinition,
  { n, no, before, after }: StoredChange,
  names: Names,
) {
  const touched = new Set(Object.keys(before ?? after))
  const { columns, keyColumns } = definition
  return {
    n,
    no,
    key: columns
      .filter(({ key }) => keyColumns.includes(key))
      .map((column) => told(column, after[column.key] ?? null, names))
      .join(' · '),
    differences: columns
      .filter(({ key }) => touched.has(key))
      .map((column) => ({
        heading: column.heading,
        before: told(column, before?.[column.key] ?? null, names),
        after: told(column, after[column.key] ?? null, names),
      })),
  }
}
