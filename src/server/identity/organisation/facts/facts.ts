import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Confidence } from '#contract/identity/organisation.ts'
import { OrganisationKind } from '#contract/identity/nouns.ts'
import { dayBefore } from '#contract/identity/rules.ts'
import { config } from '#server/platform/config.ts'

const Day = z.iso.date()
const Paper = { documentNumber: z.string().optional(), documentDate: Day.optional() }

const Fact = z.strictObject({
  key: z.string(),
  kind: OrganisationKind,
  name: z.string(),
  /** today's jurisdiction; null: national */
  province: z.string().nullable(),
  parent: z.string().optional(),
  unit: z.string().optional(),
  short: z.string().optional(),
  from: Day.optional(),
  to: Day.optional(),
  confidence: Confidence,
  source: z.string(),
  forms: z
    .array(
      z.strictObject({ name: z.string(), parent: z.string().optional(), from: Day.optional(), ...Paper }),
    )
    .optional(),
  successors: z
    .array(
      z.strictObject({
        to: z.string(),
        kind: z.enum(['merged', 'split', 'replaced']),
        date: Day,
        confidence: Confidence,
        ...Paper,
      }),
    )
    .optional(),
})
export type Fact = z.infer<typeof Fact>

const Facts = z.strictObject({
  provinces: z.record(z.string(), z.string()),
  units: z.array(
    z.strictObject({
      province: z.string(),
      /** today's jurisdiction, where the province is one of old */
      into: z.string().optional(),
      date: Day,
      level: z.enum(['commune', 'district']),
      kind: OrganisationKind,
      parent: z.string(),
      from: Day.optional(),
      to: Day.optional(),
    }),
  ),
  organisations: z.array(Fact),
})
export type Facts = z.infer<typeof Facts>

/** Reads the shipped facts. @throws when the file is not what its README says */
export const readFacts = (): Facts =>
  Facts.parse(
    JSON.parse(readFileSync(join(config.repo, 'data/reference/organisations/organisations.json'), 'utf8')),
  )

export interface UnitNamed {
  id: string
  level: string
  kind: string
  name: string
}

/** "Ủy ban nhân dân xã Phan Ngọc Hiển": the committee of a unit. */
export const committeeOf = (rule: Facts['units'][number], { id, kind, name }: UnitNamed): Fact => ({
  key: `ubnd-${id}`,
  kind: rule.kind,
  name: `Ủy ban nhân dân ${kind.charAt(0).toLowerCase()}${kind.slice(1)} ${name}`,
  province: rule.into ?? rule.province,
  parent: rule.parent,
  unit: id,
  ...(rule.from ? { from: rule.from } : {}),
  ...(rule.to ? { to: rule.to } : {}),
  confidence: 'known',
  source: 'Danh mục đơn vị hành chính',
})

/** The names of its days, each until the next begins; one form where none is told. */
export function formsOf(fact: Fact) {
  const told = fact.forms ?? [{ name: fact.name, parent: fact.parent, from: fact.from }]
  return told.map((form, index) => {
    const next = told[index + 1]?.from
    return { ...form, to: next ? dayBefore(next) : (fact.to ?? null) }
  })
}
