import { Secret, TOTP } from 'otpauth'
import { inject } from 'vitest'
import { openDoor } from '../../app.ts'
import { config } from '#server/platform/config.ts'
import { openDatabase } from '#server/platform/db.ts'
import { house } from '#server/platform/reach.ts'
import { expect, test as base } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { findAccount } from '../store.ts'
import { confirmFactor, beginFactor } from './factor/store-factor.ts'
import { renewCodes } from './factor/codes.ts'
import { addPerson, ensureOrganisation } from '../store-people.ts'
import { hashPassword } from './password/hash.ts'

const carrier = { address: '192.0.2.200', requestId: 'race', setSession: () => {} }
const password = config.demoPassword

/** Somebody with a second factor, really kept in the database, at whose door many stand at once. */
const test = base.extend<{
  rushed: { username: string; secret: string; codes: string[]; signIn(code: string): Promise<string> }
}>({
  rushed: async ({ task }, use) => {
    const database = openDatabase({ ...inject('database'), user: 'kc_app', max: 12 })
    const username = `voi-${task.id.replace(/\W/g, '')}`.slice(0, 40)
    const secret = new Secret({ size: 20 }).base32
    const codes = await database.transaction(house, async (db) => {
      const organisationId = await ensureOrganisation(db, {
        kind: 'department',
        name: 'Sở Công Thương tỉnh Cà Mau',
        provinceId: '96',
        provinceName: 'Cà Mau',
        unitId: null,
      })
      const passwordHash = await hashPassword(password)
      const role = 'departmentAppraiser' as const
      const id = await addPerson(db, {
        username,
        name: 'Người Vội',
        passwordHash,
        role,
        organisationId,
        demo: true,
      })
      await beginFactor(db, id, secret)
      await confirmFactor(db, id)
      return await renewCodes(db, id)
    })
    const door = openDoor(database, { checkAnswers: true, files: someFiles() })
    const signIn = (code: string) =>
      door.perform('identity.signIn', null, { username, password, code }, carrier).then(
        () => 'in',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
    await use({ username, secret, codes, signIn })
    await database.transaction(house, async (db) => {
      const account = await findAccount(db, username)
      await db.query('delete from identity.person where id = $1', [account?.id])
      await db.query('delete from identity.sign_in_attempt')
    })
    await database.end()
  },
})

test('of parallel sign-ins with one code of the authenticator one wins', async ({ rushed }) => {
  const code = new TOTP({ secret: Secret.fromBase32(rushed.secret) }).generate()
  const answers = await Promise.all(Array.from({ length: 4 }, () => rushed.signIn(code)))
  expect(answers.toSorted()).toEqual(['in', 'invalid', 'invalid', 'invalid'])
})

test('of parallel sign-ins with one recovery code one wins', async ({ rushed }) => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => rushed.signIn(rushed.codes[0] ?? '')))
  expect(answers.toSorted()).toEqual(['in', 'invalid', 'invalid', 'invalid'])
})

test('guesses sent side by side are counted like guesses one after the other', async ({ rushed }) => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => rushed.signIn('000000')))
  expect(answers.filter((answer) => answer === 'invalid')).toHaveLength(config.signIn.tries)
  expect(answers.filter((answer) => answer === 'locked_out')).toHaveLength(12 - config.signIn.tries)
})
