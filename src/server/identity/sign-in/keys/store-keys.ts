import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'

const today = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`

export interface NewKey {
  personId: string
  holdingId: string
  name: string
  keyHash: Buffer
  hint: string
  scopes: readonly string[]
  /** last day on which it holds, in Vietnam */
  expiresOn: string
  madeBy: string
}

export async function addKey(db: Queryable, key: NewKey): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.api_key (person_id, role_holding_id, name, key_hash, hint, scopes, expires_at, made_by)
     values ($1, $2, $3, $4, $5, $6, ($7::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', $8) returning id`,
    [key.personId, key.holdingId, key.name, key.keyHash, key.hint, key.scopes, key.expiresOn, key.madeBy],
  )
  return rows[0]?.id ?? ''
}

export interface KeyRow {
  id: string
  name: string
  hint: string
  scopes: string[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

const columns = `id, name, hint, scopes, created_at as "createdAt", expires_at as "expiresAt",
  last_used_at as "lastUsedAt", revoked_at as "revokedAt"`

/** Keys of a person, the newest first. */
export async function listKeys(db: Queryable, personId: string): Promise<KeyRow[]> {
  const { rows } = await db.query<KeyRow>(
    `select ${columns} from identity.api_key where person_id = $1 order by created_at desc, id desc limit 200`,
    [personId],
  )
  return rows
}

/** Whose key it is, and under which name; or null. */
export async function findKeyOwner(
  db: Queryable,
  id: string,
): Promise<{ personId: string; name: string } | null> {
  const { rows } = await db.query<{ personId: string; name: string }>(
    'select person_id as "personId", name from identity.api_key where id = $1',
    [id],
  )
  return rows[0] ?? null
}

export async function revokeKey(db: Queryable, id: string): Promise<void> {
  await db.query('update identity.api_key set revoked_at = coalesce(revoked_at, now()) where id = $1', [id])
}

/** The role in which a person's key works: the first of those they hold today. */
export async function findHolding(
  db: Queryable,
  personId: string,
): Promise<{ id: string; role: string } | null> {
  const { rows } = await db.query<{ id: string; role: string }>(
    `select h.id, h.role from identity.role_holding h
      where h.person_id = $1 and h.valid_from <= ${today} and (h.valid_to is null or h.valid_to >= ${today})
      order by h.valid_from, h.id limit 1`,
    [personId],
  )
  return rows[0] ?? null
}

type KeyActor = Omit<Actor, 'key'> & { keyId: string; keyName: string; stale: boolean }

/** Who a live key works for, and whether its last use is more than a minute ago; null: the key is dead. */
export async function findKeyActor(
  db: Queryable,
  keyHash: Buffer,
): Promise<{ actor: Actor; stale: boolean } | null> {
  const { rows } = await db.query<KeyActor>(
    {
      name: 'identity.keyActor',
      text: `select p.id as "personId", p.name, p.username, h.role,
                    o.id as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
                    o.province_id as "provinceId", o.province_name as "provinceName", o.unit_id as "unitId",
                    null as "sessionId", h.id as "holdingId", k.scopes as scope, k.id as "keyId", k.name as "keyName",
                    coalesce(k.last_used_at < now() - interval '1 minute', true) as stale
               from identity.api_key k
               join identity.person p on p.id = k.person_id and p.active
               join identity.role_holding h on h.id = k.role_holding_id and h.person_id = p.id
                and h.valid_from <= ${today} and (h.valid_to is null or h.valid_to >= ${today})
               join identity.organisation o on o.id = h.organisation_id
              where k.key_hash = $1 and k.revoked_at is null and k.expires_at > now()`,
    },
    [keyHash],
  )
  if (!rows[0]) return null
  const { keyId, keyName, stale, ...actor } = rows[0]
  return { stale, actor: { ...actor, key: { id: keyId, name: keyName } } }
}

/** It was used: so was its owner's account. */
export async function touchKey(db: Queryable, id: string): Promise<void> {
  await db.query(
    `with used as (update identity.api_key set last_used_at = now() where id = $1 returning person_id)
     update identity.person set last_seen_at = now(), warned_at = null where id in (select person_id from used)`,
    [id],
  )
}
