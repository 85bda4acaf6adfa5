import { fold } from '#contract/kernel/text.ts'
import { Problem, invalidField } from '#contract/kernel/problem.ts'
import { create } from '#contract/programme/acts.ts'
import { contentLike, emptyContent, type NewProgramme } from '#contract/programme/empty.ts'
import { handles, type Level } from '#contract/programme/rules.ts'
import { act } from '#server/platform/door.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnit, findUnitByCodeAt } from '#server/territory/index.ts'
import { writeContent } from '../content.ts'
import { findProgramme, holdCode, insertProgramme } from '../store.ts'
import { readable } from '../which.ts'

interface Home {
  provinceId: string
  unitId: string | null
  unitName: string
  provinceToday: string
  territory: NewProgramme['territory']
}

/** Tenant of national programmes: no province has this code. */
const nation: Home = {
  provinceId: '00',
  unitId: null,
  unitName: 'Toàn quốc',
  provinceToday: 'Toàn quốc',
  territory: null,
}

/** The unit that a programme belongs to, refused when it does not fit the level. */
async function homeOf(db: Queryable, level: Level, unitId: string | null): Promise<Home> {
  if (level === 'national') return nation
  if (!unitId) throw invalidField(['unitId'], 'required')
  const unit = await findUnit(db, unitId)
  if (!unit || unit.validTo !== null || unit.level !== level) throw invalidField(['unitId'], 'unit.level')
  const province = await findUnitByCodeAt(db, 'province', unit.provinceId, today())
  return {
    provinceId: unit.provinceId,
    unitId,
    unitName: unit.path,
    provinceToday: province?.fullName ?? unit.path,
    territory: { code: unit.code, asOf: today() },
  }
}

/** A code that people can read in an address: unit and years, numbered when taken. */
async function freeCode(db: Queryable, unitName: string, years: string): Promise<string> {
  const place = fold(unitName.split(',')[0] ?? '')
    .replace(/^(tinh|thanh pho|xa|phuong|dac khu) /, '')
    .replace(/[^a-z0-9]+/g, '-')
  const base = `${place.slice(0, 40)}-${years}`.replaceAll(/^-+|-+(?=-)/g, '')
  await holdCode(db, base)
  for (let n = 1; n < 100; n += 1) {
    const code = n === 1 ? base : `${base}-${n}`
    if (!(await findProgramme(db, code))) return code
  }
  throw new Problem('already_exists', { facts: { name: base } })
}

/** Starts a draft, empty or after the model of another programme. */
export default act(create, async ({ db, input, actor, note }) => {
  if (input.yearTo < input.yearFrom) throw invalidField(['yearTo'], 'period.order')
  const home = await homeOf(db, input.level, input.unitId)
  if (!handles(actor, { level: input.level, provinceId: home.provinceId, unitId: home.unitId }))
    throw new Problem('out_of_reach')
  const code = await freeCode(db, home.unitName, `${input.yearFrom}-${input.yearTo}`)
  const wanted: NewProgramme = {
    code,
    title: input.title,
    level: input.level,
    territory: home.territory,
    yearFrom: input.yearFrom,
    yearTo: input.yearTo,
  }
  const model = input.copyFrom ? await readable(db, { code: input.copyFrom }, actor) : null
  const content = model ? contentLike(model.content, wanted) : emptyContent(wanted)
  const row = {
    ...home,
    code,
    level: input.level,
    search: '',
    title: input.title,
    yearFrom: input.yearFrom,
    yearTo: input.yearTo,
  }
  const id = await insertProgramme(db, row)
  await writeContent(db, { ...home, id, currentNo: null }, 1, content, { by: actor })
  note({
    subject: { kind: 'programme', id, provinceId: home.provinceId },
    facts: { version: 1 },
    after: { code, title: input.title },
  })
  return { code, state: 'draft' as const, version: 1 }
})
