import { contracts } from '#contract/index.ts'
import { isEverybodys, isPersonal } from '#contract/grants.ts'
import type { Actor, Capacity } from '#contract/kernel/actor.ts'
import { roles } from '#contract/words/vi.ts'
import { Role } from '#contract/identity/nouns.ts'

/** A session as the store finds it: whose role, how its holder signs, and by which delegation it is used. */
export interface ActorRow extends Omit<Actor, 'capacity' | 'scope'> {
  signingForm: Capacity['form']
  signingFor: string | null
  title: string | null
  delegationId: string | null
  toTitle: string | null
  acts: string[] | null
}

const names = Object.values<{ kind: string; name: string }>(contracts)

/**
 * Their own account, and what everybody may read. Acts that everybody may do are not among them: done in somebody's role
 * they reach that role's records, so the paper must name them.
 * @see NĐ 30/2020/NĐ-CP Đ.13.3: giới hạn nội dung được ủy quyền
 */
const everybodys = names.flatMap(({ kind, name }) =>
  isPersonal(name) || (kind === 'query' && isEverybodys(name)) ? [name] : [],
)

/** What the other's role may read, but for people and their rights. */
const readings = names.flatMap(({ kind, name }) =>
  kind === 'query' && (name === 'identity.rightsOn' || !name.startsWith('identity.')) ? [name] : [],
)

/** Who acts by delegation reads what the role reads, and does only the acts that the paper names. */
const scopeOf = (acts: readonly string[]): string[] => [...acts, ...readings, ...everybodys]

const officeOf = ({ title, role }: Pick<ActorRow, 'title' | 'role'>): string =>
  (title ?? roles[Role.parse(role)]).toUpperCase()

/** In what capacity they sign: as their role says, or by delegation (TUQ.) in the place of whoever delegated. */
function capacityOf(row: ActorRow): Capacity | null {
  const office = officeOf(row)
  if (row.delegationId)
    return { form: 'TUQ.', forTitle: office, ownTitle: row.toTitle ?? '', delegationId: row.delegationId }
  if (row.signingForm === '' && row.title === null) return null
  return { form: row.signingForm, forTitle: row.signingFor ?? '', ownTitle: office }
}

/** The actor of a session: capacity and limits as the audit trail and later signatures record them. */
export function asActor(row: ActorRow): Actor {
  const {
    signingForm: _,
    signingFor: __,
    title: ___,
    delegationId: ____,
    toTitle: _____,
    acts,
    ...actor
  } = row
  return { ...actor, capacity: capacityOf(row), scope: row.delegationId && acts ? scopeOf(acts) : null }
}
