import { addDays } from '#contract/kernel/working-days.ts'
import type { Answers, Need } from '#contract/survey/nouns.ts'
import { recordSample } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { insertRound, moveRound } from './rounds/store.ts'
import { findSampleHolder, hasRounds, listSampleEstablishments } from './store-load.ts'
import type { Registered } from './store-register.ts'
import { decideNeeds, insertSending, insertSurvey, moveSurvey, writeNeeds } from './surveys/store.ts'

/** What the demonstration's establishments want, in turn; invented, as they are. */
const wishes: readonly (readonly Omit<Need, 'key'>[])[] = [
  [
    {
      kind: 'machines',
      what: 'Máy sấy lạnh 500 kg/mẻ',
      estimatedVnd: 620_000_000,
      ownVnd: 320_000_000,
      year: null,
    },
    {
      kind: 'brand',
      what: 'Thiết kế bao bì, đăng ký nhãn hiệu',
      estimatedVnd: 70_000_000,
      ownVnd: 35_000_000,
      year: null,
    },
  ],
  [
    {
      kind: 'training',
      what: 'Lớp kỹ thuật chế biến cho 20 lao động',
      estimatedVnd: 60_000_000,
      ownVnd: null,
      year: null,
    },
  ],
  [
    {
      kind: 'machines',
      what: 'Máy hút chân không, máy đóng gói tự động',
      estimatedVnd: 380_000_000,
      ownVnd: 190_000_000,
      year: null,
    },
    {
      kind: 'fair',
      what: 'Gian hàng tại hội chợ khu vực',
      estimatedVnd: 25_000_000,
      ownVnd: 5_000_000,
      year: null,
    },
  ],
  [
    {
      kind: 'pollution',
      what: 'Hệ thống xử lý nước thải 30 m³/ngày',
      estimatedVnd: 900_000_000,
      ownVnd: 600_000_000,
      year: null,
    },
  ],
  [
    {
      kind: 'consulting',
      what: 'Tư vấn lập dự án đầu tư nhà xưởng',
      estimatedVnd: null,
      ownVnd: null,
      year: null,
    },
  ],
  [
    {
      kind: 'cleaner',
      what: 'Thay lò hơi đốt củi bằng lò điện',
      estimatedVnd: 450_000_000,
      ownVnd: 300_000_000,
      year: null,
    },
  ],
]

const troubles = [
  'Mùa mưa thiếu nguyên liệu, giá lên xuống thất thường.',
  'Thiếu lao động có tay nghề.',
  'Điện ba pha chưa tới xưởng.',
]

function answersOf(
  { id, version, facts, unitId }: Registered,
  at: number,
  roundId: string,
  day: string,
): Answers {
  const { position, ...rest } = facts
  const year = Number(day.slice(0, 4))
  const needs = (wishes[at % wishes.length] ?? []).map((need, no) => ({
    ...need,
    key: `n${no + 1}`,
    year: year + 1,
  }))
  return {
    roundId,
    establishmentId: id,
    seenVersion: version,
    seen: rest,
    unitId: unitId ?? '',
    surveyedOn: addDays(day, -3 - at),
    // the telephone is not asked for again where it has not changed
    facts: { ...rest, phone: '', workers: (rest.workers ?? 4) + (at % 3) },
    taxCode: '',
    year: year - 1,
    needs,
    difficulties: troubles[at % troubles.length] ?? '',
    extra: [{ key: 'ban-tren-mang', value: at % 2 === 0 ? 'yes' : 'no' }],
    position,
    respondent: { name: '', title: '', phone: '' },
    consent: false,
  }
}

const outcomes = ['sent', 'accepted', 'sent', 'returned', 'accepted', 'sent', 'accepted', 'accepted'] as const

type Holder = NonNullable<Awaited<ReturnType<typeof findSampleHolder>>>
type Cast = Record<'collaborator' | 'centre' | 'officer', Holder>

async function loadOne(
  db: Queryable,
  establishment: Registered,
  at: number,
  { roundId, collaborator, centre, officer }: Cast & { roundId: string },
): Promise<void> {
  // a collaborator asks in their own commune, the centre elsewhere
  const sender = establishment.unitId === collaborator.unitId ? collaborator : centre
  const answers = answersOf(establishment, at, roundId, today())
  const sent = { id: crypto.randomUUID(), provinceId: establishment.provinceId, answers, by: sender }
  const survey = await insertSurvey(db, sent)
  if (!survey) return
  await insertSending(db, survey, { answers, by: sender, hash: `demo ${at}` })
  await writeNeeds(db, survey, answers.needs)
  const { provinceId, name } = survey
  const subject = { kind: 'survey', id: survey.id, provinceId }
  await recordSample(db, { act: 'survey.send', subject, by: sender, facts: { name } })
  const state = outcomes[at % outcomes.length] ?? 'sent'
  if (state === 'sent') return
  const needs = state === 'accepted' ? await decideNeeds(db, survey, []) : 0
  const reason = state === 'returned' ? 'Ghi rõ công suất máy và báo giá, nếu có.' : ''
  await moveSurvey(db, survey, { state, reason, by: officer })
  const act = state === 'accepted' ? 'survey.accept' : 'survey.return'
  await recordSample(db, { act, subject, by: officer, facts: { name, needs }, reason })
}

/** A round of the year before and one under way; returns the latter's id. */
async function openRounds(db: Queryable, officer: Holder): Promise<string> {
  const day = today()
  const year = Number(day.slice(0, 4))
  const { provinceId, organisationId, organisationName } = officer
  const opened = {
    provinceId,
    organisationId,
    organisationName,
    note: 'Số liệu minh hoạ.',
    units: [],
    by: officer,
  }
  const asked = (of: number): string => `Khảo sát nhu cầu hỗ trợ năm ${of} (minh hoạ)`
  const told = (id: string, act: string, of: number) =>
    recordSample(db, {
      act,
      subject: { kind: 'surveyRound', id, provinceId },
      by: officer,
      facts: { name: asked(of) },
    })
  const before = await insertRound(db, {
    ...opened,
    title: asked(year),
    year,
    until: `${year - 1}-10-31`,
    questions: [],
  })
  await told(before, 'survey.openRound', year)
  await moveRound(db, { provinceId, id: before }, 'closed', `${year - 1}-10-31`)
  await told(before, 'survey.closeRound', year)
  const roundId = await insertRound(db, {
    ...opened,
    title: asked(year + 1),
    year: year + 1,
    until: addDays(day, 40),
    questions: [
      {
        key: 'ban-tren-mang',
        label: 'Có bán hàng trên mạng không?',
        kind: 'yesNo',
        options: [],
        required: false,
      },
    ],
  })
  await told(roundId, 'survey.openRound', year + 1)
  return roundId
}

/**
 * Some surveys of the demonstration's establishments in Cà Mau: one round under way and one of the year before, with
 * surveys sent, returned and accepted. All of it is invented. Loaded once, after the establishments.
 */
export async function loadSampleSurveys(db: Queryable): Promise<void> {
  const collaborator = await findSampleHolder(db, 'collaborator')
  const centre = await findSampleHolder(db, 'centreOfficer')
  const officer = await findSampleHolder(db, 'departmentAppraiser')
  if (!collaborator || !centre || !officer || (await hasRounds(db))) return
  const roundId = await openRounds(db, officer)
  const ground = { provinceId: officer.provinceId, unitId: collaborator.unitId ?? '' }
  const establishments = await listSampleEstablishments(db, ground, outcomes.length)
  for (const [at, establishment] of establishments.entries())
    await loadOne(db, establishment, at, { roundId, collaborator, centre, officer })
}
