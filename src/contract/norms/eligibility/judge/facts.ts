import type { Confidence } from '../../../agenda/dues.ts'
import type { Level } from '../../../territory/nouns.ts'
import type { Attribute } from '../attributes.ts'
import type { Mapping, Rule } from '../rule.ts'
import type { Finding, Looked, RuleBasis } from '../verdict.ts'

/** A unit as the rules look at it. */
export interface PlaceUnit {
  id: string
  level: Level
  kind: string
  name: string
}

/** Something written down of a unit, in force on the day. */
export interface Said {
  unitId: string
  attribute: Attribute
  value: string
  confidence: Confidence
}

/** A unit of the day that is judged by, on the ground of the place of production. */
export interface PlaceFacts extends PlaceUnit {
  path: string
  /** from the province down, of the same day */
  above: PlaceUnit[]
  /** every unit of any day in which the ground lies, itself among them */
  within: string[]
  /** of the unit and of those above it */
  said: Said[]
}

/** Everything that the judge looks at beside the question. */
export interface JudgeFacts {
  /** rules of every day, the nation's and those of the province */
  rules: readonly Rule[]
  mappings: readonly Mapping[]
  /** empty: no place was told; several: the place told lies in several units of that day */
  places: readonly PlaceFacts[]
}

/** All must hold. */
export const every = (outcomes: readonly Finding[]): Finding =>
  outcomes.includes('failed') ? 'failed' : outcomes.includes('unclear') ? 'unclear' : 'passed'

/** One is enough. */
export const some = (outcomes: readonly Finding[]): Finding =>
  outcomes.includes('passed') ? 'passed' : outcomes.includes('unclear') ? 'unclear' : 'failed'

/** The law that a rule stands on, as a verdict tells it. */
export const basisOf = (rule: Rule): RuleBasis[] =>
  rule.bases.map((basis) => ({ ...basis, confidence: rule.confidence }))

/** What is told of a rule that was looked at; a remedy only where it did not pass. */
export const looked = (
  rule: Rule,
  aspect: Looked['aspect'],
  outcome: Finding,
  found: string,
  remedy: string = rule.remedy,
): Looked => ({
  aspect,
  outcome,
  title: rule.title,
  found,
  remedy: outcome === 'passed' || remedy === '' ? null : remedy,
  question: null,
  rule: { id: rule.id, version: rule.version },
  basis: basisOf(rule),
})

/** Something to say where no rule speaks. */
export const unruled = (
  aspect: Looked['aspect'],
  outcome: Finding,
  told: { title: string; found: string; remedy: string | null },
): Looked => ({ aspect, outcome, ...told, question: null, rule: null, basis: [] })
