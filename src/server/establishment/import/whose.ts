import type { Queryable } from '#server/platform/db.ts'
import type {
  ImportColumn,
  ImportContext,
  ImportRow,
  RowProblem,
  Values,
} from '#server/platform/tables/definition.ts'
import { scopeOf } from '#contract/establishment/core/reach.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { communeColumn, nameColumn, taxColumn } from './columns.ts'
import { text } from './rows.ts'
import { listOwners } from './store-owners.ts'

/** Tables about establishments that are there already: whose row is it? */
export const ownerColumns: readonly ImportColumn[] = [
  taxColumn,
  nameColumn,
  {
    ...communeColumn,
    required: false,
    blankKeeps: true,
    hint: 'Cần khi cơ sở không có mã số thuế và trong tỉnh có cơ sở trùng tên',
  },
]

export const provinceOf = ({ actor }: ImportContext): string => {
  if (actor.provinceId === null) throw new Problem('out_of_reach')
  return actor.provinceId
}

/** The part of a row's key that names its establishment. */
export const ownerKey = (values: Values): string =>
  text(values['taxCode']) ?? `${fold(String(values['name']))}\u001f${text(values['unitId']) ?? ''}`

/** The establishment of each row, by the number of the row; only where there is exactly one that the person sees. */
export interface Owners {
  byNo: ReadonlyMap<number, string>
  problems: RowProblem[]
}

export async function ownersOf(
  db: Queryable,
  rows: readonly ImportRow[],
  context: ImportContext,
): Promise<Owners> {
  if (rows.length === 0) return { byNo: new Map(), problems: [] }
  const found = await listOwners(
    db,
    { provinceId: provinceOf(context), unitId: scopeOf(context.actor)?.unitId ?? null },
    rows.map(({ no, values }) => ({
      n: no,
      taxCode: text(values['taxCode']),
      name: String(values['name']),
      unitId: text(values['unitId']),
    })),
  )
  const byRow = new Map(found.map(({ n, ids }) => [n, ids]))
  const byNo = new Map<number, string>()
  const problems: RowProblem[] = []
  for (const { no, values } of rows) {
    const [only, ...more] = byRow.get(no) ?? []
    const column = text(values['taxCode']) === null ? 'name' : 'taxCode'
    if (only === undefined)
      problems.push({ no, column, why: 'Chưa có cơ sở này trong danh bạ; hãy nhập cơ sở trước.' })
    else if (more.length > 0)
      problems.push({
        no,
        column,
        why: `Có ${more.length + 1} cơ sở cùng tên; hãy ghi mã số thuế, hoặc xã, phường.`,
      })
    else byNo.set(no, only)
  }
  return { byNo, problems }
}
