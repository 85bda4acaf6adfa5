import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { LegalConfidence, LegalKind, RelationKind } from '#contract/documents/legal/nouns.ts'
import { numberKey } from '#contract/documents/legal/number.ts'
import { titleKey } from '#contract/documents/legal/resolve.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { keepFactRelations, keepFacts, keepNames, keepOfficeKinds, type NameFact } from './store-load.ts'

const Day = z.iso.date().optional()
const Facts = z.array(
  z.strictObject({
    key: z.string(),
    province: z.string(),
    kind: LegalKind,
    number: z.string().optional(),
    issuer: z.string().optional(),
    title: z.string(),
    signed: Day,
    effective: Day,
    expires: Day,
    confidence: LegalConfidence,
    source: z.string().optional(),
    note: z.string().optional(),
    does: z
      .array(
        z.strictObject({
          kind: RelationKind,
          to: z.string(),
          articles: z.string().optional(),
          on: Day,
          confidence: LegalConfidence.optional(),
        }),
      )
      .optional(),
  }),
)
const Names = z.array(
  z.strictObject({
    province: z.string(),
    to: z.string(),
    number: z.string().optional(),
    title: z.string().optional(),
    date: Day,
    note: z.string().optional(),
  }),
)
const OfficeKinds = z.array(
  z.strictObject({ kind: z.string(), code: z.string(), confidence: LegalConfidence, source: z.string() }),
)

const read = <T>(shape: z.ZodType<T>, name: string): T =>
  shape.parse(JSON.parse(readFileSync(join(config.repo, 'data/reference/legal', name), 'utf8')))

const nameOf = ({
  province,
  to,
  number,
  title = '',
  date,
  note = '',
}: z.infer<typeof Names>[number]): NameFact => ({
  province,
  to,
  key: number ? (numberKey(number) ?? '') : [titleKey(title), date].filter(Boolean).join(' '),
  said: number ?? title,
  note,
})

/**
 * Loads the shipped legal documents, as the role that migrates. Done again it changes nothing that a person has
 * touched. @throws when a file is not what its README says
 */
export async function loadLegal(db: Queryable): Promise<void> {
  const facts = [...read(Facts, 'national.json'), ...read(Facts, 'provinces.json')]
  await keepFacts(db, facts)
  await keepFactRelations(db, facts)
  await keepNames(db, read(Names, 'names.json').map(nameOf))
  await keepOfficeKinds(db, read(OfficeKinds, 'office-kinds.json'))
}
