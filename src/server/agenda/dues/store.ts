import type { Due } from '#contract/agenda/dues.ts'
import type { DueState } from '#contract/agenda/workflow.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Subject } from '#server/platform/door.ts'

export type StoredDue = Omit<Due, 'workingDaysLeft'> & { obligationId: string; provinceId: string }

const columns = `d.province_id as "provinceId", d.id, d.obligation_id as "obligationId", d.title, d.period, d.basis, d.confidence, d.link,
  d.owner_id as "ownerId", d.owner_name as "ownerName", d.recipient_id as "recipientId", d.recipient_name as "recipientName",
  d.named_on as "namedOn", d.due_on as "dueOn", d.state, d.version, d.paused_on as "pausedOn", d.sent_on as "sentOn", d.sent_by as "sentBy",
  d.paper, d.told`

/** What the door needs to know of it. */
export interface DueSubject extends Subject {
  state: DueState
  provinceId: string
  ownerId: string
  recipientId: string | null
  title: string
  dueOn: string
  pausedOn: string | null
  roundAt: string
}

const subject = `'agenda' as kind, id, state, version, province_id as "provinceId", owner_id as "ownerId", recipient_id as "recipientId",
  title, due_on as "dueOn", paused_on as "pausedOn", round_at as "roundAt"`

/** Takes it under lock, or as it is where nothing will be changed. */
export async function findSubject(db: Queryable, id: string, lock: boolean): Promise<DueSubject | null> {
  const { rows } = await db.query<DueSubject>(
    `select ${subject} from agenda.due where id = $1 ${lock ? 'for update' : ''}`,
    [id],
  )
  return rows[0] ?? null
}

export async function findDue(db: Queryable, id: string): Promise<StoredDue | null> {
  const { rows } = await db.query<StoredDue>(`select ${columns} from agenda.due d where d.id = $1`, [id])
  return rows[0] ?? null
}

/** What one office owes, or is owed, between two due days; open states only where asked for. */
export async function listDues(
  db: Queryable,
  filter: {
    side: 'owner' | 'recipient'
    officeId: string
    from: string
    to: string
    states: readonly string[]
    obligationId?: string | null
  },
): Promise<StoredDue[]> {
  const { rows } = await db.query<StoredDue>(
    `select ${columns} from agenda.due d
      where d.${filter.side === 'owner' ? 'owner_id' : 'recipient_id'} = $1 and d.due_on between $2 and $3 and d.state = any($4)
        and ($5::uuid is null or d.obligation_id = $5)
      order by d.due_on, d.title, d.owner_name limit 2001`,
    [filter.officeId, filter.from, filter.to, filter.states, filter.obligationId ?? null],
  )
  return rows
}

/** Moves it on. What is not given stays. */
export async function moveDue(
  db: Queryable,
  due: DueSubject,
  change: {
    state: string
    dueOn?: string
    pausedOn?: string
    sent?: { on: string; by: string; paper: string | null }
    accepted?: boolean
    /** a new round: it is owed again, and everybody may be told again */
    anew?: boolean
  },
): Promise<void> {
  await db.query(
    `update agenda.due
        set state = $3, version = version + 1, updated_at = clock_timestamp(), due_on = coalesce($4, due_on),
            paused_on = coalesce($5, paused_on),
            sent_at = case when $6::date is not null then clock_timestamp() when $10 then null else sent_at end,
            sent_on = case when $10 then null else coalesce($6::date, sent_on) end,
            sent_by = case when $10 then null else coalesce($7, sent_by) end, paper = coalesce($8, paper),
            accepted_at = case when $9 then clock_timestamp() when $10 then null else accepted_at end,
            told = case when $10 or $4::date is not null then 0 else told end,
            round_at = case when $10 then clock_timestamp() else round_at end
      where province_id = $1 and id = $2`,
    [
      due.provinceId,
      due.id,
      change.state,
      change.dueOn ?? null,
      change.pausedOn ?? null,
      change.sent?.on ?? null,
      change.sent?.by ?? null,
      change.sent?.paper ?? null,
      change.accepted ?? false,
      change.anew ?? false,
    ],
  )
}
