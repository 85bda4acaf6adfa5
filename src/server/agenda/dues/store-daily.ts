import type { Falling } from '#contract/agenda/rule.ts'
import type { Told } from '#contract/agenda/reminding.ts'
import type { Queryable } from '#server/platform/db.ts'

/**
 * Makes what falls due of an obligation for each office that owes it. Repeating it changes nothing; a new day of the
 * rule or of the calendar moves what is still open, unless its clock has been stopped before. The id follows from
 * what it is: the same obligation of the same office in the same period has the same id on every installation.
 */
export async function makeDues(
  db: Queryable,
  obligation: { provinceId: string; id: string },
  fallings: readonly Falling[],
  today: string,
): Promise<void> {
  await db.query(
    // offices are matched before the periods are laid over them: a province has hundreds of owners and one recipient
    `with b as materialized (
       select * from agenda.obligation where province_id = $1 and id = $2
     ), owner as materialized (
       select o.* from b join identity.office o on o.organisation_id = b.owner_id
         or (o.kind = b.owner_kind and (b.province_id = '00' or b.province_id = o.province_id))
        where o.valid_to is null or o.valid_to >= $4
     ), recipient as materialized (
       select r.* from b join identity.office r on r.organisation_id = b.recipient_id or r.kind = b.recipient_kind
        where r.valid_to is null or r.valid_to >= $4
     ), pair as materialized (
       select o.*, r.organisation_id as recipient_id, r.name as recipient_name, r.province_id as recipient_province
         from owner o left join lateral (
           select r.* from recipient r, b
            where (r.organisation_id = b.recipient_id or r.province_id in (o.province_id, '00')) and r.organisation_id <> o.organisation_id
            order by r.province_id = o.province_id desc, r.organisation_id limit 1) r on true
     )
     insert into agenda.due (province_id, id, obligation_id, obligation_province, period, title, basis, confidence, link, owner_id, owner_name,
        recipient_id, recipient_name, recipient_province, named_on, due_on, remind_before, head_after, recipient_after, opened_on)
     select o.province_id, md5(concat_ws('|', coalesce(b.source, b.id::text), o.province_id, o.kind, coalesce(o.unit_id, ''), o.name, f.period))::uuid,
        b.id, b.province_id, f.period, b.title, b.basis, b.confidence, b.link, o.organisation_id, o.name, o.recipient_id, o.recipient_name,
        o.recipient_province, f."namedOn", f."dueOn", b.remind_before, b.head_after, b.recipient_after, $4
       from b
       cross join jsonb_to_recordset($3) as f(period text, "namedOn" date, "dueOn" date)
       cross join pair o
      where o.valid_from <= f."dueOn" and b.valid_from <= f."dueOn" and (b.valid_to is null or b.valid_to >= f."dueOn")
     on conflict (province_id, obligation_id, owner_id, period) do update
        set title = excluded.title, basis = excluded.basis, confidence = excluded.confidence, link = excluded.link,
            named_on = excluded.named_on, due_on = excluded.due_on, recipient_id = excluded.recipient_id,
            recipient_name = excluded.recipient_name, recipient_province = excluded.recipient_province,
            remind_before = excluded.remind_before, head_after = excluded.head_after, recipient_after = excluded.recipient_after,
            told = case when excluded.due_on > due.due_on then 0 else due.told end
      where due.state = 'open' and due.paused_on is null
        and (due.title, due.basis, due.confidence, due.link, due.named_on, due.due_on, due.recipient_id, due.remind_before, due.head_after, due.recipient_after)
          is distinct from (excluded.title, excluded.basis, excluded.confidence, excluded.link, excluded.named_on, excluded.due_on,
            excluded.recipient_id, excluded.remind_before, excluded.head_after, excluded.recipient_after)`,
    [obligation.provinceId, obligation.id, JSON.stringify(fallings), today],
  )
}

/** What an obligation asks for no more, because its rule changed or it ended, is waived where it is still to come. */
export async function waiveOthers(
  db: Queryable,
  obligation: { provinceId: string; id: string; validTo: string | null },
  fallings: readonly Falling[],
  today: string,
): Promise<void> {
  await db.query(
    `update agenda.due set state = 'waived', version = version + 1, updated_at = now()
      where obligation_province = $1 and obligation_id = $2 and state = 'open' and due_on > $4
        and ((not period = any($3)) or due_on > coalesce($5::date, due_on))`,
    [obligation.provinceId, obligation.id, fallings.map(({ period }) => period), today, obligation.validTo],
  )
}

export interface RunningDue {
  provinceId: string
  id: string
  obligationId: string
  title: string
  period: string
  ownerId: string
  ownerName: string
  recipientId: string | null
  dueOn: string
  remindBefore: number
  headAfter: number
  recipientAfter: number
  told: Told
}

const running = `province_id as "provinceId", id, obligation_id as "obligationId", title, period, owner_id as "ownerId", owner_name as "ownerName", recipient_id as "recipientId",
  due_on as "dueOn", remind_before as "remindBefore", head_after as "headAfter", recipient_after as "recipientAfter", told`

/** What is open and near enough that somebody may have to be told. */
export async function listRunning(db: Queryable, until: string): Promise<RunningDue[]> {
  const { rows } = await db.query<RunningDue>(
    `select ${running} from agenda.due where state = 'open' and told < 3 and due_on <= $1 order by due_on, id`,
    [until],
  )
  return rows
}

export async function findRunning(db: Queryable, ids: readonly string[]): Promise<RunningDue[]> {
  const { rows } = await db.query<RunningDue>(
    `select ${running} from agenda.due where state = 'open' and id = any($1::uuid[])`,
    [ids],
  )
  return rows
}

/** Remembers who was told of dues of one province; returns those that are still open and of which nobody else told meanwhile. */
export async function markTold(db: Queryable, dues: readonly RunningDue[], told: Told): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `update agenda.due set told = $3 where province_id = $1 and id = any($2::uuid[]) and state = 'open' and told < $3 returning id`,
    [dues[0]?.provinceId, dues.map(({ id }) => id), told],
  )
  return rows.map(({ id }) => id)
}

/** Which of these offices have people who can be told. */
export async function listStaffed(db: Queryable, offices: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    'select distinct organisation_id as id from identity.holder where organisation_id = any($1::uuid[])',
    [offices],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Lets only one process lay out at a time. */
export async function holdLayout(db: Queryable): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('agenda.due layout', 0))`)
}

/** Asks the workers to make what falls due, now. */
export async function wakeDaily(db: Queryable): Promise<void> {
  await db.query(`select agenda.add_job('agenda.daily', '{}', 'agenda.daily', now())`)
}
