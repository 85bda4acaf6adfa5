import type { DueRule } from '#contract/agenda/rule.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { AskedOffice, Asking } from './asked.ts'

/** Writes what named offices are asked, one row an office; the same source again is the same asking. */
export async function upsertAsked(
  db: Queryable,
  { provinceId, recipientId, title, basis }: Asking,
  offices: readonly AskedOffice[],
  today: string,
): Promise<{ id: string; rule: DueRule; validTo: string | null }[]> {
  const { rows } = await db.query<{ id: string; rule: DueRule; validTo: string | null }>(
    `insert into agenda.obligation (province_id, source, title, basis, confidence, owner_id, recipient_id, rule, remind_before, head_after,
        recipient_after, valid_from, link)
     select $1, o.source, $2, $3, 'source', o."organisationId", $4, jsonb_build_object('kind', 'once', 'date', o."dueOn"), 5, 1, 3,
        least($6::date, o."dueOn"::date), o.link
       from jsonb_to_recordset($5) as o(source text, "organisationId" uuid, "dueOn" text, link text)
     on conflict (province_id, source) do update
        set title = excluded.title, basis = excluded.basis, rule = excluded.rule, recipient_id = excluded.recipient_id,
            valid_from = least(obligation.valid_from, excluded.valid_from), valid_to = null, link = excluded.link, updated_at = now()
     returning id::text as id, rule, valid_to as "validTo"`,
    [provinceId, title, basis, recipientId, JSON.stringify(offices), today],
  )
  return rows
}

/** What an obligation of every year asks of these offices in a period is asked in another way this time. */
export async function waiveUsual(
  db: Queryable,
  provinceId: string,
  usual: { source: string; period: string },
  owners: readonly string[],
): Promise<void> {
  await db.query(
    `update agenda.due d set state = 'waived', version = d.version + 1, updated_at = now()
       from agenda.obligation b
      where b.source = $2 and b.province_id in ('00', $1) and d.province_id = $1 and d.obligation_id = b.id and d.period = $3
        and d.owner_id = any($4::uuid[]) and d.state = 'open'`,
    [provinceId, usual.source, usual.period, owners],
  )
}

/** Moves what an office was asked to where its answer stands. */
export async function markAnswered(
  db: Queryable,
  { provinceId, source }: { provinceId: string; source: string },
  { state, by, on }: { state: 'sent' | 'accepted' | 'open'; by: string; on: string },
): Promise<void> {
  await db.query(
    `update agenda.due d set state = $3, version = d.version + 1, updated_at = now(),
        sent_on = case $3 when 'sent' then $5::date when 'open' then null else d.sent_on end,
        sent_at = case $3 when 'sent' then clock_timestamp() when 'open' then null else d.sent_at end,
        sent_by = case $3 when 'sent' then $4 when 'open' then null else d.sent_by end,
        accepted_at = case $3 when 'accepted' then clock_timestamp() else null end,
        told = case $3 when 'open' then 0 else d.told end
       from agenda.obligation b
      where b.province_id = $1 and b.source = $2 and d.province_id = $1 and d.obligation_id = b.id
        and d.state in ('open', 'paused', 'sent', 'accepted')`,
    [provinceId, source, state, by, on],
  )
}
