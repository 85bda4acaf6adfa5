import type { z } from 'zod'
import type { round } from '#contract/planning/rounds/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What came in for a round, summed by unit, source, area and state. A commune's people see their own unit alone. */

type Seen = z.output<typeof round.output>
interface Which {
  provinceId: string
  id: string
  /** null: of all units */
  organisationId: string | null
}

const values = ({ provinceId, id, organisationId }: Which) => [provinceId, id, organisationId]

const ownLines = `and ($3::uuid is null or exists (select from planning.submission own
  where own.province_id = i.province_id and own.id = i.submission_id and own.organisation_id = $3))`

/** Sums of money `m` of lines `i`; what was merged lives on in its group project and is not counted twice. */
const sums = `coalesce(sum(m.asked_vnd), 0)::bigint as "askedVnd",
  coalesce(sum(m.kept_vnd) filter (where i.state = 'kept'), 0)::bigint as "keptVnd",
  coalesce(sum(m.approved_vnd) filter (where i.state = 'kept'), 0)::bigint as "approvedVnd",
  coalesce(sum(coalesce(m.approved_vnd, m.finance_vnd, m.kept_vnd, m.asked_vnd)) filter (where i.state in ('proposed', 'kept')), 0)::bigint
    as "inForceVnd"`

const stateOnly = `m.source in ('national', 'provincial', 'district', 'commune')`

export async function listSenderRows(db: Queryable, of: Which, today: string): Promise<Seen['senders']> {
  const { rows } = await db.query<Seen['senders'][number]>(
    `with line as materialized (
       select i.submission_id, count(distinct i.id)::int as lines,
           coalesce(sum(m.asked_vnd) filter (where ${stateOnly}), 0)::bigint as state,
           coalesce(sum(m.asked_vnd) filter (where not ${stateOnly}), 0)::bigint as other
         from planning.item i left join planning.money m on m.province_id = i.province_id and m.item_id = i.id
        where i.province_id = $1 and i.round_id = $2 and i.submission_id is not null
        group by i.submission_id)
     select s.organisation_id::text as "organisationId", o.name, o.kind, s.unit_id as "unitId", coalesce(s.due_on, r.due_on) as "dueOn",
        p.id::text as "unitPlanId", p.state, p.sent_on as "sentOn", coalesce(p.late, false) as late,
        r.state in ('open', 'closed') and coalesce(s.due_on, r.due_on) < $4::date and coalesce(p.state, 'draft') in ('draft', 'returned') as overdue,
        coalesce(p.return_reason, '') as "returnReason", coalesce(l.lines, 0) as lines, coalesce(l.state, 0) as "stateVnd",
        coalesce(l.other, 0) as "otherVnd"
       from planning.sender s
       join planning.round r on r.province_id = s.province_id and r.id = s.round_id
       join identity.office o on o.organisation_id = s.organisation_id
       left join planning.submission p on p.province_id = s.province_id and p.round_id = s.round_id and p.organisation_id = s.organisation_id
       left join line l on l.submission_id = p.id
      where s.province_id = $1 and s.round_id = $2 and ($3::uuid is null or s.organisation_id = $3)
      order by o.kind = 'communeCommittee', o.name`,
    [...values(of), today],
  )
  return rows
}

export async function sumBySource(db: Queryable, of: Which): Promise<Seen['bySource']> {
  const { rows } = await db.query<Seen['bySource'][number]>(
    `select m.source, ${sums}
       from planning.money m join planning.item i on i.province_id = m.province_id and i.id = m.item_id
      where m.province_id = $1 and m.round_id = $2 and i.state <> 'merged' ${ownLines}
      group by m.source
      order by array_position(array['national', 'provincial', 'district', 'commune', 'own', 'other', 'loan'], m.source)`,
    values(of),
  )
  return rows
}

/** The state's money by content of Article 4. */
export async function sumByArea(db: Queryable, of: Which): Promise<Seen['byArea']> {
  const { rows } = await db.query<Seen['byArea'][number]>(
    `select i.area, count(distinct i.id)::int as lines, ${sums}
       from planning.item i left join planning.money m on m.province_id = i.province_id and m.item_id = i.id and ${stateOnly}
      where i.province_id = $1 and i.round_id = $2 and i.state <> 'merged' ${ownLines}
      group by i.area order by i.area`,
    values(of),
  )
  return rows
}

export async function sumByState(db: Queryable, of: Which): Promise<Seen['byState']> {
  const { rows } = await db.query<Seen['byState'][number]>(
    `select i.state, count(distinct i.id)::int as lines, coalesce(sum(m.asked_vnd), 0)::bigint as "askedVnd"
       from planning.item i left join planning.money m on m.province_id = i.province_id and m.item_id = i.id and ${stateOnly}
      where i.province_id = $1 and i.round_id = $2 ${ownLines}
      group by i.state
      order by array_position(array['proposed', 'kept', 'returned', 'merged', 'deferred', 'dropped'], i.state)`,
    values(of),
  )
  return rows
}

/** What of a round its head does not carry. */
export async function getRest(
  db: Queryable,
  { provinceId, id }: Which,
): Promise<
  Pick<Seen, 'openedOn' | 'closedOn' | 'guidance' | 'letter' | 'planId' | 'planState' | 'programme'>
> {
  const { rows } = await db.query<
    Pick<Seen, 'openedOn' | 'closedOn' | 'guidance' | 'letter' | 'planId' | 'planState'> & {
      code: string | null
      programmeTitle: string | null
    }
  >(
    `select r.opened_on as "openedOn", r.closed_on as "closedOn", r.guidance, r.letter, p.id::text as "planId", p.state as "planState",
        g.code, g.title as "programmeTitle"
       from planning.round r
       left join planning.plan p on p.province_id = r.province_id and p.round_id = r.id
       left join programme.published g on g.id = r.programme_id
      where r.province_id = $1 and r.id = $2`,
    [provinceId, id],
  )
  const [row] = rows
  if (!row) throw new Error('a round that was just found is gone')
  const { code, programmeTitle, ...rest } = row
  return { ...rest, programme: code === null ? null : { code, title: programmeTitle ?? code } }
}
