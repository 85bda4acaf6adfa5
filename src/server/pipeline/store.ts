import type { ProposalFields } from '#contract/pipeline/fields.ts'
import type { Origin, ProposalState } from '#contract/pipeline/nouns.ts'
import type { Sums } from '#contract/pipeline/weighing/money.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

/** The head of a proposal: everything but the lists of its parts. */
export interface Head
  extends
    Omit<
      ProposalFields,
      'costs' | 'equipment' | 'expected' | 'establishmentIds' | 'programme' | 'budgetLine'
    >,
    Sums {
  id: string
  provinceId: string
  code: string
  origin: Origin
  proposerId: string | null
  proposerName: string
  writtenBy: string | null
  copiedFrom: string | null
  state: ProposalState
  stateOn: string
  stateReason: string
  returnYear: number | null
  takenKind: string | null
  takenId: string | null
  assignedTo: string | null
  assignedName: string
  assignedOn: string | null
  programme: string | null
  programmeTitle: string | null
  budgetLine: string | null
  place: string
  ceilingVnd: number | null
  readiness: number
  missing: number
  verdict: 'eligible' | 'ineligible' | 'unsure' | null
  confirmedOn: string | null
  confirmedBy: string
  confirmedNote: string
  version: number
  createdAt: string
  changedAt: string
  establishmentIds: string[]
  /** organisations of the accounts of its establishments */
  ownerIds: string[]
}

const columns = `p.id::text as id, p.province_id as "provinceId", p.code, p.title, p.origin, p.proposer_id::text as "proposerId",
  p.proposer_name as "proposerName", p.written_by::text as "writtenBy", p.copied_from::text as "copiedFrom", p.state,
  p.state_on as "stateOn", p.state_reason as "stateReason", p.return_year as "returnYear", p.taken_kind as "takenKind",
  p.taken_id::text as "takenId", p.assigned_to::text as "assignedTo", p.assigned_name as "assignedName",
  p.assigned_on as "assignedOn", p.arrangement, p.areas, p.activities, p.years, p.unit_id as "unitId", p.place_on as "placeOn",
  p.place_address as "placeAddress", p.objectives, p.need, p.scale, p.effect, p.workers, p.saving_percent as "savingPercent", p.answers,
  p.lead_id::text as "leadId", p.lead_name as "leadName", p.partner_name as "partnerName", p.contact_name as "contactName",
  p.contact_phone as "contactPhone", p.contact_email as "contactEmail", p.budget_line as "budgetLine", p.note,
  p.total_vnd as "totalVnd", p.national_vnd as "nationalVnd", p.local_vnd as "localVnd", p.own_vnd as "ownVnd",
  p.other_vnd as "otherVnd", p.loan_vnd as "loanVnd", p.ceiling_vnd as "ceilingVnd", p.readiness, p.missing, p.verdict,
  p.confirmed_on as "confirmedOn", p.confirmed_by as "confirmedBy", p.confirmed_note as "confirmedNote", p.version,
  p.created_at as "createdAt", p.changed_at as "changedAt", coalesce(u.path, '') as place,
  g.code as programme, g.title as "programmeTitle",
  array(select pe.establishment_id::text from pipeline.proposal_establishment pe
    where pe.province_id = p.province_id and pe.proposal_id = p.id order by pe.position) as "establishmentIds",
  array(select e.organisation_id::text from pipeline.proposal_establishment pe join establishment.beneficiary e on e.id = pe.establishment_id
    where pe.province_id = p.province_id and pe.proposal_id = p.id and e.organisation_id is not null) as "ownerIds"`

const source = `pipeline.proposal p left join territory.unit_named u on u.id = p.unit_id
  left join programme.published g on g.id = p.programme_id`

export async function findHead(db: Queryable, id: string): Promise<Head | null> {
  const { rows } = await db.query<Head>(
    { name: 'pipeline.head', text: `select ${columns} from ${source} where p.id = $1` },
    [id],
  )
  return rows[0] ?? null
}

/** Takes a proposal for an act. @throws Problem `not_found` */
export async function lockHead(db: Queryable, id: string): Promise<Head> {
  const { rows } = await db.query<Head>(`select ${columns} from ${source} where p.id = $1 for update of p`, [
    id,
  ])
  if (!rows[0]) throw new Problem('not_found')
  return rows[0]
}

/** The next number of a province's bank in a year: "NH-2026-0042". */
export async function nextCode(db: Queryable, provinceId: string, year: number): Promise<string> {
  const { rows } = await db.query<{ no: number }>(
    `insert into pipeline.counter (province_id, year, last_no) values ($1, $2, 1)
     on conflict (province_id, year) do update set last_no = pipeline.counter.last_no + 1 returning last_no as no`,
    [provinceId, year],
  )
  return `NH-${year}-${String(rows[0]?.no ?? 0).padStart(4, '0')}`
}

/** What is written in the head of a proposal. */
export type Written = Omit<
  ProposalFields,
  'costs' | 'equipment' | 'expected' | 'establishmentIds' | 'programme'
> & {
  programmeId: string | null
}

const written = `title, arrangement, areas, activities, years, unit_id, place_on, place_address, objectives, need, scale, effect,
  workers, saving_percent, answers, lead_id, lead_name, partner_name, contact_name, contact_phone, contact_email, programme_id, budget_line,
  note, total_vnd, national_vnd, local_vnd, own_vnd, other_vnd, loan_vnd`

const valuesOf = (of: Written, sums: Sums): unknown[] => [
  of.title,
  of.arrangement,
  of.areas,
  of.activities,
  of.years,
  of.unitId,
  of.placeOn,
  of.placeAddress,
  of.objectives,
  of.need,
  of.scale,
  of.effect,
  of.workers,
  of.savingPercent,
  JSON.stringify(of.answers),
  of.leadId,
  of.leadName,
  of.partnerName,
  of.contactName,
  of.contactPhone || null,
  of.contactEmail || null,
  of.programmeId,
  of.budgetLine,
  of.note,
  sums.totalVnd,
  sums.nationalVnd,
  sums.localVnd,
  sums.ownVnd,
  sums.otherVnd,
  sums.loanVnd,
]

const places = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => `$${index + from}`).join(', ')

/** Whose a new proposal is, and where it comes from. */
export interface Origins {
  /** only for what is the same everywhere, such as a record of the demonstration */
  id?: string
  provinceId: string
  code: string
  origin: Origin
  proposerId: string | null
  proposerName: string
  writtenBy: string | null
  from: { kind: string; id: string } | null
  copiedFrom: string | null
  source: 'entered' | 'import' | 'survey' | 'owner' | 'demo'
}

/** A new idea. @returns its id */
export async function insertHead(db: Queryable, of: Origins, content: Written, sums: Sums): Promise<string> {
  const values = valuesOf(content, sums)
  const { rows } = await db.query<{ id: string }>(
    `insert into pipeline.proposal (id, province_id, code, origin, proposer_id, proposer_name, written_by, from_kind, from_id,
       copied_from, source, ${written})
     values (coalesce($1::uuid, public.uuid7()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ${places(values.length, 12)})
     returning id::text as id`,
    [
      of.id ?? null,
      of.provinceId,
      of.code,
      of.origin,
      of.proposerId,
      of.proposerName,
      of.writtenBy,
      of.from?.kind ?? null,
      of.from?.id ?? null,
      of.copiedFrom,
      of.source,
      ...values,
    ],
  )
  return rows[0]?.id ?? ''
}

export type Key = Pick<Head, 'provinceId' | 'id'>

export async function writeHead(
  db: Queryable,
  { provinceId, id }: Key,
  content: Written,
  sums: Sums,
): Promise<void> {
  const values = valuesOf(content, sums)
  await db.query(
    `update pipeline.proposal set (${written}) = (${places(values.length, 3)}), version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, id, ...values],
  )
}

/** The programme of a code, as the reader sees it; null: none. */
export async function findProgramme(db: Queryable, code: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select id::text as id from programme.published where code = $1`,
    [code],
  )
  return rows[0]?.id ?? null
}
