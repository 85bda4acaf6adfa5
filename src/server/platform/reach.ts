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

const settingsOf = ({ province, nation = false, person = null }: Reach): [string, string][] => [
  ['kc.province', province ?? ''],
  ['kc.nation', nation ? 'on' : ''],
  ['kc.person', person ?? ''],
]

const setting = ([name, value]: [string, string]): string => `set local ${name} = ${pg.escapeLiteral(value)}`

/** Begins a transaction within a reach; what it leaves empty is empty where a transaction begins. */
export const beginIn = (reach: Reach, mode = ''): string =>
  [`begin ${mode}`, ...settingsOf(reach).flatMap((one) => (one[1] === '' ? [] : [setting(one)]))].join('; ')

/** The statements that take a reach for the rest of the transaction; always local to it. */
export const takeReach = (reach: Reach): string => settingsOf(reach).map(setting).join('; ')
