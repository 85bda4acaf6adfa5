import type { Database, Queryable } from '#server/platform/db.ts'
import type { Letter } from '#server/platform/door-types.ts'
import { log } from '#server/platform/log.ts'
import { isRefusedForGood, type SendMail } from '#server/platform/mail/index.ts'
import { house } from '#server/platform/reach.ts'
import { claimLetter, expireLetters, insertLetter, markSent, markUnsent, wakePostman } from './store.ts'
import type { ClaimedLetter } from './store.ts'

/** Puts a letter into the outbox in the act's own transaction; it leaves when the act commits. */
export async function postLetter(db: Queryable, letter: Letter): Promise<void> {
  await insertLetter(db, letter)
  await wakePostman(db, 0)
}

/** Where a person reads their mail; null: the account has no address. */
export type AddressOf = (db: Queryable, personId: string) => Promise<string | null>

/** Seconds until the next attempt: 1, 4, 9 … minutes; after the eighth there is none. */
const pause = (attempts: number): number | null => (attempts >= 8 ? null : attempts * attempts * 60)

async function deliver(
  database: Database,
  letter: ClaimedLetter,
  send: SendMail,
  addressOf: AddressOf,
): Promise<void> {
  const { id, subject, body, personId } = letter
  const to =
    letter.address ??
    (await database.read(house, async (db) => (personId ? await addressOf(db, personId) : null)))
  const done = (work: (db: Queryable) => Promise<void>) => database.transaction(house, work)
  if (!to) return await done((db) => markUnsent(db, letter, 'Người nhận chưa có địa chỉ thư điện tử.', null))
  try {
    await send({ id, to, subject, text: body })
    await done((db) => markSent(db, letter))
  } catch (error) {
    const seconds = isRefusedForGood(error) ? null : pause(letter.attempts)
    const message = error instanceof Error ? error.message : String(error)
    // never with the address or the text: the log is no place for either
    log.warn({ letter: id, attempts: letter.attempts }, 'a letter was not taken by the mail server')
    await done(async (db) => {
      await markUnsent(db, letter, message.slice(0, 500), seconds)
      if (seconds !== null) await wakePostman(db, seconds)
    })
  }
}

/** Sends what is due, one after another; several processes may do so side by side. */
export async function sendLetters(
  database: Database,
  send: SendMail | null,
  addressOf: AddressOf,
): Promise<void> {
  await database.transaction(house, expireLetters)
  if (!send) return
  for (;;) {
    const letter = await database.transaction(house, claimLetter)
    if (!letter) return
    await deliver(database, letter, send, addressOf)
  }
}
