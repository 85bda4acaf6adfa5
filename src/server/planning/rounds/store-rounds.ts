import type { CeilingFields, RoundFields, StateSource } from '#contract/planning/rounds/fields.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Rounds with who must send and what may be spent. */

export interface StoredRound {
  title: string
  dueOn: string
  programmeId: string | null
  guidance: string
  letter: string
}

export async function insertRound(
  db: Queryable,
  of: StoredRound & { provinceId: string; organisationId: string; year: number },
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into planning.round (province_id, year, title, organisation_id, due_on, programme_id, guidance, letter)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id::text as id`,
    [of.provinceId, of.year, of.title, of.organisationId, of.dueOn, of.programmeId, of.guidance, of.letter],
  )
  return rows[0]?.id ?? ''
}

interface Key {
  provinceId: string
  id: string
}

export async function writeRound(db: Queryable, { provinceId, id }: Key, of: StoredRound): Promise<void> {
  await db.query(
    `update planning.round set title = $3, due_on = $4, programme_id = $5, guidance = $6, letter = $7, version = version + 1
      where province_id = $1 and id = $2`,
    [provinceId, id, of.title, of.dueOn, of.programmeId, of.guidance, of.letter],
  )
}

/** Moves a round to another state; a new day where it is opened again. */
export async function moveRound(
  db: Queryable,
  { provinceId, id }: Key,
  to: { state: string; on: string; dueOn?: string },
): Promise<void> {
  await db.query(
    `update planning.round set state = $3, version = version + 1, due_on = coalesce($5::date, due_on),
        opened_on = case when $3 = 'open' then coalesce(opened_on, $4::date) else opened_on end,
        closed_on = case $3 when 'closed' then $4::date when 'open' then null else closed_on end
      where province_id = $1 and id = $2`,
    [provinceId, id, to.state, to.on, to.dueOn ?? null],
  )
}

export interface StoredSender {
  organisationId: string
  name: string
  unitId: string | null
  /** its own day or the round's */
  dueOn: string
  ownDueOn: string | null
  unitPlanId: string | null
  state: string | null
  lines: number
}

/** Who must send, with its plan if the round was opened. */
export async function listSenders(db: Queryable, { provinceId, id }: Key): Promise<StoredSender[]> {
  const { rows } = await db.query<StoredSender>(
    `select s.organisation_id::text as "organisationId", o.name, s.unit_id as "unitId", coalesce(s.due_on, r.due_on) as "dueOn",
        s.due_on as "ownDueOn", p.id::text as "unitPlanId", p.state,
        (select count(*)::int from planning.item i where i.province_id = $1 and i.submission_id = p.id) as lines
       from planning.sender s
       join planning.round r on r.province_id = s.province_id and r.id = s.round_id
       join identity.office o on o.organisation_id = s.organisation_id
       left join planning.submission p on p.province_id = s.province_id and p.round_id = s.round_id and p.organisation_id = s.organisation_id
      where s.province_id = $1 and s.round_id = $2 order by o.name`,
    [provinceId, id],
  )
  return rows
}

/** Makes these, and only these, the units that must send. */
export async function setSenders(
  db: Queryable,
  { provinceId, id }: Key,
  senders: RoundFields['senders'],
): Promise<void> {
  const ids = senders.map(({ organisationId }) => organisationId)
  await db.query(
    `delete from planning.sender where province_id = $1 and round_id = $2 and not (organisation_id = any($3::uuid[]))`,
    [provinceId, id, ids],
  )
  await db.query(
    `insert into planning.sender (province_id, round_id, organisation_id, unit_id, due_on)
     select $1, $2, o.organisation_id, o.unit_id, t.due
       from unnest($3::uuid[], $4::date[]) as t (organisation_id, due)
       join identity.office o on o.organisation_id = t.organisation_id
     on conflict (province_id, round_id, organisation_id) do update set due_on = excluded.due_on`,
    [provinceId, id, ids, senders.map(({ dueOn }) => dueOn)],
  )
}

/** Gives every unit that must send a plan to write. */
export async function addUnitPlans(db: Queryable, { provinceId, id }: Key): Promise<void> {
  await db.query(
    `insert into planning.submission (province_id, round_id, organisation_id)
     select province_id, round_id, organisation_id from planning.sender where province_id = $1 and round_id = $2
     on conflict (province_id, round_id, organisation_id) do nothing`,
    [provinceId, id],
  )
}

/** Begins the province's plan of the round, once. */
export async function addPlan(
  db: Queryable,
  { provinceId, id }: Key,
  { year, title }: { year: number; title: string },
): Promise<void> {
  await db.query(
    `insert into planning.plan (province_id, round_id, year, title) values ($1, $2, $3, $4)
     on conflict (province_id, round_id) do nothing`,
    [provinceId, id, year, title],
  )
}

export interface StoredCeiling {
  source: StateSource
  ceilingVnd: number | null
  reservedVnd: number
  basis: string
}

/** What the year may spend by source, held until the act ends where `lock` says so. */
export async function listCeilings(
  db: Queryable,
  { provinceId, id }: Key,
  lock = false,
): Promise<StoredCeiling[]> {
  const { rows } = await db.query<StoredCeiling>(
    `select source, ceiling_vnd as "ceilingVnd", reserved_vnd as "reservedVnd", basis from planning.ceiling
      where province_id = $1 and round_id = $2
      order by array_position(array['national', 'provincial', 'district', 'commune'], source) ${lock ? 'for update' : ''}`,
    [provinceId, id],
  )
  return rows
}

export async function setCeilings(
  db: Queryable,
  { provinceId, id }: Key,
  ceilings: readonly CeilingFields[],
): Promise<void> {
  await db.query(
    `insert into planning.ceiling (province_id, round_id, source, ceiling_vnd, basis)
     select $1, $2, source, ceiling, basis from unnest($3::text[], $4::bigint[], $5::text[]) as t (source, ceiling, basis)
     on conflict (province_id, round_id, source) do update
       set ceiling_vnd = excluded.ceiling_vnd, basis = excluded.basis, version = ceiling.version + 1`,
    [
      provinceId,
      id,
      ceilings.map(({ source }) => source),
      ceilings.map(({ ceilingVnd }) => ceilingVnd),
      ceilings.map(({ basis }) => basis),
    ],
  )
}

/** The published programme of a code, with its years; null: none. */
export async function findProgramme(
  db: Queryable,
  code: string,
): Promise<{ id: string; title: string; yearFrom: number; yearTo: number } | null> {
  const { rows } = await db.query<{ id: string; title: string; yearFrom: number; yearTo: number }>(
    `select id::text as id, title, year_from as "yearFrom", year_to as "yearTo" from programme.published where code = $1`,
    [code],
  )
  return rows[0] ?? null
}

/** Offices of a province that stand on a day: who can be asked to send. */
export async function listOffices(
  db: Queryable,
  provinceId: string,
  on: string,
): Promise<{ organisationId: string; name: string; kind: string }[]> {
  const { rows } = await db.query<{ organisationId: string; name: string; kind: string }>(
    `select organisation_id::text as "organisationId", name, kind from identity.office
      where province_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
        and kind in ('communeCommittee', 'districtCommittee', 'promotionCentre', 'department', 'otherDepartment', 'association', 'school')
      order by array_position(array['promotionCentre', 'communeCommittee', 'districtCommittee', 'department', 'otherDepartment'], kind), name`,
    [provinceId, on],
  )
  return rows
}

/** How many of these offices are, or were, of a province. */
export async function countOffices(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from identity.office where province_id = $1 and organisation_id = any($2::uuid[])',
    [provinceId, ids],
  )
  return rows[0]?.n ?? 0
}

/** Which of these offices have people with an account. */
export async function listStaffed(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    'select distinct organisation_id::text as id from identity.holder where organisation_id = any($1::uuid[])',
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Published programmes of a province that cover a year, its own before the nation's. */
export async function listProgrammesOf(
  db: Queryable,
  provinceId: string,
  year: number,
): Promise<{ code: string; title: string }[]> {
  const { rows } = await db.query<{ code: string; title: string }>(
    `select code, title from programme.published
      where province_id in ($1, '00') and $2 between year_from and year_to
      order by level = 'province' desc, year_from desc, code`,
    [provinceId, year],
  )
  return rows
}
