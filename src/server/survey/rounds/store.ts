import type { Question, RoundState } from '#contract/survey/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface RoundLine {
  id: string
  provinceId: string
  title: string
  year: number
  until: string
  note: string
  questions: Question[]
  everywhere: boolean
  state: RoundState
  organisationName: string
  openedByName: string
  openedAt: string
  version: number
  units: { unitId: string; target: number | null }[]
}

const columns = `r.id::text as id, r.province_id as "provinceId", r.title, r.year, r.until, r.note, r.questions, r.everywhere, r.state,
  r.organisation_name as "organisationName", r.opened_by_name as "openedByName", r.opened_at as "openedAt", r.version,
  coalesce((select jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'target', u.target) order by u.unit_id)
    from survey.round_unit u where u.province_id = r.province_id and u.round_id = r.id), '[]') as units`

/** A round within the reader's reach, or null. */
export async function findRound(db: Queryable, id: string, lock = false): Promise<RoundLine | null> {
  const { rows } = await db.query<RoundLine>(
    `select ${columns} from survey.round r where r.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  )
  return rows[0] ?? null
}

export interface RoundsWanted {
  words: string[]
  state: RoundState | null
  /** only those that ask in this commune; null: all */
  unitId: string | null
  limit: number
}

/** Rounds of the reach: open ones first, those that end soonest on top, then the latest closed ones. */
export async function listRounds(db: Queryable, wanted: RoundsWanted): Promise<RoundLine[]> {
  const { rows } = await db.query<RoundLine>(
    `select ${columns} from survey.round r
      where r.search like all($1::text[]) and ($2::text is null or r.state = $2)
        and ($3::text is null or r.everywhere or exists (select from survey.round_unit u
          where u.province_id = r.province_id and u.round_id = r.id and u.unit_id = $3))
      order by r.state desc, case when r.state = 'open' then r.until end, r.opened_at desc limit $4`,
    [wanted.words.map((word) => `%${word}%`), wanted.state, wanted.unitId, wanted.limit],
  )
  return rows
}

export type NewRound = Pick<
  RoundLine,
  'provinceId' | 'title' | 'year' | 'until' | 'note' | 'questions' | 'units'
> & {
  organisationId: string
  organisationName: string
  by: { personId: string; name: string }
}

export async function insertRound(db: Queryable, round: NewRound): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into survey.round (province_id, title, year, until, note, questions, everywhere, organisation_id, organisation_name,
        opened_by, opened_by_name)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) returning id::text as id`,
    [
      round.provinceId,
      round.title,
      round.year,
      round.until,
      round.note,
      JSON.stringify(round.questions),
      round.units.length === 0,
      round.organisationId,
      round.organisationName,
      round.by.personId,
      round.by.name,
    ],
  )
  const id = rows[0]?.id ?? ''
  await writeUnits(db, { provinceId: round.provinceId, id }, round.units)
  return id
}

type RoundKey = Pick<RoundLine, 'provinceId' | 'id'>

/** The communes that a round asks, in place of those that stood there. */
async function writeUnits(
  db: Queryable,
  { provinceId, id }: RoundKey,
  units: RoundLine['units'],
): Promise<void> {
  await db.query('delete from survey.round_unit where province_id = $1 and round_id = $2', [provinceId, id])
  await db.query(
    `insert into survey.round_unit (province_id, round_id, unit_id, target)
     select $1, $2, u.unit_id, u.target from unnest($3::text[], $4::int[]) as u(unit_id, target)`,
    [provinceId, id, units.map(({ unitId }) => unitId), units.map(({ target }) => target)],
  )
}

/** Writes a round anew; returns its version. */
export async function writeRound(
  db: Queryable,
  key: RoundKey,
  round: Pick<RoundLine, 'title' | 'year' | 'until' | 'note' | 'questions' | 'units'>,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update survey.round set title = $3, year = $4, until = $5, note = $6, questions = $7, everywhere = $8, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [
      key.provinceId,
      key.id,
      round.title,
      round.year,
      round.until,
      round.note,
      JSON.stringify(round.questions),
      round.units.length === 0,
    ],
  )
  await writeUnits(db, key, round.units)
  return rows[0]?.version ?? 0
}

/** Opens or closes a round; returns its version. */
export async function moveRound(
  db: Queryable,
  { provinceId, id }: RoundKey,
  state: RoundState,
  until: string,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update survey.round set state = $3, until = $4, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, state, until],
  )
  return rows[0]?.version ?? 0
}

export interface Came {
  roundId: string
  unitId: string
  sent: number
  accepted: number
}

/** What came in for rounds, commune by commune; dropped surveys do not count. */
export async function countCame(db: Queryable, roundIds: readonly string[]): Promise<Came[]> {
  const { rows } = await db.query<Came>(
    `select s.round_id::text as "roundId", s.unit_id as "unitId", count(*)::int as sent,
        count(*) filter (where s.state = 'accepted')::int as accepted
       from survey.survey s where s.round_id = any($1::uuid[]) and s.state <> 'dropped' group by 1, 2`,
    [roundIds],
  )
  return rows
}
