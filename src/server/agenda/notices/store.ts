import { config } from '#server/platform/config.ts'
import type { MailWish, Notice, NoticeKind } from '#contract/agenda/notices.ts'
import type { Queryable } from '#server/platform/db.ts'

/** A word to one person; the same key is told once. */
export interface Word {
  kind: NoticeKind
  key: string
  title: string
  note: string | null
  link: string | null
}

/** Tells a person, in whatever province; `mail` is how they want to hear of it. */
export async function insertNotice(
  db: Queryable,
  personId: string,
  { kind, key, title, note, link }: Word,
  mail: MailWish,
): Promise<{ told: boolean; mail: MailWish }> {
  const { rows } = await db.query<{ told: boolean; mail: MailWish }>(
    'select told, mail from agenda.tell($1, $2, $3, $4, $5, $6, $7)',
    [personId, kind, key, title, note, link, mail],
  )
  return rows[0] ?? { told: false, mail: 'none' }
}

/** Who works at an office today. */
export async function listPeople(
  db: Queryable,
  officeId: string,
): Promise<{ personId: string; role: string }[]> {
  const { rows } = await db.query<{ personId: string; role: string }>(
    'select person_id as "personId", role from agenda.people_of($1)',
    [officeId],
  )
  return rows
}

/** Who works in a province today (null: at the offices of the nation), in what role. */
export async function listHolders(
  db: Queryable,
  provinceId: string | null,
): Promise<{ personId: string; role: string; provinceId: string | null; unitId: string | null }[]> {
  const { rows } = await db.query<{
    personId: string
    role: string
    provinceId: string | null
    unitId: string | null
  }>(
    `select person_id as "personId", role, province_id as "provinceId", unit_id as "unitId" from identity.holder
      where province_id is not distinct from $1`,
    [provinceId],
  )
  return rows
}

/** A person's notices, newest first. */
export async function listNotices(
  db: Queryable,
  personId: string,
  filter: { unread: boolean; kind: string | null },
): Promise<Notice[]> {
  const { rows } = await db.query<Notice>(
    `select id, kind, title, note, link, at, read_at is not null as read from agenda.notice
      where person_id = $1 and (not $2 or read_at is null) and ($3::text is null or kind = $3)
      order by at desc, id desc limit 200`,
    [personId, filter.unread, filter.kind],
  )
  return rows
}

export async function countUnread(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from agenda.notice where person_id = $1 and read_at is null',
    [personId],
  )
  return rows[0]?.n ?? 0
}

export async function markRead(db: Queryable, personId: string, ids: string[] | null): Promise<void> {
  await db.query(
    `update agenda.notice set read_at = now()
      where person_id = $1 and read_at is null and ($2::uuid[] is null or id = any($2))`,
    [personId, ids],
  )
}

export interface StoredSetting {
  kind: string
  shown: boolean
  mail: MailWish
}

export async function listSettings(db: Queryable, personId: string): Promise<StoredSetting[]> {
  const { rows } = await db.query<StoredSetting>(
    'select kind, shown, mail from agenda.notice_setting where person_id = $1',
    [personId],
  )
  return rows
}

export async function writeSetting(
  db: Queryable,
  person: { personId: string; provinceId: string },
  { kind, shown, mail }: StoredSetting,
): Promise<void> {
  await db.query(
    `insert into agenda.notice_setting (province_id, person_id, kind, shown, mail) values ($1, $2, $3, $4, $5)
     on conflict (province_id, person_id, kind) do update set shown = $4, mail = $5`,
    [person.provinceId, person.personId, kind, shown, mail],
  )
}

/** People for whom something has come for the letter of the day and who have had none today. */
export async function claimDigests(db: Queryable, day: string): Promise<string[]> {
  const { rows } = await db.query<{ personId: string }>(
    `insert into agenda.digest (province_id, person_id, day)
     select distinct on (n.person_id) n.province_id, n.person_id, $1::date from agenda.notice n
      where n.mail = 'daily' and n.mailed_at is null and n.read_at is null
        and not exists (select from agenda.digest d where d.person_id = n.person_id and d.day = $1)
     on conflict do nothing returning person_id as "personId"`,
    [day],
  )
  return rows.map(({ personId }) => personId)
}

/** What goes into a person's letter of the day; it will not go again. */
export async function takeForDigest(db: Queryable, personId: string): Promise<Word[]> {
  const { rows } = await db.query<Word>(
    `update agenda.notice set mailed_at = now()
      where person_id = $1 and mail = 'daily' and mailed_at is null and read_at is null
     returning kind, key, title, note, link`,
    [personId],
  )
  return rows
}

/** Lets go of what people were told long ago, read or not. */
export async function sweepNotices(db: Queryable): Promise<void> {
  await db.query('delete from agenda.notice where at < now() - make_interval(days => $1)', [
    config.retention.noticeDays,
  ])
}
