import { changePerson, createPerson, disablePerson, enablePerson } from '#contract/identity/people.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { config } from '#server/platform/config.ts'
import type { Letter } from '#server/platform/door-types.ts'
import { act } from '#server/platform/door.ts'
import { contactsOf, contactsTold, getOwned, homeOf } from './kept.ts'
import type { PersonDetail } from './store.ts'
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

/** Tells the address that an account had until now who took it out; the new address is not told to it. */
const addressLetter = (
  person: Pick<PersonDetail, 'name' | 'username'>,
  address: string,
  by: Pick<Actor, 'name' | 'organisationName'>,
): Letter => ({
  to: { address },
  subject: 'Địa chỉ thư của tài khoản Khuyến công số đã thay đổi',
  text: [
    `Kính gửi ${person.name},`,
    '',
    `${by.name} (${by.organisationName}) vừa thay địa chỉ thư điện tử của tài khoản «${person.username}».`,
    'Từ nay thư của hệ thống, kể cả liên kết đặt lại mật khẩu, không gửi về địa chỉ này nữa.',
    '',
    'Nếu đúng ý ông/bà, xin bỏ qua thư này.',
    `Nếu không: đổi ngay mật khẩu và kết thúc các phiên khác tại ${config.publicUrl}/tai-khoan,`,
    'rồi báo cho lãnh đạo đơn vị và quản trị hệ thống.',
  ].join('\n'),
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
