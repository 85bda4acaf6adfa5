import pg from 'pg'
import { beginIn, type Reach } from './reach.ts'

/** A named statement is prepared once per connection; searches are sent unnamed (a generic plan ruins them). */
export interface Statement {
  name?: string
  text: string
}

/** What a store may do: run one statement with its values. */
export interface Queryable {
  query<T>(statement: string | Statement, values?: unknown[]): Promise<{ rows: T[] }>
}

/** A database that can also run a whole piece of work in one transaction. */
export interface Database extends Queryable {
  /** Commits when `work` returns, rolls everything back when it throws. The work sees and changes what its reach allows. */
  transaction<T>(reach: Reach, work: (db: Queryable) => Promise<T>): Promise<T>
  /** Reads only, all of it at one moment of the database. */
  read<T>(reach: Reach, work: (db: Queryable) => Promise<T>): Promise<T>
  end(): Promise<void>
}

export interface Connection {
  host?: string
  port?: number
  user?: string
  database?: string
  connectionString?: string
  /** role taken at the start of each session, e.g. kc_app */
  role?: string
  max?: number
}

// int8 and numeric come as numbers: đồng stay below 2^53 (9 million tỷ)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())

const asConfig = (statement: string | Statement, values?: unknown[]): pg.QueryConfig =>
  typeof statement === 'string' ? { text: statement, values } : { ...statement, values }

/** Wraps anything that speaks pg's query protocol. */
export const queryable = (client: pg.Pool | pg.ClientBase): Queryable => ({
  async query<T>(statement: string | Statement, values?: unknown[]) {
    const { rows } = await client.query(asConfig(statement, values))
    return { rows: rows as T[] }
  },
})

/** Runs work between begin and commit on one client; what begins it waits for no answer of its own. */
async function within<T>(
  client: pg.PoolClient,
  begin: string,
  work: (db: Queryable) => Promise<T>,
): Promise<T> {
  const begun = client.query(begin)
  begun.catch(() => {})
  try {
    const result = await work(queryable(client))
    await begun
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Opens a pool. Connections are made when first needed; a lost one is replaced. */
export function openDatabase(connection: Connection, onError: (error: Error) => void = () => {}): Database {
  const { role, max = 10, ...where } = connection
  const pool = new pg.Pool({
    ...where,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'khuyen-cong-so',
    ...(role ? { options: `-c role=${role}` } : {}),
  })
  pool.on('error', onError)
  const checkedOut = async <T>(begin: string, work: (db: Queryable) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    // a connection that dies while checked out must not bring the process down
    const remember = (error: Error) => {
      broken = error
    }
    client.on('error', remember)
    try {
      return await within(client, begin, work)
    } finally {
      client.off('error', remember)
      client.release(broken)
    }
  }
  return {
    ...queryable(pool),
    transaction: (reach, work) => checkedOut(beginIn(reach), work),
    read: (reach, work) => checkedOut(beginIn(reach, 'isolation level repeatable read read only'), work),
    end: () => pool.end(),
  }
}

/** Does the database answer? */
export const isAlive = async (db: Queryable): Promise<boolean> =>
  (await db.query('select 1')).rows.length === 1
