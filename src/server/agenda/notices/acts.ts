import type { Actor } from '#contract/kernel/actor.ts'
import {
  mailByDefault,
  noticeKinds,
  noticeSettings,
  notices,
  readNotices,
  setNotices,
} from '#contract/agenda/notices.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act, answer } from '#server/platform/door.ts'
import { countUnread, listNotices, listSettings, markRead, writeSetting } from './store.ts'

export const noticesQuery = answer(notices, async ({ db, actor, input }) => {
  if (!actor) return { unread: 0, items: [] }
  const filter = { unread: input.unread ?? false, kind: input.kind ?? null }
  return {
    unread: await countUnread(db, actor.personId),
    items: await listNotices(db, actor.personId, filter),
  }
})

export const readNoticesAct = act(readNotices, async ({ db, actor, input }) => {
  await markRead(db, actor.personId, input.ids ?? null)
  return { unread: await countUnread(db, actor.personId) }
})

async function settingsOf(db: Queryable, { personId }: Actor) {
  const chosen = await listSettings(db, personId)
  return noticeKinds.map((kind) => {
    const own = chosen.find((setting) => setting.kind === kind)
    return { kind, shown: own?.shown ?? true, mail: own?.mail ?? mailByDefault[kind] }
  })
}

export const noticeSettingsQuery = answer(noticeSettings, async ({ db, actor }) => ({
  items: actor ? await settingsOf(db, actor) : [],
}))

export const setNoticesAct = act(setNotices, async ({ db, actor, input }) => {
  const person = { personId: actor.personId, provinceId: actor.provinceId ?? '00' }
  for (const setting of input.items) await writeSetting(db, person, setting)
  return { items: await settingsOf(db, actor) }
})
