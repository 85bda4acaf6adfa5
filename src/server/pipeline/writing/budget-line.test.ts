import { expect, test } from '#server/testing/door.ts'
import { form, refusals } from '../testing.ts'

const programme = 'kien-giang-2021-2025'

test('a proposal names a line of its programme; a line of nothing and a line without a programme are refused', async ({
  as,
}) => {
  const create = (more: Parameters<typeof form>[0]) => as.centre.do('pipeline.create', form(more))
  const { id } = await create({ programme, budgetLine: 'tasks/II.2' })
  expect(await as.centre.ask('pipeline.get', { id })).toMatchObject({
    programme: { code: programme },
    budgetLine: 'tasks/II.2',
  })
  const unknown = ['budgetLine: pipeline.budget_line_unknown']
  expect(await refusals(create({ programme, budgetLine: 'tasks/XX' }))).toEqual(unknown)
  expect(await refusals(create({ budgetLine: 'tasks/II.2' }))).toEqual(unknown)
  expect(await refusals(create({ programme: 'khong-co', budgetLine: 'tasks/II.2' }))).toEqual([
    'programme: pipeline.programme_unknown',
  ])
})
