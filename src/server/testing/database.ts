import pg from 'pg'
import { queryable, type Connection, type Database, type Queryable } from '../platform/db.ts'
import { house, takeReach, type Reach } from '../platform/reach.ts'

/**
 * A database on one connection inside one transaction: a piece of work is a savepoint, and nothing remains.
 * The test itself looks with the eyes of the house; what it asks of the door runs within the reach of whoever asks.
 */
export interface Borrowed extends Database {
  giveBack(): Promise<void>
}

/** Borrows the test database; `borrower` names the session for whoever looks at a hanging test. */
export async function borrow(connection: Connection, borrower: string): Promise<Borrowed> {
  const client = new pg.Client({ ...connection, application_name: borrower.slice(0, 60) })
  await client.connect()
  await client.query('begin')
  let depth = 0
  let reach = house
  await client.query(takeReach(reach))
  const nested = async <T>(wanted: Reach, work: (inner: Queryable) => Promise<T>): Promise<T> => {
    const name = `s${(depth += 1)}`
    const outer = reach
    await client.query(`savepoint ${name}`)
    try {
      reach = wanted
      await client.query(takeReach(wanted))
      const result = await work(db)
      await client.query(`release savepoint ${name}`)
      return result
    } catch (error) {
      await client.query(`rollback to savepoint ${name}`)
      throw error
    } finally {
      reach = outer
      await client.query(takeReach(outer))
      depth -= 1
    }
  }
  const db: Borrowed = {
    ...queryable(client),
    transaction: nested,
    read: nested,
    end: async () => {},
    async giveBack() {
      await client.query('rollback').catch(() => {})
      await client.end()
    },
  }
  return db
}
