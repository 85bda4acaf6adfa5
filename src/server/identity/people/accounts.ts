import { changePerson, createPerson, disablePerson, enablePerson } from '#contract/identity/people.ts'
import { act } from '#server/platform/door.ts'
import { addressLetter } from './letters.ts'
import { contactsOf, contactsTold, getOwned, homeOf } from './kept.ts'
import { addAccount, disable, enable, keepContacts } from './store-keep.ts'
import { hold, mayHold } from './roles.ts'

/** A new account, kept by the province of its first role. It has no password yet: an invitation brings one. */
export const createAct = act(createPerson, async ({ db, input, actor, note }) => {
  // nobody has this id: the rule that nobody gives a role to oneself has nothing to say
  const organisation = await mayHold(db, actor, { ...input, personId: '' })
  const homeProvince = organisation.provinceId ?? '00'
  const contacts = contactsOf(input, null)
  const id = await addAccount(db, { ...contacts, username: input.username, homeProvince })
  await hold(db, actor, { ...input, personId: id })
  note({
    subject: { kind: 'person', id, provinceId: organisation.provinceId },
    facts: { name: input.name },
    after: {
      ...contactsTold(contacts),
      username: input.username,
      role: input.role,
      organisation: organisation.name,
    },
  })
  return { id }
})

/** Changes name and contacts; what came back masked stays. */
export const changeAct = act(changePerson, async ({ db, input, actor, post, note }) => {
  const was = await getOwned(db, actor, input.id, true)
  const contacts = contactsOf(input, was)
  const version = await keepContacts(db, was.id, input.version, contacts)
  // whoever takes over an account begins with its address: the one that loses it hears of it
  if (was.email !== null && was.email !== contacts.email) await post(addressLetter(was, was.email, actor))
  note({
    subject: { kind: 'person', id: was.id, ...homeOf(was) },
    facts: { name: contacts.name },
    before: contactsTold(was),
    after: contactsTold(contacts),
  })
  return { id: was.id, version }
})

/** Nobody signs in under the account from now on. */
export const disableAct = act(disablePerson, async ({ db, input, actor, note }) => {
  const was = await getOwned(db, actor, input.id)
  await disable(db, was.id, input.reason)
  note({ subject: { kind: 'person', id: was.id, ...homeOf(was) }, facts: { name: was.name } })
  return { id: was.id }
})

export const enableAct = act(enablePerson, async ({ db, input, actor, note }) => {
  const was = await getOwned(db, actor, input.id)
  await enable(db, was.id)
  note({ subject: { kind: 'person', id: was.id, ...homeOf(was) }, facts: { name: was.name } })
  return { id: was.id }
})
