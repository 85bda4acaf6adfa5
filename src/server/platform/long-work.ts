import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from './db.ts'

/** A file that long work made for the person who asked for it. */
export interface LongFile {
  name: string
  type: string
  body: Uint8Array
}

/** One piece of long work on its way, as its task sees it. */
export interface LongWork {
  id: string
  /** as given to `startLongWork`; the task parses it */
  input: unknown
  /** who asked; the work is done within their reach */
  actor: Actor
  /** 1 at first; more: an earlier attempt failed or its process died, and the task begins anew */
  attempt: number
  /** sees and changes what the actor's reach allows; one transaction or one reading per call */
  database: {
    transaction<T>(work: (db: Queryable) => Promise<T>): Promise<T>
    read<T>(work: (db: Queryable) => Promise<T>): Promise<T>
  }
  /** Tells how far it is; cheap, so call it per row or per hundred. @throws LongWorkStopped when it must stop */
  progress(done: number, total?: number): Promise<void>
  /** Keeps a file: what was asked for, or the list of errors. */
  result(file: LongFile, kind?: 'result' | 'errors'): Promise<void>
  /** One sentence under the finished work: "Đã nhập 9.700 dòng, 300 dòng có lỗi." */
  note(text: string): Promise<void>
  /**
   * The effect of the work, exactly once: however often a process dies, `effect` commits one time. False: an earlier
   * attempt has committed already and nothing was done.
   */
  commit(effect: (db: Queryable) => Promise<void>): Promise<boolean>
}

/** A kind of long work that a room offers; registered at the composition root. */
export interface LongTask {
  /** `<room>.<what>`, e.g. `tables.import` */
  kind: string
  /** A `Problem` ends the work for good and is told in its words; any other error is tried again, five times in all. */
  run(work: LongWork): Promise<void>
}

/** Thrown out of `progress`: the person cancelled, or another process has taken the work over. */
export class LongWorkStopped extends Error {
  readonly why: 'cancelled' | 'lost'
  constructor(why: 'cancelled' | 'lost') {
    super(why)
    this.why = why
  }
}
