import type { SupportSource } from '../nouns.ts'
import { isNearItem, isSameItem } from './likeness.ts'
import type { OverlapGrade, OverlapReason } from './nouns.ts'

/** A payment that is known, as far as overlaps look at it. */
export interface Paid {
  year: number
  activity: string | null
  source: SupportSource
  costItem: string
  title: string
  /** of the very establishment, or of one that belongs to it */
  own: boolean
}

export interface CostItem {
  text: string
  /** type of activity ("N-MMTB"), where it is known */
  activity?: string | null
}

export interface Finding {
  grade: OverlapGrade
  reason: OverlapReason
  /** the cost item that it is about; null: none in particular */
  asked: string | null
}

/** Only another payment of the state is double; what a donor gives is good to know. */
const ofState = (source: SupportSource): boolean => source !== 'donor'

const softer: Record<OverlapGrade, OverlapGrade> = { same: 'near', near: 'note', note: 'note' }

/**
 * What a known payment means for the cost items asked about: the gravest finding, or null.
 * The beneficiary commits that no other state source has paid the same cost item; this looks whether one has.
 * @see TTLT 26/2014/TTLT-BTC-BCT Đ.7
 */
export function weighPaid(paid: Paid, items: readonly CostItem[], years: readonly number[]): Finding | null {
  const said = paid.costItem || paid.title
  const grade = (of: OverlapGrade): OverlapGrade => {
    const toldOf = paid.own ? of : softer[of]
    return ofState(paid.source) ? toldOf : 'note'
  }
  const same = items.find(({ text }) => isSameItem(text, said))
  if (same) return { grade: grade('same'), reason: 'costItem', asked: same.text }
  const near = items.find(({ text }) => isNearItem(text, said))
  if (near) return { grade: grade('near'), reason: 'costItem', asked: near.text }
  const inYear = items.find(({ activity }) => activity && activity === paid.activity)
  if (inYear && years.includes(paid.year))
    return { grade: grade('near'), reason: 'activityYear', asked: inYear.text }
  if (paid.own) return { grade: 'note', reason: 'otherSource', asked: null }
  return { grade: 'note', reason: 'relative', asked: null }
}
