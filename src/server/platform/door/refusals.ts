import { invalidField, Problem } from '#contract/kernel/problem.ts'

/** Database refusals translated once, by constraint name. */
const byConstraint: Record<string, () => Problem> = {
  person_username_unique: () => new Problem('already_exists', { facts: { name: 'tên đăng nhập' } }),
  // another person was quicker: what was seen before writing no longer holds
  norm_once: () => invalidField(['validFrom'], 'norms.overlapNow'),
  tag_name: () => new Problem('already_exists', { facts: { name: 'tên nhãn' } }),
  programme_code_unique: () => new Problem('already_exists', { facts: { name: 'mã chương trình' } }),
}

/** Connection lost, server starting or shutting down, too many connections, two writers in each other's way. */
const unavailable = /^(08|57P|53|40)|ECONNREFUSED|ENOENT|ECONNRESET/

/** A value that no column can hold (a year 0, a number beyond its type): the contract should have said it better. */
const unfit = /^22/

const property = (error: unknown, key: string): string =>
  error && typeof error === 'object' && key in error ? String(Reflect.get(error, key)) : ''

/** Two writers stood in each other's way and the database undid one of them: asked again, it goes through. */
const collided = /^40(001|P01)$/

/** Does a whole transaction again, twice at most, when it collided with another; nothing of it was kept. */
export async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 2; ; left -= 1)
    try {
      return await work()
    } catch (error) {
      if (left === 0 || !collided.test(property(error, 'code'))) throw error
    }
}

/** Whatever was thrown, as a problem; what nobody foresaw stays an `Error` for the edge to log and hide. */
export function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error
  const known = byConstraint[property(error, 'constraint')]
  if (known) return known()
  const code = property(error, 'code')
  // something else still hangs on the row that should go
  if (code === '23503' && property(error, 'message').startsWith('update or delete'))
    return new Problem('in_use')
  if (unfit.test(code))
    return new Problem('invalid', { facts: { count: 1 }, fields: [{ path: [], code: 'wrong_format' }] })
  const message = error instanceof Error ? error.message : ''
  // the second wall held where a room's own rule let somebody through
  if (code === '42501' && message.includes('row-level security')) return new Problem('out_of_reach')
  const lost = /Connection terminated|timeout exceeded when trying to connect/.test(message)
  return lost || unavailable.test(code) ? new Problem('unavailable') : error
}
