import { expect, test } from 'vitest'
import type { PlanItem } from '#contract/planning/items.ts'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { blankLine, type Line, placed, withLocked } from '../line/line.ts'
import { gridColumns } from './grid-columns.ts'
import { adopted, answered, settled, toSend, type Work, workOf } from './work.ts'

const item = (id: string, more: Partial<PlanItem> = {}): PlanItem => ({
  id,
  version: 1,
  position: 0,
  unitPlanId: 'p',
  organisationId: 'o',
  organisationName: 'UBND xã',
  kind: 'task',
  arrangement: null,
  title: `Lớp tập huấn ${id}`,
  area: 2,
  activity: null,
  budgetLine: null,
  proposalId: null,
  carriedFrom: null,
  quantity: 1,
  unit: 'lớp',
  timing: 'Quý II',
  years: [],
  leadId: null,
  leadName: 'UBND xã',
  coordinators: '',
  unitId: null,
  unitName: '',
  place: '',
  establishmentIds: [],
  beneficiaries: '',
  expected: '',
  workers: null,
  score: null,
  route: 'local',
  state: 'proposed',
  stateReason: '',
  mergedInto: null,
  nationalState: null,
  nationalNote: '',
  assignedTo: null,
  assignedName: '',
  note: '',
  changedBy: 'Người khác',
  changedAt: '2026-10-01T01:00:00.000Z',
  money: [{ source: 'provincial', askedVnd: 5_000_000, keptVnd: null, financeVnd: null, approvedVnd: null }],
  ...more,
})
const [a, b] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b']

const plan = (items: PlanItem[]): UnitPlan => ({
  id: '00000000-0000-7000-8000-0000000000ff',
  version: 1,
  state: 'draft',
  round: { id: 'r', year: 2027, title: '', state: 'open', guidance: '', letter: '', programme: null },
  organisationId: 'o',
  organisationName: 'UBND xã',
  organisationKind: 'communeCommittee',
  unitId: null,
  dueOn: '2026-10-30',
  narrative: '',
  ownDecision: '',
  ownDecidedOn: null,
  ownSigner: '',
  paper: '',
  sentOn: null,
  late: false,
  returnReason: '',
  changedAt: '',
  sentBefore: false,
  unchanged: false,
  items,
  establishments: [],
  findings: [],
  offers: [],
  mayResend: true,
})

const two = () => workOf(plan([item(a), item(b, { position: 10 })]))
const titled = (work: Work, id: string, title: string): Work => ({
  ...work,
  lines: work.lines.map((line) => (line.id === id ? { ...line, title } : line)),
})
const blank = (): Line => blankLine({ unitId: null, organisationName: 'UBND xã' })

test('a plan that was opened and not touched sends nothing; one changed line sends that line alone', () => {
  expect(toSend('p', two())).toBeNull()
  const sent = toSend('p', titled(two(), b, 'Lớp đổi tên'))
  expect(sent?.lines?.map(({ id }) => id)).toEqual([b])
  expect(sent?.removed).toEqual([])
})

test('a line without a title or content waits, and an empty one is not missed', () => {
  const work = { ...two(), lines: [...two().lines, blank(), { ...blank(), title: 'Hội chợ hàng tỉnh' }] }
  expect(toSend('p', work)).toBeNull()
})

test('what was typed while a save was under way is sent next', () => {
  const work = titled(two(), a, 'Lần thứ nhất')
  const sent = toSend('p', work)!
  const typed = titled(work, a, 'Lần thứ hai')
  const done = answered(typed, sent, {
    id: 'p',
    version: 1,
    savedAt: '',
    lines: [{ key: a, id: a, version: 2 }],
    removed: [],
    conflicts: [],
  })
  expect(toSend('p', done)?.lines).toMatchObject([{ id: a, version: 2, fields: { title: 'Lần thứ hai' } }])
})

test('a line that two changed waits for an answer; mine goes over theirs, theirs stands as it is', () => {
  const work = titled(two(), a, 'Của tôi')
  const sent = toSend('p', work)!
  const theirs = item(a, { version: 2, title: 'Của người kia' })
  const conflict = { key: a, by: 'Người khác', at: '', theirs }
  const asked = answered(work, sent, {
    id: 'p',
    version: 1,
    savedAt: '',
    lines: [],
    removed: [],
    conflicts: [conflict],
  })
  expect(toSend('p', asked)).toBeNull()
  const mine = settled(asked, asked.conflicts[0]!, 'mine', null)
  expect(toSend('p', mine)?.lines).toMatchObject([{ id: a, version: 2, fields: { title: 'Của tôi' } }])
  const other = settled(asked, asked.conflicts[0]!, 'theirs', null)
  expect(toSend('p', other)).toBeNull()
  expect(other.lines[0]).toMatchObject({ title: 'Của người kia', version: 2 })
})

test('a line that somebody removed is written anew by whoever keeps it', () => {
  const work = titled(two(), a, 'Của tôi')
  const sent = toSend('p', work)!
  const gone = { key: a, by: 'Người khác', at: '', theirs: null }
  const asked = answered(work, sent, {
    id: 'p',
    version: 1,
    savedAt: '',
    lines: [],
    removed: [],
    conflicts: [gone],
  })
  expect(toSend('p', settled(asked, asked.conflicts[0]!, 'mine', null))?.lines).toMatchObject([{ id: null }])
  const without = settled(asked, asked.conflicts[0]!, 'theirs', null)
  expect(without.lines.map(({ id }) => id)).toEqual([b])
  expect(toSend('p', without)).toBeNull()
})

test('lines that came in from the bank join what is being written, and nothing typed is lost', () => {
  const typed = titled(two(), a, 'Đang gõ')
  const c = '00000000-0000-7000-8000-00000000000c'
  const joined = adopted(
    typed,
    plan([
      item(a, { version: 2 }),
      item(b, { version: 2, position: 10, title: 'Mới hơn' }),
      item(c, { position: 20 }),
    ]),
  )
  expect(joined.lines.map(({ title }) => title)).toEqual(['Đang gõ', 'Mới hơn', `Lớp tập huấn ${c}`])
  expect(toSend('p', joined)?.lines?.map(({ id }) => id)).toEqual([a])
})

test('a line between two others changes no other line', () => {
  const { lines } = two()
  const between = placed([lines[0]!, blank(), lines[1]!])
  expect(between.map(({ position }) => position)).toEqual([0, 5, 10])
})

test('an amount is read as people and Excel write it, and one that may mean two things is refused', () => {
  const column = gridColumns(['provincial']).find(({ key }) => key === 'provincial')!
  const written = (typed: string) => column.write(blank(), typed)?.money.provincial ?? null
  expect(['1.250,5', '60', '1 250,5', ''].map(written)).toEqual([1_250_500_000, 60_000_000, 1_250_500_000, 0])
  expect(written('sáu mươi')).toBeNull()
  expect(column.write(blank(), '1.2.3')).toBeNull()
})

test('a line that the department put into the plan is neither typed over nor taken away', () => {
  const { lines } = workOf(plan([item(a, { state: 'kept' }), item(b, { position: 10 })]))
  const [kept, other] = [lines[0]!, lines[1]!]
  const [title] = gridColumns([]).filter(({ key }) => key === 'title')
  expect(title?.write(kept, 'Tên khác')).toBeNull()
  expect(title?.write(other, 'Tên khác')?.title).toBe('Tên khác')
  expect(withLocked([other], lines)).toEqual([kept, other])
  expect(withLocked([kept], lines)).toEqual([kept])
})
