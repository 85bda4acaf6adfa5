import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ProfileStep, Route } from '#contract/planning/nouns.ts'
import { OrganisationKind } from '#contract/identity/nouns.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { loadProfile } from './rounds/store-profiles.ts'

const Confidence = z.enum(['printed', 'known', 'uncertain'])
const Step = z.strictObject({
  step: ProfileStep,
  who: z.string(),
  whoKind: OrganisationKind,
  due: z
    .strictObject({
      month: z.number().int().min(1).max(12),
      day: z.number().int().min(1).max(31),
      yearOffset: z.number().int().min(-2).max(1),
    })
    .nullable()
    .default(null),
  workingDays: z.number().int().min(1).nullable().default(null),
  sets: z.number().int().min(1).nullable().default(null),
  paper: z.string().default(''),
  basis: z.string().default(''),
  confidence: Confidence,
})
const Profile = z.strictObject({
  key: z.string(),
  /** '00': shipped for everybody */
  provinceId: z.string(),
  funding: Route,
  name: z.string(),
  basis: z.string(),
  confidence: Confidence,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  note: z.string().default(''),
  steps: z.array(Step).min(1),
})
export type ProfileFact = z.output<typeof Profile>

/** Procedures of planning as shipped; a province's own rows stay as they are. */
export async function loadPlanningProfiles(db: Queryable): Promise<void> {
  const path = join(config.repo, 'data/reference/planning/profiles.json')
  const { profiles } = z.object({ profiles: z.array(Profile) }).parse(JSON.parse(readFileSync(path, 'utf8')))
  for (const profile of profiles) await loadProfile(db, profile)
}
