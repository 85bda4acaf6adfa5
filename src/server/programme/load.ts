import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ProgrammeContent } from '#contract/programme/model.ts'
import { structuralProblems } from '#contract/programme/rules.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import { recordAudit } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnitByCodeAt } from '#server/territory/index.ts'
import { writeContent } from './content.ts'
import { adoptDeadlines } from './owing/obligations.ts'
import { sealVersion } from './store-versions.ts'
import { findProgramme, insertProgramme, moveProgramme } from './store.ts'

const folder = join(import.meta.dirname, '../../../data/reference/programmes')
const loader = { name: 'Bộ dữ liệu kèm theo', personId: '00000000-0000-0000-0000-000000000000' }

/** The decisions that we ship. @throws when a file does not fit the model: the gate would have said so */
const shippedProgrammes = (): ProgrammeContent[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ProgrammeContent.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

async function homeOf(db: Queryable, { code, territory }: ProgrammeContent['head']) {
  const unit = territory ? await findUnitByCodeAt(db, 'province', territory.code, territory.asOf) : null
  if (!unit) throw new Error(`${code}: no province for its territory`)
  const province = await findUnitByCodeAt(db, 'province', unit.provinceId, today())
  return {
    provinceId: unit.provinceId,
    unitId: unit.id,
    unitName: unit.path,
    provinceToday: province?.path ?? unit.path,
  }
}

async function load(db: Queryable, content: ProgrammeContent): Promise<void> {
  const { head } = content
  const wrong = structuralProblems(content)
  if (wrong.length > 0) throw new Error(`${head.code}: ${JSON.stringify(wrong.slice(0, 3))}`)
  const home = await homeOf(db, head)
  const { code, level, title, yearFrom, yearTo } = head
  const id = await insertProgramme(db, { ...home, code, level, search: '', title, yearFrom, yearTo })
  const key = { provinceId: home.provinceId, programmeId: id, no: 1 }
  await writeContent(db, { ...home, id, currentNo: null }, 1, content, { by: loader })
  const { decisionNumber, decisionDate, effectiveDate, signer } = head
  await sealVersion(db, key, { decisionNumber, decisionDate, effectiveDate, signer })
  const state: ProgrammeState = yearTo < Number(today().slice(0, 4)) ? 'closed' : 'approved'
  const programme = await findProgramme(db, code)
  if (programme) await moveProgramme(db, programme, { state, currentNo: 1, workingNo: null })
  if (state === 'approved') await adoptDeadlines(db, { ...home, code }, content)
  await recordAudit(db, {
    act: 'programme.load',
    actor: null,
    subject: { kind: 'programme', id, provinceId: home.provinceId },
    facts: { code },
    before: null,
    after: null,
    reason: null,
    address: '',
    requestId: '',
  })
}

/** Loads the shipped programmes that are not there yet; what people have changed stays theirs. */
export async function loadProgrammes(db: Queryable): Promise<string[]> {
  const loaded: string[] = []
  for (const content of shippedProgrammes()) {
    if (await findProgramme(db, content.head.code)) continue
    await load(db, content)
    loaded.push(content.head.code)
  }
  return loaded
}
