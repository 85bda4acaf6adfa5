import {
  correctPaper,
  discardPaper,
  draftPaper,
  editPaper,
  issuePaper,
  replacePaper,
  returnPaper,
  submitPaper,
} from '#contract/documents/register/acts.ts'
import type { PaperState } from '#contract/documents/register/nouns.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { dropFilesOf } from '../files/store.ts'
import type { PaperSubject } from './keeper.ts'
import { number, officeOf } from './number.ts'
import {
  deletePaper,
  findPaper,
  insertPaper,
  movePaper,
  type PaperLine,
  succeedPaper,
  writePaper,
} from './store.ts'

const kept = ({ id, version }: PaperLine, state: PaperState) => ({ id, state, version: version + 1 })

export const draftAct = act(draftPaper, async ({ db, input, actor, note }) => {
  const { organisationId } = actor
  const { provinceId, name: organisationName } = await officeOf(db, organisationId)
  const id = await insertPaper(db, {
    ...input,
    provinceId,
    organisationId,
    organisationName,
    origin: null,
    by: actor,
  })
  note({ subject: { kind: 'documents', id, provinceId }, facts: { name: input.subject }, after: input })
  return { id, state: 'draft' as const, version: 1 }
})

export const editAct = act<typeof editPaper, PaperSubject>(
  editPaper,
  async ({ db, subject: { paper }, input, note }) => {
    const { id: _, version: __, ...given } = input
    await writePaper(db, paper, given)
    note({ facts: { name: given.subject }, before: paper, after: { ...paper, ...given } })
    return kept(paper, 'draft')
  },
)

export const submitAct = act<typeof submitPaper, PaperSubject>(
  submitPaper,
  async ({ db, subject: { paper }, note }) => {
    await movePaper(db, paper, 'submitted')
    note({ facts: { name: paper.subject } })
    return kept(paper, 'submitted')
  },
)

export const returnAct = act<typeof returnPaper, PaperSubject>(
  returnPaper,
  async ({ db, subject: { paper }, note }) => {
    await movePaper(db, paper, 'draft')
    note({ facts: { name: paper.subject } })
    return kept(paper, 'draft')
  },
)

/** Signs, numbers and sends out. @throws Problem `invalid` for any day but today, or where the office has no code */
export const issueAct = act<typeof issuePaper, PaperSubject>(
  issuePaper,
  async ({ db, subject: { paper }, input, actor, note }) => {
    // a number of another day would let a paper be older, or younger, than it is
    if (input.date !== undefined && input.date !== today())
      throw invalidField(['date'], input.date < today() ? 'paper.backdated' : 'date.future')
    const { no, symbol, issuedOn, signer } = await number(db, paper, actor)
    note({
      facts: { number: symbol, name: paper.subject },
      after: { symbol, issuedOn, signer: signer.name, lines: signer.lines },
    })
    return { ...kept(paper, 'issued'), no, symbol, issuedOn }
  },
)

/** The later paper: issued by the same office, and not before. @throws Problem `invalid` on `by` */
async function laterPaper(db: Queryable, paper: PaperLine, by: string): Promise<PaperLine> {
  const later = await findPaper(db, by)
  if (!later || later.organisationId !== paper.organisationId) throw invalidField(['by'], 'paper.unknown')
  if (later.id === paper.id) throw invalidField(['by'], 'paper.itself')
  if (later.state !== 'issued' || !later.issuedOn) throw invalidField(['by'], 'paper.not_issued')
  if (later.issuedOn < (paper.issuedOn ?? '')) throw invalidField(['by'], 'paper.earlier')
  return later
}

export const replaceAct = act<typeof replacePaper, PaperSubject>(
  replacePaper,
  async ({ db, subject: { paper }, input, note }) => {
    const later = await laterPaper(db, paper, input.by)
    await succeedPaper(db, paper, 'replaced', later.id)
    note({ facts: { number: paper.symbol, other: later.symbol } })
    return kept(paper, 'replaced')
  },
)

export const correctAct = act<typeof correctPaper, PaperSubject>(
  correctPaper,
  async ({ db, subject: { paper }, input, note }) => {
    const later = await laterPaper(db, paper, input.by)
    await succeedPaper(db, paper, 'corrected', later.id)
    note({ facts: { number: paper.symbol, other: later.symbol } })
    return kept(paper, 'corrected')
  },
)

/** A draft is thrown away with its files; the trail keeps that it was there. */
export const discardAct = act<typeof discardPaper, PaperSubject>(
  discardPaper,
  async ({ db, subject: { paper }, note }) => {
    note({ facts: { name: paper.subject }, before: { kind: paper.kind, subject: paper.subject } })
    await dropFilesOf(db, 'documents', paper.id)
    await deletePaper(db, paper)
    return { id: paper.id }
  },
)
