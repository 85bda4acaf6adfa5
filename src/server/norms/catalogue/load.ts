import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ActivityType, Catalogue, NormConfidence } from '#contract/norms/catalogue.ts'
import { NormFields } from '#contract/norms/norm.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listShipped } from '#server/documents/index.ts'
import { findUnitByCodeAt } from '#server/territory/index.ts'
import { citedAs } from '../cited.ts'
import { keepCatalogue, keepNorms } from './store-load.ts'

const Facts = z.array(
  z.strictObject({
    ...NormFields.omit({ unitId: true, legalId: true }).shape,
    key: z.string(),
    province: z.string().regex(/^\d{2}$/),
    /** the province that bore this code on this day; null: the nation */
    ground: z.object({ code: z.string(), on: z.iso.date() }).nullable(),
    legal: z.string(),
    confidence: NormConfidence,
  }),
)

const read = <T>(shape: z.ZodType<T>, name: string): T =>
  shape.parse(JSON.parse(readFileSync(join(config.repo, 'data/reference/norms', name), 'utf8')))

/**
 * Loads the shipped catalogue and norms, as the role that migrates, after the units and the legal documents. Done again
 * it changes nothing that a person has touched. @throws when a file is not what its README says
 */
export async function loadNorms(db: Queryable): Promise<void> {
  const activities = read(z.array(ActivityType), 'activities.json')
  await keepCatalogue(
    db,
    read(Catalogue.shape.contents, 'contents.json'),
    activities.map((activity, place) => ({ ...activity, place })),
  )
  const facts = [...read(Facts, 'national.json'), ...read(Facts, 'provinces.json')]
  const legal = new Map(
    (
      await listShipped(
        db,
        facts.map((fact) => fact.legal),
      )
    ).map((one) => [one.key, one]),
  )
  const placed = []
  for (const { ground, legal: key, ...fact } of facts) {
    const document = legal.get(key)
    const unit = ground && (await findUnitByCodeAt(db, 'province', ground.code, ground.on))
    if (!document || (ground && !unit))
      throw new Error(`norms: ${fact.key} names ${key} or a ground not there`)
    const { name, number, title, signedOn } = citedAs(document)
    placed.push({
      ...fact,
      unitId: unit?.id ?? null,
      legalId: document.id,
      legalName: name,
      legalNumber: number,
      legalTitle: title,
      legalSigned: signedOn,
    })
  }
  await keepNorms(db, placed)
}
