import { roles, type OrganisationKind, type Role } from '#contract/identity/nouns.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { addPerson, ensureOrganisation } from '../../identity/index.ts'
import { actorNamed } from '../../identity/testing.ts'
import type { Borrowed } from '../database.ts'
import type { Cast } from '../door.ts'
import { establishmentsSown } from './establishments.ts'
import { planningSown } from './planning.ts'
import type { Records } from './inputs.ts'

/** Where a role sits; the province decides the reach, not the kind. */
const seats = {
  promotionCentre: ['centreOfficer'],
  financeDepartment: ['financeOfficer'],
  provincialCommittee: ['viceChair'],
  treasury: ['treasuryOfficer'],
  communeCommittee: ['communeOfficer', 'communeChair', 'collaborator'],
  establishment: ['establishmentOwner'],
} as const satisfies Partial<Record<OrganisationKind, readonly Role[]>>

const seatOf = (role: Role): OrganisationKind => {
  const found = Object.entries(seats).find(([, held]) => held.some((each) => each === role))
  return found ? (found[0] as keyof typeof seats) : 'department'
}

/** Somebody in every role in An Giang, so that each role is asked from outside too. */
export async function everyRoleElsewhere(db: Borrowed): Promise<Map<Role, Actor>> {
  const found = new Map<Role, Actor>()
  for (const role of roles) {
    const kind = seatOf(role)
    const place = { provinceId: '91', provinceName: 'An Giang', unitId: null }
    const organisationId = await ensureOrganisation(db, { kind, name: `Thử ${kind} An Giang`, ...place })
    const username = `ngoai.${role.toLowerCase()}`
    await addPerson(db, {
      username,
      name: `Người ngoài ${role}`,
      passwordHash: 'x',
      role,
      organisationId,
      demo: true,
    })
    found.set(role, await actorNamed(db, username))
  }
  return found
}

const idOf = async (db: Borrowed, statement: string, values: unknown[] = []): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(statement, values)
  if (!rows[0]) throw new Error(`the world lacks what this names: ${statement}`)
  return rows[0].id
}

/** Kind of record, how it is sown or found, and the records before it that it takes. */
const sown: readonly (readonly [kind: string, statement: string, takes: readonly string[]])[] = [
  ['draftId', 'select id from programme.programme where code = $1', ['draft']],
  ['holding', 'select id from identity.role_holding where person_id = $1', ['director']],
  ['session', 'select id from identity.session where person_id = $1 limit 1', ['person']],
  [
    'delegation',
    `insert into identity.delegation (holding_id, to_person_id, to_title, acts, valid_from, valid_to, document_number, document_date)
     values ($1, $2, 'TRƯỞNG PHÒNG', '{programme.submit}', current_date, current_date + 30, '01/UQ', current_date) returning id`,
    ['holding', 'person'],
  ],
  [
    'key',
    `insert into identity.api_key (person_id, role_holding_id, name, key_hash, hint, scopes, expires_at)
     select $1, id, 'Khoá thử', 'x', 'abcd', '{programme.mine}', now() + interval '1 day'
       from identity.role_holding where person_id = $1 returning id`,
    ['person'],
  ],
  [
    'file',
    `insert into documents.file (province_id, subject_kind, subject_id, role, name, type, size, sha256, state, uploaded_by, uploaded_by_name)
     values ('96', 'programme', $1, 'original', 'Bản gốc.pdf', 'application/pdf', 1, repeat('a', 64), 'ready', $2, 'Thử') returning id`,
    ['draftId', 'person'],
  ],
  [
    'upload',
    `insert into documents.upload (province_id, subject_kind, subject_id, subject_key, role, name, size, person_id, person_name, expires_at)
     values ('96', 'programme', $1, $2, 'original', 'Đang gửi.pdf', 1, $3, 'Thử', now() + interval '1 day') returning id`,
    ['draftId', 'draft', 'person'],
  ],
  [
    'legal',
    `insert into documents.legal (province_id, kind, title, stage, open) values ('96', 'decision', 'Quy định thử', 'drafting', false) returning id`,
    [],
  ],
  [
    'legal2',
    `insert into documents.legal (province_id, kind, title, stage, open) values ('96', 'decision', 'Quy định khác', 'drafting', false) returning id`,
    [],
  ],
  [
    'norm',
    `insert into norms.norm (province_id, activity, funding, unit_id, figures, ceiling, unit, legal_id, legal_name, clause, valid_from)
     values ('96', 'N-DN', 'local', 'p:96:2025-07-01', 'entered', 1000000, 'enterprise', $1, 'Quy định thử', 'Điều 1', '2026-01-01') returning id`,
    ['legal'],
  ],
  [
    'paper',
    `insert into documents.paper (province_id, organisation_id, organisation_name, kind, subject, state, created_by_name)
     values ('96', $1, 'Sở', 'TB', 'Thông báo thử', 'submitted', 'Thử') returning id`,
    ['organisation'],
  ],
  [
    'import',
    `insert into tables.import (province_id, kind, organisation_id, person_id, person_name, file_name, file_size, file_hash)
     values ('96', 'people', $1, $2, 'Thử', 'x.xlsx', 1, repeat('b', 64)) returning id`,
    ['organisation', 'person'],
  ],
  [
    'longWork',
    `insert into agenda.long_work (province_id, kind, title, person_id, actor, input)
     values ('96', 'test', 'Việc dài', $1, '{}', '{}') returning id`,
    ['person'],
  ],
  [
    'obligation',
    `insert into agenda.obligation (province_id, title, owner_id, recipient_id, rule, valid_from)
     values ('96', 'Nghĩa vụ thử', $1, $1, '{"kind":"yearly","month":10,"day":30}', '2026-01-01') returning id`,
    ['organisation'],
  ],
  [
    'due',
    `insert into agenda.due (province_id, id, obligation_id, obligation_province, period, title, confidence, owner_id, owner_name,
        recipient_id, recipient_name, recipient_province, named_on, due_on, remind_before, head_after, recipient_after, opened_on)
     values ('96', public.uuid7(), $1, '96', '2026', 'Nghĩa vụ thử', 'known', $2, 'Sở', $2, 'Sở', '96', '2026-10-30', '2026-10-30', 5, 1, 3, '2026-01-01')
     returning id`,
    ['obligation', 'organisation'],
  ],
  [
    'surveyRound',
    `insert into survey.round (province_id, title, year, until) values ('96', 'Đợt thử', 2027, '2099-12-31') returning id`,
    [],
  ],
  [
    'survey',
    `insert into survey.survey (province_id, id, round_id, unit_id, name, surveyed_on, answers, sent_by)
     select '96', public.uuid7(), $1, u.id, 'Cơ sở thử', '2026-01-05', '{"facts":{"name":"Cơ sở thử","phone":"0918000111"}}', $2
       from territory.unit u where u.level = 'commune' and u.province_id = '96' and u.valid_to is null limit 1 returning id`,
    ['surveyRound', 'person'],
  ],
  [
    'letter',
    `insert into agenda.letter (province_id, person_id, subject, body) values ('96', $1, 'Thư thử', 'Thân') returning id`,
    ['person'],
  ],
  [
    'establishment',
    `with made as (insert into establishment.establishment (province_id, kind, name, tax_code)
       values ('96', 'cooperative', 'HTX Thử', '2001234561') returning id),
     placed as (insert into establishment.place (province_id, establishment_id, unit_id, now_unit_id, main)
       select '96', id, 'c:32244:2025-07-01', 'c:32244:2025-07-01', true from made)
     select id from made`,
    [],
  ],
  [
    'establishment2',
    `with made as (insert into establishment.establishment (province_id, kind, name)
       values ('96', 'cooperative', 'HTX Thử hai') returning id),
     placed as (insert into establishment.place (province_id, establishment_id, unit_id, now_unit_id, main)
       select '96', id, 'c:32244:2025-07-01', 'c:32244:2025-07-01', true from made)
     select id from made`,
    [],
  ],
  [
    'support',
    `insert into establishment.support (province_id, establishment_id, year, title, source) values ('96', $1, 2024, 'Máy sấy', 'provincial') returning id`,
    ['establishment'],
  ],
  [
    'participation',
    `insert into establishment.participation (province_id, establishment_id, kind, on_day, title) values ('96', $1, 'fair', '2024-05-01', 'Hội chợ') returning id`,
    ['establishment'],
  ],
  ['tag', `insert into establishment.tag (province_id, name) values ('96', 'Nhãn thử') returning id`, []],
  [
    'view',
    `insert into tables.view (province_id, organisation_id, person_id, person_name, list, name, search)
     values ('96', $1, $2, 'Thử', 'establishment.list', 'Cách xem thử', '') returning id`,
    ['organisation', 'person'],
  ],
  [
    'craftVillage',
    `insert into establishment.craft_village (province_id, name, unit_id) values ('96', 'Làng nghề thử', 'c:32244:2025-07-01') returning id`,
    [],
  ],
  [
    'cluster',
    `insert into establishment.cluster (province_id, name, unit_id) values ('96', 'Cụm thử', 'c:32244:2025-07-01') returning id`,
    [],
  ],
  [
    'proposal',
    `with made as (insert into pipeline.proposal (province_id, code, title, origin, proposer_id, unit_id, state)
       values ('96', 'NH-2026-9001', 'Đề xuất thử', 'centre', $1, 'c:32244:2025-07-01', 'registered') returning id)
     select id from made`,
    ['organisation'],
  ],
  [
    'proposalDraft',
    `insert into pipeline.draft (province_id, person_id, title, content) values ('96', $1, 'Đang viết', '{}') returning id`,
    ['person'],
  ],
  [
    'eligibilityRule',
    `insert into norms.eligibility_rule (province_id, aspect, title, terms, funding, valid_from, basis)
     values ('96', 'priority', 'Quy định thử', '{"aspect":"priority","group":"industry","rank":9,"tests":[{"kind":"stated"}]}', 'local', '2026-01-01', 'QĐ thử') returning id`,
    [],
  ],
  [
    'industryMapping',
    `insert into norms.industry_mapping (province_id, letter, version, code) values ('96', 'b', '2018', '9999') returning id`,
    [],
  ],
  [
    'unitAttribute',
    `insert into norms.unit_attribute (province_id, unit_id, attribute, value, valid_from)
     values ('96', 'p:96:2025-07-01', 'border', 'yes', '2026-01-01') returning id`,
    [],
  ],
  [
    'notice',
    `insert into agenda.notice (province_id, person_id, kind, key, title) values ('96', $1, 'due', 'thu', 'Báo thử') returning id`,
    ['person'],
  ],
]

/** One record of every kind that a contract can name, all of Cà Mau. */
export async function recordsOfCaMau(db: Borrowed, as: Cast): Promise<Records> {
  const [centre, director, finance] = [
    await as.centre.actor(),
    await as.director.actor(),
    await as.finance.actor(),
  ]
  const { code } = await as.appraiser.do('programme.create', {
    title: 'Bản nháp của Cà Mau',
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2031,
    yearTo: 2035,
    copyFrom: 'ca-mau-2026-2030',
  })
  const records = new Map([
    ['draft', code],
    ['person', centre?.personId ?? ''],
    ['director', director?.personId ?? ''],
    ['organisation', director?.organisationId ?? ''],
    ['organisation2', finance?.organisationId ?? ''],
  ])
  for (const [kind, statement, takes] of [...sown, ...establishmentsSown, ...planningSown])
    records.set(
      kind,
      await idOf(
        db,
        statement,
        takes.map((name) => records.get(name)),
      ),
    )
  return records
}

/** Every row of Cà Mau as it is kept, but for the trail and the marks of who came by: what an outsider must not move. */
export async function rowsOfCaMau(db: Borrowed): Promise<Record<string, string>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'province_id' and not a.attisdropped
       join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('territory', 'pg_catalog') and c.relname not in ('audit_event')`,
  )
  const found: Record<string, string> = {}
  const sources = [
    ...tables.map(({ name }) => [name, `${name} t where t.province_id = '96'`]),
    [
      'identity.person',
      `(select id, name, username, email, phone, active, version from identity.person where home_province = '96') t`,
    ],
    [
      'identity.role_holding',
      `identity.role_holding t where t.organisation_id in (select id from identity.organisation where province_id = '96')`,
    ],
    ['identity.delegation', 'identity.delegation t'],
    ['identity.api_key', 'identity.api_key t'],
  ]
  for (const [name = '', from = ''] of sources) {
    const { rows } = await db.query<{ hash: string }>(
      `select md5(coalesce(string_agg(t::text, e'\\n' order by t::text collate "C"), '')) as hash from ${from}`,
    )
    found[name] = rows[0]?.hash ?? ''
  }
  return found
}
