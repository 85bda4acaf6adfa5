import type { Attribute } from '#contract/norms/eligibility/attributes.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { words } from '../words.ts'

const said = words.ground

/** What is said of a unit, in words: "Có", "II", the day on which a phường was made of a xã. */
export function valueText(attribute: Attribute, value: string): string {
  if (value === 'yes' || value === 'no') return said.values[value]
  if (attribute === 'formerCommune') return formatDate(value)
  return value === 'special' ? said.special : (['I', 'II', 'III', 'IV', 'V'][Number(value) - 1] ?? value)
}
