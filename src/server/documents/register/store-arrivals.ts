import type { ArrivalRow } from '#contract/documents/register/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

type NewArrival = Omit<ArrivalRow, 'id' | 'receivedByName'> & {
  provinceId: string
  organisationId: string
  by: { personId: string; name: string }
}

export async function insertArrival(db: Queryable, arrival: NewArrival): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into documents.arrival (province_id, organisation_id, year, no, arrived_on, issuer, number, signed_on, kind, subject,
        handler, due_on, received_by, received_by_name)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14) returning id::text as id`,
    [
      arrival.provinceId,
      arrival.organisationId,
      arrival.year,
      arrival.no,
      arrival.arrivedOn,
      arrival.issuer,
      arrival.number,
      arrival.signedOn,
      arrival.kind,
      arrival.subject,
      arrival.handler,
      arrival.dueOn,
      arrival.by.personId,
      arrival.by.name,
    ],
  )
  return rows[0]?.id ?? ''
}

export interface ArrivalsWanted {
  organisationId: string
  words: string[]
  year: number | null
  limit: number
  after: string | null
}

/** What an office received, the latest first; sent unnamed: a generic plan ruins searches. */
export async function listArrivals(db: Queryable, wanted: ArrivalsWanted): Promise<ArrivalRow[]> {
  const { rows } = await db.query<ArrivalRow>(
    `select a.id::text as id, a.year, a.no, a.arrived_on as "arrivedOn", a.issuer, a.number, a.signed_on as "signedOn", a.kind,
        a.subject, a.handler, a.due_on as "dueOn", a.received_by_name as "receivedByName"
       from documents.arrival a
      where a.organisation_id = $1 and a.search like all($2::text[]) and ($3::int is null or a.year = $3)
        and ($4::uuid is null or (a.year, a.no) < (select l.year, l.no from documents.arrival l where l.id = $4))
      order by a.year desc, a.no desc limit $5`,
    [wanted.organisationId, wanted.words.map((word) => `%${word}%`), wanted.year, wanted.after, wanted.limit],
  )
  return rows
}
