import { ItemFields } from '#contract/planning/items.ts'
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
