import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from './db.ts'

/** Something of a room that stands still until a person acts; shown on the first page. */
export interface Waiting {
  /** stays the same while it waits */
  key: string
  /** decide: approve or return; mend: it came back; owe, receive: obligations; job: long work failed; delegation: it ends */
  kind: 'decide' | 'mend' | 'owe' | 'receive' | 'job' | 'delegation'
  title: string
  note: string
  /** what the person does there, on the button: "Xem và phê duyệt" */
  action: string
  /** page of the program, e.g. `/chuong-trinh/ca-mau-2026-2030` */
  link: string
  /** moment since when it waits */
  since: string | null
  /** date by which it must be done */
  dueOn: string | null
}

/** What waits for a person in one room; registered at the composition root. */
export type WaitingSource = (db: Queryable, actor: Actor) => Promise<Waiting[]>
