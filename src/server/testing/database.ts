import pg from 'pg'
import { queryable, type Connection, type Database } from '../platform/db.ts'

/** A database on one connection inside one transaction: a piece of work is a savepoint, and nothing remains. */
export interface Borrowed extends Database {
  giveBack(): Promise<void>
}

/** Borrows the test database; `borrower` names the session for whoever looks at a hanging test. */
export async function borrow(connection: Connection, borrower: string): Promise<Borrowed> {
  const client = new pg.Client({ ...connection, application_name: borrower.slice(0, 60) })
  await client.connect()
  await client.query('begin')
  let depth = 0
  const db: Borrowed = {
    ...queryable(client),
    async transaction(work) {
      depth += 1
      const name = `s${depth}`
      await client.query(`savepoint ${name}`)
      try {
        const result = await work(db)
        await client.query(`release savepoint ${name}`)
        return result
      } catch (error) {
        await client.query(`rollback to savepoint ${name}`)
        throw error
      } finally {
        depth -= 1
      }
    },
    end: async () => {},
    async giveBack() {
      await client.query('rollback').catch(() => {})
      await client.end()
    },
  }
  return db
}
