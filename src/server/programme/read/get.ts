import { get } from '#contract/programme/queries.ts'
import { programmeWorkflow } from '#contract/programme/workflow.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { findUnit } from '#server/territory/index.ts'
import { getSummary } from '../store-read.ts'
import type { VersionRow } from '../store-versions.ts'
import { readable } from '../which.ts'
import { toSummary } from './list.ts'

const versionInfo = ({
  no,
  kind,
  decided,
  decisionNumber,
  decisionDate,
  effectiveDate,
  reason,
}: VersionRow) => ({
  no,
  kind,
  decided,
  decisionNumber,
  decisionDate,
  effectiveDate,
  reason,
})

/** A programme whole, with the steps that this person may take on it and why not the others. */
export const getQuery = (offers: () => Door['offers']) =>
  answer(get, async ({ db, input, actor }) => {
    const { programme, versions, shown, content } = await readable(db, input, actor)
    const unit = programme.unitId ? await findUnit(db, programme.unitId) : null
    return {
      summary: toSummary(await getSummary(db, programme.code, shown.no)),
      content,
      version: programme.version,
      shown: versionInfo(shown),
      versions: versions.map(versionInfo),
      revision: shown.revision,
      steps: await offers()(programmeWorkflow, db, actor, programme),
      unit: unit ? { id: unit.id, fullName: unit.path } : null,
    }
  })
