import { erasePerson, exportPerson } from '#contract/identity/personal-data.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { heldTables } from '#contract/words/vi.ts'
import { act } from '#server/platform/door.ts'
import { refuseElsewhere } from '../store-elsewhere.ts'
import { collectAbout, countRolesHeld, erase, lockPerson } from './store.ts'

const titles: Record<string, string> = heldTables
const erasedName = 'Người dùng đã xoá dữ liệu'

/** Who may not manage people takes only what is their own. */
const exportAct = act(exportPerson, async ({ db, input, actor, note }) => {
  const own = input.id === actor.personId
  if (!own && actor.role !== 'administrator') throw new Problem('out_of_reach')
  const person = await lockPerson(db, input.id)
  if (!person) throw new Problem('not_found')
  await refuseElsewhere(db, actor, person.id)
  const parts = await collectAbout(db, person.id)
  note({
    subject: { kind: 'person', id: person.id, provinceId: actor.provinceId },
    facts: { name: person.name, tables: parts.length },
  })
  return {
    name: person.name,
    takenAt: new Date().toISOString(),
    parts: parts.map(({ table, rows }) => ({ title: titles[table] ?? table, rows })),
  }
})

const eraseAct = act(erasePerson, async ({ db, input, actor, note }) => {
  if (input.id === actor.personId) throw invalidField(['id'], 'person.self')
  const person = await lockPerson(db, input.id)
  if (!person) throw new Problem('not_found')
  await refuseElsewhere(db, actor, person.id)
  const held = await countRolesHeld(db, person.id)
  if (held > 0) throw new Problem('in_use', { facts: { what: 'vai trò đang giữ', count: held } })
  await erase(db, person.id, erasedName)
  // the trail says that it was done, never again whose data it was
  note({ subject: { kind: 'person', id: person.id, provinceId: actor.provinceId } })
  return {
    erased: [
      'Họ tên, tên đăng nhập',
      'Thư điện tử, điện thoại, số định danh',
      'Mật khẩu, khoá, phiên làm việc',
    ],
    kept: [
      'Vai trò đã giữ và văn bản đã ký: cơ quan phải chứng minh được ai đã quyết định.',
      'Nhật ký việc đã làm: phải lưu theo quy định về an ninh mạng.',
    ],
  }
})

export const personalDataActs = [exportAct, eraseAct]
