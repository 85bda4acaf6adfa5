import type { z } from 'zod'
import { MILLION } from '#contract/kernel/money.ts'
import type { ItemFields } from '#contract/planning/items.ts'

/** Plans of the demonstration for next year. Names of communes are real, everything else is invented. */

type Typed = z.input<typeof ItemFields>

/** What the department makes of a line, once it looked at it. */
type Fate =
  | { to: 'kept' }
  /** `provincial` in đồng */
  | { to: 'trimmed'; provincial: number; reason: string }
  | { to: 'returned' | 'deferred' | 'dropped'; reason: string }

export interface SampleLine {
  fields: Omit<Typed, 'leadId'>
  /** an establishment of the unit's commune is named where the register has one */
  named: boolean
  fate: Fate | null
}

/** How far a unit came: `late` was sent after the day. */
export interface SamplePlan {
  /** code of the commune; null: the centre */
  unit: string | null
  way: 'draft' | 'sent' | 'late' | 'accepted' | 'returned'
  narrative: string
  lines: SampleLine[]
}

export const kept: Fate = { to: 'kept' }

interface Asked {
  state: number
  own: number
  workers: number
  /** million đồng of the commune's own budget */
  commune?: number
  national?: number
  fate?: Fate
}

/** Machines for one establishment: half of the price at most, the rest is its own. */
export const machine = (
  title: string,
  { state, own, workers, commune, national, fate }: Asked,
): SampleLine => ({
  named: true,
  fate: fate ?? null,
  fields: {
    kind: 'project',
    title,
    area: 3,
    activity: 'N-MMTB',
    budgetLine: 'target/kq-05',
    quantity: 1,
    unit: 'cơ sở',
    timing: 'Quý II–III',
    beneficiaries: 'Cơ sở sản xuất trên địa bàn (giả định)',
    expected: `Nâng công suất, giảm hao hụt nguyên liệu; việc làm ổn định cho ${workers} lao động.`,
    workers,
    route: national ? 'national' : 'local',
    money: {
      ...(national ? { national: national * MILLION } : {}),
      ...(state > 0 ? { provincial: state * MILLION } : {}),
      ...(commune ? { commune: commune * MILLION } : {}),
      own: own * MILLION,
    },
    note: 'Số liệu minh hoạ.',
  },
})

interface Task {
  area: number
  activity: string
  line: string | null
  quantity: number
  unit: string
  state: number
  commune?: number
  timing?: string
  expected?: string
  fate?: Fate
}

/** Work without a beneficiary. */
export const task = (title: string, of: Task): SampleLine => ({
  named: false,
  fate: of.fate ?? null,
  fields: {
    kind: 'task',
    title,
    area: of.area,
    activity: of.activity,
    budgetLine: of.line,
    quantity: of.quantity,
    unit: of.unit,
    timing: of.timing ?? 'Quý II–IV',
    expected: of.expected ?? '',
    money: {
      ...(of.state > 0 ? { provincial: of.state * MILLION } : {}),
      ...(of.commune ? { commune: of.commune * MILLION } : {}),
    },
    note: 'Số liệu minh hoạ.',
  },
})

/** Another kind of project: the fields of a machine with what differs. */
export const project = (title: string, of: Asked, more: Partial<Typed>): SampleLine => {
  const line = machine(title, of)
  return { ...line, fields: { ...line.fields, ...more } }
}
