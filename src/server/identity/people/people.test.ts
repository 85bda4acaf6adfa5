import { expect, test } from '#server/testing/door.ts'

test('x', async ({ as }) => {
  const orgs = await as.administrator.ask('identity.organisations', { q: 'so cong thuong', validity: 'any' })
  console.log(orgs.total, orgs.items.map((o) => [o.name, o.provinceName, o.validTo, o.parentName]))
  const found = await as.administrator.ask('identity.organisation', { id: orgs.items[0]!.id })
  console.log(JSON.stringify(found, null, 1).slice(0, 3000))
  const people = await as.administrator.ask('identity.people', { q: 'ha' })
  console.log(JSON.stringify(people).slice(0, 600))
  const on = await as.administrator.ask('identity.rightsOn', { kind: 'programme', id: 'ca-mau-2026-2030' })
  console.log(JSON.stringify(on).slice(0, 1500))
  const r = await as.administrator.ask('identity.rights', { personId: people.items[0]!.id })
  console.log(r.rooms.flatMap((x) => x.acts.map((a) => `${a.name}: ${a.words} ${a.allowed}`)))
})
