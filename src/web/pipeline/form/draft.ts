import type { Input, Output } from '#web/kit/call/call.ts'

type Fields = Input<'pipeline.create'>
export type CostDraft = Required<Omit<NonNullable<Fields['costs']>[number], 'totalVnd'>> & {
  totalVnd: number | null
}
export type EquipmentDraft = Required<NonNullable<Fields['equipment']>[number]>
export type ExpectedDraft = Required<NonNullable<Fields['expected']>[number]>

/** What a form holds, as it was typed; names are kept beside ids, so that a draft can be shown again. */
export interface Draft {
  title: string
  arrangement: 'single' | 'group' | 'key'
  areas: number[]
  activities: string[]
  years: number[]
  unitId: string | null
  placeOn: string | null
  placeAddress: string
  establishments: { id: string; name: string }[]
  objectives: string
  need: string
  scale: string
  effect: string
  workers: number | null
  savingPercent: number | null
  answers: Record<string, string>
  leadName: string
  partnerName: string
  contactName: string
  contactPhone: string
  contactEmail: string
  programme: string | null
  budgetLine: string | null
  costs: CostDraft[]
  equipment: EquipmentDraft[]
  expected: ExpectedDraft[]
  note: string
}

export const newCost = (): CostDraft => ({
  content: '',
  activity: null,
  item: null,
  establishmentId: null,
  year: null,
  totalVnd: null,
  nationalVnd: 0,
  localVnd: 0,
  ownVnd: 0,
  otherVnd: 0,
  loanVnd: 0,
  note: '',
})
export const newEquipment = (): EquipmentDraft => ({
  name: '',
  model: '',
  serial: '',
  origin: '',
  isNew: null,
  partOfLine: false,
})
export const newExpected = (): ExpectedDraft => ({ what: '', value: null, unit: '' })

export const emptyDraft = (): Draft => ({
  title: '',
  arrangement: 'single',
  areas: [],
  activities: [],
  years: [],
  unitId: null,
  placeOn: null,
  placeAddress: '',
  establishments: [],
  objectives: '',
  need: '',
  scale: '',
  effect: '',
  workers: null,
  savingPercent: null,
  answers: {},
  leadName: '',
  partnerName: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  programme: null,
  budgetLine: null,
  costs: [newCost()],
  equipment: [],
  expected: [],
  note: '',
})

/** A proposal as its form begins. */
export function draftOf(proposal: Output<'pipeline.get'>): Draft {
  const bare = <T extends { id: string }>({ id: _, ...rest }: T) => rest
  return {
    ...emptyDraft(),
    title: proposal.title,
    arrangement: proposal.arrangement,
    areas: proposal.areas,
    activities: proposal.activities,
    years: proposal.years,
    unitId: proposal.unitId,
    placeOn: proposal.placeOn,
    placeAddress: proposal.placeAddress,
    establishments: proposal.establishments.map(({ id, name }) => ({ id, name })),
    objectives: proposal.objectives,
    need: proposal.need,
    scale: proposal.scale,
    effect: proposal.effect,
    workers: proposal.workers,
    savingPercent: proposal.savingPercent,
    answers: proposal.answers,
    leadName: proposal.leadName,
    partnerName: proposal.partnerName,
    contactName: proposal.contactName,
    contactPhone: proposal.contactPhone ?? '',
    contactEmail: proposal.contactEmail ?? '',
    programme: proposal.programme?.code ?? null,
    budgetLine: proposal.budgetLine,
    costs: proposal.costs.map(bare),
    equipment: proposal.equipment.map(bare),
    expected: proposal.expected.map(bare),
    note: proposal.note,
  }
}

/**
 * Lays what is asked of the province over the costs in their order, each up to its total; the rest of each is one's own.
 * More than all of them together stays with the last one, so that it is refused there. A cost without a name takes `name`.
 */
export function laidOver(costs: readonly CostDraft[], askedVnd: number, name: string): CostDraft[] {
  let left = askedVnd
  return costs.map((cost, index) => {
    const total = cost.totalVnd ?? 0
    const localVnd = index === costs.length - 1 ? left : Math.min(left, total)
    left -= localVnd
    return {
      ...cost,
      content: cost.content || (total > 0 || localVnd > 0 ? name : ''),
      localVnd,
      ownVnd: Math.max(0, total - localVnd - cost.nationalVnd),
    }
  })
}

const isEmptyCost = ({ content, totalVnd }: CostDraft): boolean => content.trim() === '' && totalVnd === null

/** What is sent of a form; rows in which nothing was written are left out. */
export function sent({ establishments, costs, equipment, expected, ...draft }: Draft): Fields {
  return {
    ...draft,
    establishmentIds: establishments.map(({ id }) => id),
    costs: costs
      .filter((cost) => !isEmptyCost(cost))
      .map((cost) => ({ ...cost, totalVnd: cost.totalVnd ?? 0 })),
    equipment: equipment.filter(({ name, serial }) => name.trim() !== '' || serial.trim() !== ''),
    expected: expected.filter(({ what }) => what.trim() !== ''),
  }
}

/** A kept draft, as far as it is one; what a newer form has beside stands as in an empty one. */
export const draftFrom = (content: Record<string, unknown>): Draft => ({
  ...emptyDraft(),
  ...(content as Partial<Draft>),
})
