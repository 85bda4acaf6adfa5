import pg from 'pg'

/** Whose rows a transaction may see and change; PostgreSQL's row-level security holds it to that. */
export interface Reach {
  /** a province's code, '00' for the nation's own rows, '*' for the house itself; null: only what is public */
  province: string | null
  /** sees every province's rows (the Ministry) */
  nation?: boolean
  person?: string | null
}

/** The house itself: signing in, loading facts, background work. Never for what a person asked for. */
export const house: Reach = { province: '*' }

/** A visitor sees what is public. */
export const visitor: Reach = { province: null }

/** Begins a transaction within a reach; a visitor's needs no settings, for nothing set is nothing but what is public. */
export function beginIn(reach: Reach, mode = ''): string {
  const { province, nation = false, person = null } = reach
  const nobody = province === null && !nation && person === null
  return nobody ? `begin ${mode}` : `begin ${mode}; ${takeReach(reach)}`
}

/** The statement that takes a reach for the rest of the transaction; always local to it. */
export function takeReach({ province, nation = false, person = null }: Reach): string {
  const setting = (name: string, value: string) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`
  return `select ${setting('kc.province', province ?? '')}, ${setting('kc.nation', nation ? 'on' : '')}, ${setting('kc.person', person ?? '')}`
}
