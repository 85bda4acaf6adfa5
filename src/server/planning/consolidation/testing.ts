import { ItemFields } from '#contract/planning/items.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { create } from '#contract/pipeline/acts.ts'
import type { z } from 'zod'
import type { Borrowed } from '#server/testing/database.ts'
import { insertItem } from '../core/store-items.ts'

type Fields = Partial<z.input<typeof ItemFields>>

const whole: z.input<typeof ItemFields> = {
  kind: 'project',
  title: 'Ứng dụng máy sấy tôm khô',
  area: 3,
  activity: 'N-MMTB',
  quantity: 1,
  unit: 'máy',
  beneficiaries: 'Hộ sấy tôm của xã',
  money: { provincial: 300_000_000, own: 300_000_000 },
}

/** Lines of a unit's plan (null: the department's own), as they stand after it was sent. */
export async function linesOf(
  db: Borrowed,
  { roundId, unitPlanId }: { roundId: string; unitPlanId: string | null },
  lines: readonly Fields[],
): Promise<{ id: string; version: number }[]> {
  const ids: { id: string; version: number }[] = []
  for (const [position, line] of lines.entries()) {
    const fields = ItemFields.parse({ ...whole, ...line })
    const id = await insertItem(db, { provinceId: '96', roundId, unitPlanId, position, fields, by: 'Thử' })
    ids.push({ id, version: 1 })
  }
  await db.query(`update planning.submission set state = 'sent', sent_on = current_date where id = $1`, [
    unitPlanId,
  ])
  return ids
}

/** Commune of the cast's commune people. */
export const phanNgocHien = 'c:32244:2025-07-01'

/** A machine for a group of workshops, as an idea of the bank. */
export const idea = (more: Partial<z.input<typeof create.input>> = {}): z.input<typeof create.input> => ({
  title: 'Ứng dụng máy sấy tôm khô',
  arrangement: 'group',
  activities: ['N-MMTB'],
  years: [new Date().getFullYear() + 1],
  unitId: phanNgocHien,
  need: 'Máy cũ sấy không đều, tốn củi.',
  contactName: 'Trần Văn Út',
  contactPhone: '0290 3555 123',
  costs: [
    {
      content: 'Máy sấy',
      item: 'machine',
      totalVnd: 600_000_000,
      localVnd: 300_000_000,
      ownVnd: 300_000_000,
    },
  ],
  register: true,
  ...more,
})

/** Why it was refused: codes of the fields with their places, or the code of the whole. */
export const refusals = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => ['done'],
    (error: unknown) => {
      if (!(error instanceof Problem)) return [String(error)]
      return error.fields.length > 0
        ? error.fields.map(({ path, code }) => `${path.join('.')}: ${code}`)
        : [error.code]
    },
  )
