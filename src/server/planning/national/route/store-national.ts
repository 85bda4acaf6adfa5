import type { Actor } from '#contract/kernel/actor.ts'
import { fold } from '#contract/kernel/text.ts'
import type { NationalStanding } from '#contract/planning/national/nouns.ts'
import type { NationalItem } from '#contract/planning/national/queries.ts'
import type { NationalState } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { takeReach } from '#server/platform/reach.ts'

export type NationalRow = Omit<NationalItem, 'mayAppraise' | 'maySend' | 'mayRecord'>

/** Whose lines: a province's own, or for the Ministry what was sent to it. */
export interface Asked {
  year: number
  provinceId: string | null
  q: string
  standing: NationalStanding | undefined
}

/** Lines of the national route: sent by their units and not laid aside, or already on their way. */
const lines = `planning.item i
  join planning.round r on r.province_id = i.province_id and r.id = i.round_id and r.year = $1
  left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
  left join lateral (select a.* from planning.national_appraisal a where a.province_id = i.province_id and a.item_id = i.id
    order by a.created_at desc, a.id desc limit 1) a on true
  cross join lateral (select coalesce(i.national_state, case when a.result = 'returned' then 'supplement' else 'waiting' end) as at) n
  where i.route = 'national' and ($2::text is null or i.province_id = $2)
    and (i.national_state is not null or (i.state in ('proposed', 'kept') and (s.id is null or s.state in ('sent', 'accepted'))))
    and ($3::boolean is false or i.national_state in ('sent', 'returned', 'approved', 'refused'))`

const money = `(select coalesce(sum(coalesce(m.approved_vnd, m.finance_vnd, m.kept_vnd, m.asked_vnd)), 0)::bigint as total,
    coalesce(sum(coalesce(m.approved_vnd, m.finance_vnd, m.kept_vnd, m.asked_vnd)) filter (where m.source = 'national'), 0)::bigint as national
    from planning.money m where m.province_id = i.province_id and m.item_id = i.id)`

/** A page of them, by province and place in its plan; sent unnamed: a generic plan ruins searches. */
export async function listNational(
  db: Queryable,
  { year, provinceId, q, standing }: Asked,
  page: { ministry: boolean; after: string | null; limit: number },
): Promise<NationalRow[]> {
  const words = fold(q).split(' ').filter(Boolean)
  const { rows } = await db.query<NationalRow>(
    `with found as materialized (
       select i.*, n.at, a.result, a.appraised_by, a.number as paper, a.on_day, a.note as said, a.person_name, a.marks
         from ${lines} and ($4::text is null or n.at = $4) and ($5::uuid is null or i.id > $5)
          and i.search like all ($7::text[])
        order by i.id limit $6)
     select i.id::text as id, i.version, i.province_id as "provinceId", coalesce(p.full_name, '') as "provinceName",
       coalesce(o.name, '') as "organisationName", i.kind, i.title, i.area,
       concat_ws(', ', nullif(i.place, ''), u.full_name) as place, i.lead_name as "leadName", i.beneficiaries, i.timing, i.state,
       i.national_state as "nationalState", i.at as standing, m.total as "totalVnd", m.national as "nationalVnd",
       i.national_vnd as "approvedVnd", i.national_on as "on", i.national_paper as number, i.national_note as note,
       case when i.result is not null then json_build_object('result', i.result, 'by', i.appraised_by, 'number', i.paper,
         'on', i.on_day, 'note', i.said, 'personName', i.person_name, 'marks', i.marks) end as appraisal
       from found i
       cross join lateral ${money} m
       left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
       left join identity.office o on o.organisation_id = s.organisation_id
       left join territory.unit_named u on u.id = i.unit_id
       left join territory.unit_named p on p.level = 'province' and p.province_id = i.province_id and p.valid_to is null
      order by i.id`,
    [
      year,
      provinceId,
      page.ministry,
      standing ?? null,
      page.after,
      page.limit,
      words.map((word) => `%${word}%`),
    ],
  )
  return rows
}

export interface StandingSum {
  standing: NationalStanding
  count: number
  nationalVnd: number
  approvedVnd: number
}

/** How many stand where, with what they ask and what was approved. */
export async function sumNational(
  db: Queryable,
  { year, provinceId }: Pick<Asked, 'year' | 'provinceId'>,
  ministry: boolean,
): Promise<StandingSum[]> {
  const { rows } = await db.query<StandingSum>(
    `select n.at as standing, count(*)::int as count, coalesce(sum(m.national), 0)::bigint as "nationalVnd",
       coalesce(sum(i.national_vnd), 0)::bigint as "approvedVnd"
       from (select i.*, n.at from ${lines}) i cross join lateral (select i.at) n cross join lateral ${money} m
      group by n.at`,
    [year, provinceId, ministry],
  )
  return rows
}

/** By which reports lines were sent. */
export async function listReports(db: Queryable, provinceId: string, year: number) {
  const { rows } = await db.query<{
    number: string
    on: string
    dueOn: string | null
    late: boolean
    items: number
    by: string
  }>(
    `select f.number, f.on_day as "on", f.due_on as "dueOn", coalesce(f.on_day >= f.due_on, false) as late,
       cardinality(f.item_ids) as items, f.person_name as by
       from planning.national_report f join planning.round r on r.province_id = f.province_id and r.id = f.round_id
      where f.province_id = $1 and r.year = $2 order by f.on_day desc, f.id desc`,
    [provinceId, year],
  )
  return rows
}

/**
 * The Ministry answers on a line of a province: from here on the act works in that province, as the door does it for steps of
 * a workflow. Only after it was checked that this person may.
 */
export async function workIn(db: Queryable, actor: Actor, provinceId: string): Promise<void> {
  await db.query(
    takeReach({ province: provinceId, nation: actor.provinceId === null, person: actor.personId }),
  )
}

export interface NationalStep {
  provinceId: string
  id: string
  state: NationalState | null
  on: string
  number: string
  note: string
  /** national money as approved; null: not (yet) */
  approvedVnd: number | null
  by: string
}

/** Moves a line on its national way; answers its new version. */
export async function setNational(db: Queryable, step: NationalStep): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update planning.item set national_state = $3, national_on = $4, national_paper = $5, national_note = $6, national_vnd = $7,
       changed_by = $8, version = version + 1, changed_at = now() where province_id = $1 and id = $2 returning version`,
    [step.provinceId, step.id, step.state, step.on, step.number, step.note, step.approvedVnd, step.by],
  )
  return rows[0]?.version ?? 0
}

/** Keeps an appraisal; earlier ones of the line stay. */
export async function addAppraisal(
  db: Queryable,
  of: { provinceId: string; itemId: string; result: string; by: string; marks: readonly object[] },
  paper: { number: string; on: string; note: string; personName: string },
): Promise<void> {
  await db.query(
    `insert into planning.national_appraisal (province_id, item_id, result, appraised_by, marks, number, on_day, note, person_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      of.provinceId,
      of.itemId,
      of.result,
      of.by,
      JSON.stringify(of.marks),
      paper.number,
      paper.on,
      paper.note,
      paper.personName,
    ],
  )
}

export async function addReport(
  db: Queryable,
  report: {
    provinceId: string
    roundId: string
    number: string
    on: string
    dueOn: string | null
    itemIds: readonly string[]
    personName: string
  },
): Promise<void> {
  const { provinceId, roundId, number, on, dueOn, itemIds, personName } = report
  await db.query(
    `insert into planning.national_report (province_id, round_id, number, on_day, due_on, item_ids, person_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [provinceId, roundId, number, on, dueOn, itemIds, personName],
  )
}

/** National money that a line asks, by the last desk that spoke of it, in đồng. */
export async function nationalAsked(db: Queryable, provinceId: string, id: string): Promise<number> {
  const { rows } = await db.query<{ national: number }>(
    `select m.national from planning.item i cross join lateral ${money} m where i.province_id = $1 and i.id = $2`,
    [provinceId, id],
  )
  return rows[0]?.national ?? 0
}
