import { contracts } from '#contract/index.ts'
import { isEverybodys, isGranted } from '#contract/grants.ts'
import { roles as allRoles, type Role } from '#contract/identity/nouns.ts'
import { rights } from '#contract/identity/rights.ts'
import type { Act, Query } from '#contract/kernel/act.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { roomTitles, taskOf } from '#contract/words/acts.ts'
import { roles } from '#contract/words/vi.ts'
import { answer } from '#server/platform/door.ts'
import { findPerson, listDelegations, listHoldings, type DelegationRow, type HoldingRow } from './store.ts'

/** A way by which something may be done, and the acts that it leads to. */
interface Path {
  role: Role
  from: string | null
  to: string | null
  current: boolean
  organisationName: string
  reach: string
  delegation: { fromName: string; documentNumber: string } | null
  leadsTo(act: string): boolean
}

/** Whose records a role at an organisation reaches, in words. */
const reachOf = (row: Pick<HoldingRow, 'provinceName' | 'organisationName' | 'role'>): string => {
  const below = /^Ủy ban nhân dân ((?:xã|phường|đặc khu) .+)$/.exec(row.organisationName)?.[1]
  if (below) return [below, row.provinceName].filter(Boolean).join(', ')
  return row.provinceName ?? 'cả nước'
}

const byRole = (row: HoldingRow): Path => ({
  ...row,
  reach: reachOf(row),
  delegation: null,
  leadsTo: (act) => isGranted(row.role, act),
})

const byPaper = (row: DelegationRow): Path => ({
  ...row,
  reach: reachOf(row),
  delegation: { fromName: row.fromName, documentNumber: row.documentNumber },
  leadsTo: (act) => row.acts.includes(act) && isGranted(row.role, act),
})

const wayOf = ({ role, organisationName, reach, from, to, current, delegation }: Path) => ({
  role,
  roleName: roles[role],
  organisationName,
  reach,
  from,
  to,
  current,
  delegation,
})

export const heldBy = (act: string): string[] =>
  allRoles.filter((role) => isGranted(role, act)).map((role) => roles[role])

/** Where acts stand that every role has. */
const everyone = 'everyone'

/** Acts by room, in the order of a day's work; what is open to everybody is no right of anybody's. */
function actsByRoom(): [string, string[]][] {
  const rooms = new Map<string, string[]>()
  for (const { kind, name, open } of Object.values<Act | Query>(contracts)) {
    if (kind !== 'act' || open) continue
    const room = isEverybodys(name) ? everyone : (name.split('.')[0] ?? '')
    rooms.set(room, [...(rooms.get(room) ?? []), name])
  }
  const order = Object.keys(roomTitles)
  return [...rooms].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
}

/** Who may do what, and why: for one person, every act with the roles and papers that lead to it. */
export const rightsQuery = answer(rights, async ({ db, input }) => {
  const person = await findPerson(db, input.personId)
  if (!person) throw new Problem('not_found')
  const given = (await listDelegations(db, person.id)).filter(
    ({ toPersonId, revokedAt }) => toPersonId === person.id && revokedAt === null,
  )
  const paths = [...(await listHoldings(db, person.id)).map(byRole), ...given.map(byPaper)]
  return {
    personId: person.id,
    name: person.name,
    active: person.active,
    rooms: actsByRoom().map(([room, names]) => ({
      room,
      title: roomTitles[room] ?? room,
      acts: names.map((name) => {
        const ways = paths.filter((path) => path.leadsTo(name))
        const allowed = person.active && ways.some(({ current }) => current)
        return {
          name,
          words: taskOf(name),
          allowed,
          ways: ways.map(wayOf),
          heldBy: allowed ? [] : heldBy(name),
        }
      }),
    })),
  }
})
