import { correct, correctContact, linkAccount } from '#contract/establishment/core/acts.ts'
import { identityProblems } from '#contract/establishment/core/rules.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import { refuseAll } from './ground/places.ts'
import type { EstablishmentSubject } from './keeper.ts'
import { kept } from './kept.ts'
import { renewNewest } from './parts/years.ts'
import { asKept, knownProblems } from './register.ts'
import { findAccount, writeAccount, writeContact, writeIdentity } from './store.ts'
import { told } from './kept.ts'

export const correctAct = act<typeof correct, EstablishmentSubject>(
  correct,
  async ({ db, subject: { head }, input, note }) => {
    const { id: _, version: __, ...given } = input
    // what came back masked stays as it is, unless it must now be the number of another kind
    const judged = given.kind === head.kind ? given : asKept(given, head)
    const problems = [
      ...identityProblems(judged, today()),
      ...(await knownProblems(db, head.provinceId, given, head.id)),
    ]
    if (problems.length > 0) throw refuseAll(problems)
    const written = asKept(given, head)
    await writeIdentity(db, head, written)
    // whether the law sizes it at all depends on the kind
    if (written.kind !== head.kind) await renewNewest(db, { ...head, kind: written.kind })
    note({
      facts: { name: written.name, version: head.version + 1 },
      before: told(head),
      after: told({ ...head, ...written }),
    })
    return kept(head)
  },
)

export const correctContactAct = act<typeof correctContact, EstablishmentSubject>(
  correctContact,
  async ({ db, subject: { head }, input, note }) => {
    const { id: _, version: __, ...given } = input
    const written = asKept(given, head)
    await writeContact(db, head, written)
    const { phone, email, website } = head
    note({
      facts: { name: head.name, version: head.version + 1 },
      before: { phone, email, website },
      after: written,
    })
    return kept(head)
  },
)

/** Gives an establishment to an account, or takes it away. @throws Problem `invalid` unless it is an establishment's, of the province */
export const linkAccountAct = act<typeof linkAccount, EstablishmentSubject>(
  linkAccount,
  async ({ db, subject: { head }, input: { organisationId }, note }) => {
    const account = organisationId === null ? null : await findAccount(db, head.provinceId, organisationId)
    if (organisationId !== null && !account)
      throw invalidField(['organisationId'], 'account.not_establishment')
    await writeAccount(db, head, organisationId)
    note({
      facts: { name: head.name, account: account?.name ?? '', version: head.version + 1 },
      before: { organisationId: head.organisationId },
      after: { organisationId },
    })
    return kept(head)
  },
)
