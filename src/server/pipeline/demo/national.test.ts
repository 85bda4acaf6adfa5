import { proposalStates } from '#contract/pipeline/nouns.ts'
import { house } from '#server/platform/reach.ts'
import type { Queryable } from '#server/platform/db.ts'
import { expect, test } from '#server/testing/door.ts'
import { proposedAt, type Proposed } from './national.ts'

const bearer = {
  provinceId: '96',
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Công ty TNHH Chế biến thủy sản Thành Công',
  unitId: 'c:32244:2025-07-01',
}

const lay = async (
  db: Queryable,
  table: string,
  rows: readonly Proposed[keyof Proposed][],
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await db.query(
    `insert into pipeline.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::pipeline.${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

test('invented proposals of the country hold every rule of the bank, in every state, and are always the same', async ({
  db,
}) => {
  const made = Array.from({ length: 400 }, (_, n) => proposedAt(n + 1, bearer))
  expect(proposedAt(7, bearer)).toEqual(made[6])
  expect(new Set(made.map(({ proposal }) => proposal['state']))).toEqual(new Set(proposalStates))
  await db.transaction(house, async (inner) => {
    await lay(
      inner,
      'proposal',
      made.map(({ proposal }) => proposal),
    )
    await lay(
      inner,
      'proposal_establishment',
      made.map(({ establishment }) => establishment),
    )
    await lay(
      inner,
      'cost_item',
      made.map(({ cost }) => cost),
    )
  })
  for (const { proposal, cost } of made) {
    const [total, national, local, own] = ['total_vnd', 'national_vnd', 'local_vnd', 'own_vnd'].map((key) =>
      Number(cost[key]),
    )
    expect(Number(national) + Number(local) + Number(own)).toBe(total)
    expect(Number(national) + Number(local)).toBeLessThanOrEqual(Number(proposal['ceiling_vnd']))
  }
})
