import { Problem } from '#contract/kernel/problem.ts'

/** Database refusals translated once, by constraint name. */
const byConstraint: Record<string, () => Problem> = {
  person_username_unique: () => new Problem('already_exists', { facts: { name: 'tên đăng nhập' } }),
  programme_code_unique: () => new Problem('already_exists', { facts: { name: 'mã chương trình' } }),
}

/** Connection lost, server starting or shutting down, too many connections. */
const unavailable = /^(08|57P|53)|ECONNREFUSED|ENOENT|ECONNRESET/

const property = (error: unknown, key: string): string =>
  error && typeof error === 'object' && key in error ? String(Reflect.get(error, key)) : ''

/** Whatever was thrown, as a problem; what nobody foresaw stays an `Error` for the edge to log and hide. */
export function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error
  const known = byConstraint[property(error, 'constraint')]
  if (known) return known()
  const message = error instanceof Error ? error.message : ''
  const lost = /Connection terminated|timeout exceeded when trying to connect/.test(message)
  return lost || unavailable.test(property(error, 'code')) ? new Problem('unavailable') : error
}
