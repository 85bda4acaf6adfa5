import { ProposalFields } from '#contract/pipeline/fields.ts'
import { piecesOf } from '#contract/pipeline/readiness/pieces.ts'
import { readinessOf } from '#contract/pipeline/readiness/rules.ts'
import { MILLION } from '#contract/kernel/money.ts'
import { recordSample } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { factsOf } from '../answers.ts'
import { addStep, move, setConfirmed, setWeighed } from '../store-life.ts'
import { listReadinessRules } from '../store-rules.ts'
import { findHead, nextCode } from '../store.ts'
import { getWhole, reweigh } from '../weighing/keep.ts'
import type { Weighable } from '../weighing/weigh.ts'
import { completedBy, layNew } from '../writing/content.ts'
import { type Sample, samples } from './samples.ts'
import { isThere, listCentres, listForSamples, type SampleEstablishment } from './store-demo.ts'

const note = 'Đề xuất minh hoạ: mọi tên, số liệu đều giả định.'

interface Setting {
  provinceId: string
  centre: { id: string | null; name: string }
  year: number
  /** whom the sample names */
  named: readonly SampleEstablishment[]
}

function contentOf(sample: Sample, { year, named, centre }: Setting) {
  const [first] = named
  return ProposalFields.parse({
    title: sample.title.replace('{ten}', first?.name ?? ''),
    arrangement: sample.arrangement ?? 'single',
    activities: sample.activities,
    years: sample.ahead.map((ahead) => year + ahead),
    unitId: first?.unitId ?? null,
    placeOn: first ? today() : null,
    establishmentIds: named.map(({ id }) => id),
    need: sample.need,
    objectives: sample.need === '' ? '' : 'Nâng năng suất, chất lượng sản phẩm và thu nhập của lao động.',
    workers: sample.workers ?? null,
    savingPercent: sample.saving ?? null,
    leadName: sample.need === '' ? '' : centre.name,
    contactName: 'Người liên hệ giả định',
    contactPhone: '0290 3000 000',
    costs: sample.costs.map(({ content, item, total, national = 0, local = 0 }) => ({
      content,
      item: item ?? null,
      activity:
        sample.activities.length > 1 && /hiệu/.test(content) ? 'N-TH' : (sample.activities[0] ?? null),
      totalVnd: total * MILLION,
      nationalVnd: national * MILLION,
      localVnd: local * MILLION,
      ownVnd: (total - national - local) * MILLION,
    })),
    equipment: sample.machine ? [{ name: sample.machine, isNew: true }] : [],
    note,
  })
}

/** Nobody who exists: what is invented is written by nobody of the cast, and keeps nobody from deciding about it. */
const somebody = (organisationName: string) => ({ personId: null, name: 'Người giả định', organisationName })

/** A line in the trail of an invented proposal. */
async function tell(
  db: Queryable,
  { provinceId, centre }: Setting,
  id: string,
  { step, reason = '', year = null }: { step: string; reason?: string; year?: number | null },
): Promise<void> {
  const head = await findHead(db, id)
  if (!head) return
  const facts = { ...factsOf(head, 0), ...(year === null ? {} : { year }) }
  const subject = { kind: 'proposal', id, provinceId }
  await recordSample(db, { act: `pipeline.${step}`, subject, by: somebody(centre.name), facts, reason })
}

/** The same, as a step of a proposal names them. */
function writer(organisation: string) {
  const { personId, name: personName, organisationName } = somebody(organisation)
  return { personId, personName, organisationName }
}

/** Step by step as far as the sample has come. */
async function goAllTheWay(db: Queryable, sample: Sample, setting: Setting, id: string): Promise<void> {
  const { year, centre } = setting
  for (const { step, to, reason = '', returnAhead } of sample.way) {
    const head = await findHead(db, id)
    if (!head) return
    const returnYear = returnAhead === undefined ? null : year + returnAhead
    await addStep(db, head, { step, from: head.state, to, reason, returnYear, ...writer(centre.name) })
    await move(db, head, {
      state: to,
      reason: to === 'registered' || to === 'ready' ? '' : reason,
      returnYear,
      taken: null,
      on: today(),
    })
    await tell(db, setting, id, { step, reason, year: returnYear })
  }
}

async function layOne(db: Queryable, sample: Sample, setting: Setting): Promise<void> {
  const { provinceId, year, centre, named } = setting
  const [first] = named
  const single = (sample.arrangement ?? 'single') === 'single' && first !== undefined
  const code = await nextCode(db, provinceId, year)
  const origins = { provinceId, code, from: null, copiedFrom: null, writtenBy: null, source: 'demo' } as const
  const content = await completedBy(db, contentOf(sample, setting))
  const id = await layNew(
    db,
    {
      ...origins,
      origin: single ? 'owner' : 'centre',
      proposerId: single ? null : centre.id,
      proposerName: single ? first.name : centre.name,
    },
    { ...content, programmeId: null },
  )
  await addStep(
    db,
    { provinceId, id },
    { step: 'create', from: 'idea', to: 'idea', reason: '', returnYear: null, ...writer(centre.name) },
  )
  await tell(db, setting, id, { step: 'create' })
  if (sample.confirmed) {
    await setConfirmed(
      db,
      { provinceId, id },
      { on: today(), by: 'UBND xã (giả định)', note: 'Đúng địa điểm, nhu cầu có thật.' },
    )
    await tell(db, setting, id, { step: 'confirm' })
  }
  await goAllTheWay(db, sample, setting, id)
  if (peopled.includes(provinceId)) await reweigh(db, null, id, sample.way.at(-1)?.step ?? null)
  else await countPieces(db, await getWhole(db, id))
}

/** Provinces in which somebody of the demonstration's cast works: theirs are weighed at once, the others when opened. */
const peopled = ['91', '96']

/** How ready it is by what is written alone. */
async function countPieces(db: Queryable, proposal: Weighable): Promise<void> {
  const found = {
    files: [],
    confirmed: proposal.confirmedOn !== null,
    outcome: null,
    above: false,
    paidBefore: false,
  }
  const { activities, arrangement, provinceId } = proposal
  const rules = await listReadinessRules(db, provinceId, today())
  const { score, missing } = readinessOf(rules, { activities, arrangement, has: piecesOf(proposal, found) })
  const priorities = { placeRank: null, industryRank: null, titles: [], cleaner: false }
  const figures = { ceilingVnd: null, readiness: score, missing, verdict: null, priorities, on: today() }
  await setWeighed(db, proposal, figures)
}

/** Invented proposals of the demonstration's provinces, after their establishments; once. All say that they are invented. */
export async function loadSampleProposals(db: Queryable): Promise<void> {
  if (await isThere(db)) return
  const year = Number(today().slice(0, 4))
  const centres = await listCentres(db)
  const all = await listForSamples(db, samples.length + 4)
  for (const [provinceId, establishments] of Map.groupBy(all, (one) => one.provinceId)) {
    const office = centres.find((each) => each.provinceId === provinceId)
    const centre = { id: office?.centreId ?? null, name: office?.centreName ?? 'Trung tâm Khuyến công' }
    for (const [index, sample] of samples.entries()) {
      const named = establishments.slice(index, index + sample.many)
      if (named.length < sample.many) continue
      await layOne(db, sample, { provinceId, centre, year, named })
    }
  }
}
