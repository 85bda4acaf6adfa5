import type { Actor } from '#contract/kernel/actor.ts'
import { onlyChanged, withoutPersonal } from '#contract/kernel/changes.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { AuditEvent } from '#server/platform/door.ts'
import { asActor, type ActorRow } from './people/acting.ts'
import { limited, type SessionLimits } from './sign-in/limits.ts'
import { sweepLinks } from './sign-in/password/store-links.ts'
import { sweepVisits } from './sign-in/provider/store-provider.ts'
import { sweepAttempts } from './sign-in/attempts/store-attempts.ts'

export interface Account {
  id: string
  name: string
  username: string
  /** null: was only invited, or signs in elsewhere */
  passwordHash: string | null
  active: boolean
  demo: boolean
  hasFactor: boolean
}

/** Today in Vietnam, whatever the clock of the database's machine is set to. */
const today = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`

/** The person `p` has a second factor that was confirmed. */
const hasFactor = `exists (select from identity.second_factor f where f.person_id = p.id and f.confirmed_at is not null)`

/** An account by user name (case does not matter), or null. */
export async function findAccount(db: Queryable, username: string): Promise<Account | null> {
  const { rows } = await db.query<Account>(
    `select id, name, username, password_hash as "passwordHash", active, demo, ${hasFactor} as "hasFactor"
       from identity.person p where username = lower($1)`,
    [username],
  )
  return rows[0] ?? null
}

export interface NewSession {
  personId: string
  tokenHash: Buffer
  address: string
  agent?: string | null
  byProvider?: boolean
  waitsForCode?: boolean
}

/** Opens a session for the person's role of today. Returns null when the person holds no role. */
export async function openSession(db: Queryable, session: NewSession): Promise<string | null> {
  const { personId, tokenHash, address, agent = null, byProvider = false, waitsForCode = false } = session
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.session (token_hash, person_id, role_holding_id, expires_at, address, agent, by_provider, waits_for_code)
     select $2, h.person_id, h.id, now() + $4 * interval '1 hour', $3, $5, $6, $7
       from identity.role_holding h
      where h.person_id = $1 and h.valid_from <= ${today} and (h.valid_to is null or h.valid_to >= ${today})
      order by h.valid_from, h.id limit 1
     returning id`,
    [
      personId,
      tokenHash,
      address,
      config.signIn.sessionHours,
      agent?.slice(0, 300),
      byProvider,
      waitsForCode,
    ],
  )
  if (rows[0])
    await db.query('update identity.person set last_seen_at = now(), warned_at = null where id = $1', [
      personId,
    ])
  return rows[0]?.id ?? null
}

export async function closeSession(db: Queryable, tokenHash: Buffer): Promise<void> {
  await db.query('delete from identity.session where token_hash = $1', [tokenHash])
}

export interface Session {
  actor: Actor
  /** it was last seen more than a minute ago */
  stale: boolean
}

/**
 * A live session, or null: in their own role, or in another's by a delegation that holds today; both
 * people must be active then, and the one who acts is the one who is told.
 */
export async function findSession(db: Queryable, tokenHash: Buffer): Promise<Session | null> {
  const { rows } = await db.query<ActorRow & SessionLimits & { stale: boolean }>(
    {
      name: 'identity.actor',
      text: `select p.id as "personId", p.name, p.username, h.role,
                    o.id as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
                    o.province_id as "provinceId", o.province_name as "provinceName", o.unit_id as "unitId", s.id as "sessionId", h.id as "holdingId",
                    h.signing_form as "signingForm", h.signing_for as "signingFor", h.title,
                    d.id as "delegationId", d.to_title as "toTitle", d.acts,
                    s.proven_at as "provenAt", s.waits_for_code as "waitsForCode", ${hasFactor} as "hasFactor",
                    s.by_provider as "byProvider", s.seen_at < now() - interval '1 minute' as stale
               from identity.session s
               join identity.person p on p.id = s.person_id and p.active
               join identity.role_holding h on h.id = s.role_holding_id
                and h.valid_from <= ${today} and (h.valid_to is null or h.valid_to >= ${today})
               join identity.person of_whom on of_whom.id = h.person_id and of_whom.active
               join identity.organisation o on o.id = h.organisation_id
               left join identity.delegation d on d.id = s.delegation_id and d.holding_id = h.id and d.to_person_id = p.id
                and d.revoked_at is null and ${today} between d.valid_from and d.valid_to
              where s.token_hash = $1 and s.expires_at > now() and s.seen_at > now() - $2 * interval '1 minute'
                and (h.person_id = p.id or d.id is not null)`,
    },
    [tokenHash, config.signIn.idleMinutes],
  )
  if (!rows[0]) return null
  const { stale, waitsForCode, hasFactor: factor, byProvider, ...row } = rows[0]
  return { stale, actor: limited(asActor(row), { waitsForCode, hasFactor: factor, byProvider }) }
}

/** The actor of a live session, or null. */
export const findActor = async (db: Queryable, tokenHash: Buffer): Promise<Actor | null> =>
  (await findSession(db, tokenHash))?.actor ?? null

/** Somebody is still there: the idle time begins anew. Written once a minute at most. */
export async function touchSession(db: Queryable, sessionId: string): Promise<void> {
  await db.query(
    `with seen as (update identity.session set seen_at = now() where id = $1 returning person_id)
     update identity.person set last_seen_at = now(), warned_at = null
      where id in (select person_id from seen) and last_seen_at < now() - interval '1 hour'`,
    [sessionId],
  )
}

export interface DemoAccount {
  username: string
  personName: string
  role: string
  organisation: string
}

export async function listDemoAccounts(db: Queryable): Promise<DemoAccount[]> {
  const { rows } = await db.query<DemoAccount>(
    `select username, person_name as "personName", role, organisation from identity.demo_accounts()`,
  )
  return rows
}

const kept = (state: unknown): string | null =>
  state === null || state === undefined ? null : JSON.stringify(state)

/** Whoever an event tells of: somebody who signed in, or one of the demonstration's invented people, who have no id. */
type Told = Pick<Actor, 'name' | 'organisationName'> & { personId: string | null } & Partial<
    Omit<Actor, 'personId'>
  >

/** Writes one event into the append-only trail, in the transaction of the act. */
export async function recordAudit(
  db: Queryable,
  event: Omit<AuditEvent, 'actor'> & { actor: Told | null },
): Promise<void> {
  const { actor, subject } = event
  const changed = onlyChanged(withoutPersonal(event.before), withoutPersonal(event.after))
  await db.query(
    `insert into identity.audit_event (act, person_id, person_name, organisation_id, organisation_name, role, province_id,
        subject_kind, subject_id, facts, before, after, reason, address, request_id, capacity)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)`,
    [
      event.act,
      actor?.personId ?? null,
      actor?.name ?? null,
      actor?.organisationId ?? null,
      actor?.organisationName ?? null,
      actor?.role ?? null,
      subject?.provinceId ?? actor?.provinceId ?? null,
      subject?.kind ?? null,
      subject?.id ?? null,
      JSON.stringify(actor?.key ? { ...event.facts, key: actor.key.name } : event.facts),
      kept(changed.before),
      kept(changed.after),
      event.reason,
      event.address,
      event.requestId,
      actor?.capacity ? JSON.stringify(actor.capacity) : null,
    ],
  )
}

export interface PastEvent {
  id: string
  at: string
  act: string
  facts: Record<string, string | number | boolean | null>
  by: string | null
  personId: string | null
  organisation: string | null
  reason: string | null
}

/** Events of one record, oldest first, whatever province the reader is of: the room has decided who may read them. */
export async function listEvents(db: Queryable, kind: string, id: string): Promise<PastEvent[]> {
  const { rows } = await db.query<PastEvent>(
    `select id, at, act, facts, person_name as by, person_id as "personId", organisation_name as organisation, reason
       from identity.events_of($1, $2)`,
    [kind, id],
  )
  return rows
}

/** Names of the acts that a person did on a record since a moment. */
export async function listActsBy(
  db: Queryable,
  record: { kind: string; id: string },
  personId: string,
  since: string,
): Promise<string[]> {
  const { rows } = await db.query<{ act: string }>(
    'select distinct act from identity.events_of($1, $2) where person_id = $3 and at >= $4',
    [record.kind, record.id, personId, since],
  )
  return rows.map(({ act }) => act)
}

export async function findAnswer(
  db: Queryable,
  personId: string,
  act: string,
  key: string,
): Promise<{ inputHash: string; answer: unknown } | null> {
  // a repeated write waits for the first one instead of running beside it
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${personId} ${act} ${key}`])
  const { rows } = await db.query<{ inputHash: string; answer: unknown }>(
    'select input_hash as "inputHash", answer from identity.idempotency where person_id = $1 and act = $2 and key = $3',
    [personId, act, key],
  )
  return rows[0] ?? null
}

export async function keepAnswer(
  db: Queryable,
  personId: string,
  act: string,
  key: string,
  inputHash: string,
  answer: unknown,
): Promise<void> {
  await db.query(
    'insert into identity.idempotency (person_id, act, key, input_hash, answer) values ($1,$2,$3,$4,$5)',
    [personId, act, key, inputHash, JSON.stringify(answer)],
  )
}

/** Removes what has outlived its use: ended sessions, answers older than a day. */
export async function sweep(db: Queryable): Promise<void> {
  await db.query(
    `delete from identity.session where expires_at < now() or seen_at < now() - $1 * interval '1 minute'`,
    [config.signIn.idleMinutes],
  )
  await sweepAttempts(db)
  await sweepLinks(db)
  await sweepVisits(db)
  await db.query(`delete from identity.idempotency where at < now() - interval '1 day'`)
}
