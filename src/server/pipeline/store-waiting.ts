import type { ProposalState } from '#contract/pipeline/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

interface KinRow {
  id: string
  code: string
  state: ProposalState
  years: number[]
}

/** The proposal that one was copied from, and those copied from it. */
export async function listKin(
  db: Queryable,
  { provinceId, id, copiedFrom }: { provinceId: string; id: string; copiedFrom: string | null },
): Promise<{ from: KinRow | null; copies: KinRow[] }> {
  const { rows } = await db.query<KinRow>(
    `select id::text as id, code, state, years from pipeline.proposal
      where province_id = $1 and (id = $2::uuid or copied_from = $3::uuid) order by created_at, id`,
    [provinceId, copiedFrom, id],
  )
  return {
    from: rows.find((row) => row.id === copiedFrom) ?? null,
    copies: rows.filter((row) => row.id !== copiedFrom),
  }
}

export interface WaitingRow {
  id: string
  code: string
  title: string
  state: ProposalState
  stateReason: string
  stateOn: string
  proposerName: string
  returnYear: number | null
}

const waitingColumns = `p.id::text as id, p.code, p.title, p.state, p.state_reason as "stateReason", p.state_on as "stateOn",
  p.proposer_name as "proposerName", p.return_year as "returnYear"`

/** Registered proposals of a province that lie on this person's desk or on nobody's, the eldest first. */
export async function listOnDesk(db: Queryable, provinceId: string, personId: string): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select ${waitingColumns} from pipeline.proposal p
      where p.province_id = $1 and p.state = 'registered' and (p.assigned_to is null or p.assigned_to = $2::uuid)
      order by (p.assigned_to = $2::uuid) is true desc, p.state_on, p.id limit 20`,
    [provinceId, personId],
  )
  return rows
}

/** Deferred proposals of a province whose year has come. */
export async function listComeBack(db: Queryable, provinceId: string, year: number): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select ${waitingColumns} from pipeline.proposal p
      where p.province_id = $1 and p.state = 'deferred' and p.return_year <= $2 order by p.return_year, p.id limit 20`,
    [provinceId, year],
  )
  return rows
}

/** What came back to those who proposed it. */
export async function listReturned(
  db: Queryable,
  provinceId: string,
  organisationId: string,
  own: readonly string[],
): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select ${waitingColumns} from pipeline.proposal p
      where p.province_id = $1 and p.state = 'returned' and (p.proposer_id = $2 or exists (
        select from pipeline.proposal_establishment o where o.province_id = p.province_id and o.proposal_id = p.id
          and o.establishment_id = any($3::uuid[])))
      order by p.state_on, p.id limit 20`,
    [provinceId, organisationId, own],
  )
  return rows
}

/** Registered proposals on a commune's ground that it has not confirmed. */
export async function listUnconfirmed(
  db: Queryable,
  provinceId: string,
  unitId: string,
): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select ${waitingColumns} from pipeline.proposal p
      where p.province_id = $1 and p.unit_id = $2 and p.state = 'registered' and p.confirmed_on is null and p.origin <> 'commune'
      order by p.state_on, p.id limit 20`,
    [provinceId, unitId],
  )
  return rows
}

/** People of the centre and the department on whose desk a proposal may be laid. */
export async function listDesks(
  db: Queryable,
  provinceId: string,
): Promise<{ personId: string; name: string; organisationName: string }[]> {
  const { rows } = await db.query<{ personId: string; name: string; organisationName: string }>(
    `select distinct h.person_id::text as "personId", h.person_name as name, h.organisation_name as "organisationName"
       from identity.holder h where h.province_id = $1 and h.role in ('centreOfficer', 'departmentAppraiser', 'departmentDirector')
      order by 3, 2`,
    [provinceId],
  )
  return rows
}
