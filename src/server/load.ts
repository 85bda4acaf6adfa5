import { loadLegal, loadSamplePapers } from './documents/index.ts'
import { loadCast, loadOrganisations } from './identity/index.ts'
import { today } from './platform/clock.ts'
import { config } from './platform/config.ts'
import type { Database } from './platform/db.ts'
import { house } from './platform/reach.ts'
import { loadOwnersEstablishment, loadSampleEstablishments } from './establishment/index.ts'
import { loadEligibility, loadNorms } from './norms/index.ts'
import { loadPipelineRules, loadSampleProposals } from './pipeline/index.ts'
import { loadProgrammes } from './programme/index.ts'
import { loadPlanningProfiles, loadSamplePlans, loadYearDays } from './planning/index.ts'
import { layOut, loadWork } from './agenda/index.ts'
import { loadSampleSurveys } from './survey/index.ts'
import { findUnitByCodeAt, loadTerritory, places } from './territory/index.ts'

/** Everything that a database needs before it serves: units, the shipped programmes, the cast where it is a demonstration. */
export async function loadAll(database: Database, step: (title: string) => void): Promise<void> {
  step('Nạp đơn vị hành chính')
  await database.transaction(house, (db) => loadTerritory(db))
  step('Nạp các tổ chức')
  await database.transaction(house, (db) => loadOrganisations(db, places.unitsOf))
  step('Nạp văn bản pháp luật')
  await database.transaction(house, (db) => loadLegal(db))
  step('Nạp định mức hỗ trợ')
  await database.transaction(house, (db) => loadNorms(db))
  await database.transaction(house, (db) => loadEligibility(db))
  step('Nạp các chương trình')
  await database.transaction(house, (db) => loadProgrammes(db))
  await database.transaction(house, (db) => loadWork(db))
  await database.transaction(house, (db) => loadPipelineRules(db))
  await database.transaction(house, (db) => loadPlanningProfiles(db))
  await database.transaction(house, (db) => loadYearDays(db))
  if (!config.demo) return await database.transaction(house, (db) => layOut(db))
  step('Tạo tài khoản dùng thử')
  await database.transaction(house, (db) =>
    loadCast(
      db,
      config.demoPassword,
      async (code) => (await findUnitByCodeAt(db, 'commune', code, today()))?.id ?? null,
    ),
  )
  await database.transaction(house, (db) => loadOwnersEstablishment(db))
  await database.transaction(house, (db) => loadSamplePapers(db))
  step('Lập các nghĩa vụ đến hạn')
  await database.transaction(house, (db) => layOut(db))
}

/** What people of a demonstration find to look at: invented, and marked so. Tests make what they need by themselves. */
export async function loadSamples(database: Database, step: (title: string) => void): Promise<void> {
  if (!config.demo) return
  step('Nạp dữ liệu minh hoạ')
  await database.transaction(house, (db) => loadSampleEstablishments(db))
  await database.transaction(house, (db) => loadSampleSurveys(db))
  await database.transaction(house, (db) => loadSampleProposals(db))
  await database.transaction(house, (db) => loadSamplePlans(db))
}
