import { z } from 'zod'
import { EstablishmentFilters } from '#contract/establishment/finding/filters.ts'
import { formatScaled } from '#contract/kernel/money.ts'
import type { LongTask } from '#server/platform/long-work.ts'
import { doTagging } from './tags.ts'

const Input = z.object({
  put: z.boolean(),
  tagId: z.guid(),
  run: z.guid(),
  ids: z.array(z.guid()).optional(),
  filters: EstablishmentFilters.optional(),
})

/** Tagging of thousands. */
export const findingTasks: LongTask[] = [
  {
    kind: 'establishment.tag',
    async run(work) {
      const input = Input.parse(work.input)
      let count = 0
      await work.commit(async (db) => {
        count = await doTagging(db, work.actor, input)
      })
      await work.note(`Đã ${input.put ? 'gắn' : 'gỡ'} nhãn: ${formatScaled(count, 0)} cơ sở.`)
    },
  },
]
