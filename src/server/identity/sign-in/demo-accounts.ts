import { demoAccounts } from '#contract/identity/sign-in/session.ts'
import { Role } from '#contract/identity/nouns.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { roles } from '#contract/words/vi.ts'
import { config } from '#server/platform/config.ts'
import { answer } from '#server/platform/door.ts'
import { cast } from '../cast.ts'
import { listDemoAccounts } from '../store.ts'

/** The demonstration cast with its password; a real installation has none and says `not_found`. */
export default answer(demoAccounts, async ({ db }) => {
  if (!config.demo) throw new Problem('not_found')
  const accounts = await listDemoAccounts(db)
  return {
    items: accounts.map((account) => {
      const member = cast.find(({ username }) => username === account.username)
      const role = Role.parse(account.role)
      return {
        username: account.username,
        password: config.demoPassword,
        role,
        organisation: account.organisation,
        personName: account.personName,
        title: member?.title ?? roles[role],
        what: member?.what ?? '',
        group: member?.group ?? account.organisation,
      }
    }),
  }
})
