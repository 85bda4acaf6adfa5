import { Socket } from 'node:net'
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
export const queryable = (client: pg.ClientBase): Queryable => ({
  async query<T>(statement: string | Statement, values?: unknown[]) {
    const { rows } = await client.query(asConfig(statement, values))
    return { rows: rows as T[] }
  },
})

type Written = (error?: Error | null) => void

/** Statements of one moment leave together: each write by itself would wake the database by itself. */
class Gathering extends Socket {
  constructor() {
    super()
    // connecting puts the plain `write` on the socket itself, before this one
    this.once('connect', () => Reflect.deleteProperty(this, 'write'))
  }

  override write(chunk: Uint8Array | string, written?: Written): boolean
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding, written?: Written): boolean
  override write(chunk: Uint8Array | string, how?: BufferEncoding | Written, written?: Written): boolean {
    if (this.writableCorked === 0) {
      this.cork()
      process.nextTick(() => this.uncork())
    }
    return typeof how === 'function' ? super.write(chunk, how) : super.write(chunk, how, written)
  }
}

/** How long a transaction that only read stays open after its answer, for the next one to end it on its way. */
const LINGER_MS = 5

/** Clients of the pool whose last transaction only read and is not ended yet, with what will end it. */
const lingering = new WeakMap<pg.PoolClient, NodeJS.Timeout>()

/** Nothing is lost where nothing was written: its end waits for the next statement of this connection, or a moment. */
function linger(client: pg.PoolClient): void {
  const end = () => {
    lingering.delete(client)
    client.query('commit').catch(() => {})
  }
  lingering.set(client, setTimeout(end, LINGER_MS).unref())
}

/** What has to be said before anything else on this client. */
function ending(client: pg.PoolClient): string {
  const timer = lingering.get(client)
  if (!timer) return ''
  clearTimeout(timer)
  lingering.delete(client)
  return 'commit; '
}

/** How a transaction begins, and whether its end has to be waited for. */
interface Frame {
  begin: string
  writes: boolean
}

/**
 * Runs work between begin and commit on one client. It begins with the first statement, in one packet with it; work that
 * asks nothing of the database begins nothing.
 */
async function within<T>(
  client: pg.PoolClient,
  { begin, writes }: Frame,
  work: (db: Queryable) => Promise<T>,
): Promise<T> {
  const started: { begun: Promise<unknown> | null } = { begun: null }
  const plain = queryable(client)
  const db: Queryable = {
    query<R>(statement: string | Statement, values?: unknown[]) {
      if (!started.begun) {
        started.begun = client.query(ending(client) + begin)
        started.begun.catch(() => {})
      }
      return plain.query<R>(statement, values)
    },
  }
  const end = async (word: string) => {
    if (started.begun) await client.query(word)
  }
  try {
    const result = await work(db)
    await started.begun
    if (writes) await end('commit')
    else if (started.begun) linger(client)
    return result
  } catch (error) {
    await end('rollback').catch(() => {})
    throw error
  }
}

/** One statement by itself. */
async function alone<T>(client: pg.PoolClient, statement: string | Statement, values?: unknown[]) {
  const before = ending(client)
  if (before) client.query(before).catch(() => {})
  return await queryable(client).query<T>(statement, values)
}

/** Opens a pool. Connections are made when first needed; a lost one is replaced. */
export function openDatabase(connection: Connection, onError: (error: Error) => void = () => {}): Database {
  const { role, max = 10, ...where } = connection
  const pool = new pg.Pool({
    ...where,
    max,
    // what follows is sent before the answer to what went before has come
    pipeline: true,
    stream: () => new Gathering(),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'khuyen-cong-so',
    ...(role ? { options: `-c role=${role}` } : {}),
  })
  pool.on('error', onError)
  const checkedOut = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    // a connection that dies while checked out must not bring the process down
    const remember = (error: Error) => {
      broken = error
    }
    client.on('error', remember)
    try {
      return await work(client)
    } finally {
      client.off('error', remember)
      client.release(broken)
    }
  }
  const framed = <T>(frame: Frame, work: (db: Queryable) => Promise<T>): Promise<T> =>
    checkedOut((client) => within(client, frame, work))
  return {
    query: (statement, values) => checkedOut((client) => alone(client, statement, values)),
    transaction: (reach, work) => framed({ begin: beginIn(reach), writes: true }, work),
    read: (reach, work) =>
      framed({ begin: beginIn(reach, 'isolation level repeatable read read only'), writes: false }, work),
    end: () => pool.end(),
  }
}

/** Does the database answer? */
export const isAlive = async (db: Queryable): Promise<boolean> =>
  (await db.query('select 1')).rows.length === 1
