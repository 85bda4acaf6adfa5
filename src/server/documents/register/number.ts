import { collectiveOf } from '#contract/documents/register/rules.ts'
import { symbolOf, usualPatterns } from '#contract/documents/register/symbol.ts'
import type { PaperKind } from '#contract/documents/register/nouns.ts'
import { signatureLines } from '#contract/identity/signing.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { organisationAt } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { roles } from '#contract/words/vi.ts'
import { advanceBook, type BookKey, findOffice, lockBook, type OfficeRow } from './store-books.ts'
import { insertPaper, type Issued, type PaperLine, sealPaper } from './store.ts'

const yearOf = (day: string): number => Number(day.slice(0, 4))

/**
 * Takes the next number of a book, in the caller's transaction: whoever comes next waits until it commits, and a
 * transaction that is rolled back gives its number to the next one, so there is neither gap nor double. The day is
 * read after the lock was had: numbers run forward in time, and on 1 January they begin anew.
 * @param day the calendar of Vietnam
 * @see NĐ 30/2020/NĐ-CP Đ.15: cấp số, thời gian ban hành văn bản
 */
export async function takeNumber(
  db: Queryable,
  book: BookKey,
  day: () => string = today,
): Promise<{ year: number; no: number; on: string }> {
  for (;;) {
    const year = yearOf(day())
    const { lastOn } = await lockBook(db, book, year)
    const now = day()
    if (yearOf(now) !== year) continue
    // another machine's clock may be some seconds ahead at midnight: a later number never has an earlier day
    const on = lastOn !== null && lastOn > now ? lastOn : now
    return { year, no: await advanceBook(db, book, year, on), on }
  }
}

/** The office as it numbers. @throws Problem `invalid` where nobody has said how it writes its name in numbers */
export async function officeOf(db: Queryable, organisationId: string): Promise<OfficeRow> {
  const office = await findOffice(db, organisationId, usualPatterns)
  if (!office) throw new Problem('not_found')
  return office
}

/** Who signs, in the capacity in which they act. */
export type Signer = Pick<Actor, 'personId' | 'name' | 'role' | 'capacity'>

const roleNames: Readonly<Record<string, string>> = roles

/** The lines above the signer's name: in what capacity, for whom. */
function linesOf(signer: Signer, office: OfficeRow): string[] {
  const { capacity, role } = signer
  const ownTitle = capacity?.ownTitle || (roleNames[role] ?? role)
  return signatureLines(
    { form: capacity?.form ?? '', forTitle: capacity?.forTitle ?? '', ownTitle },
    collectiveOf(office.kind),
  )
}

/** Numbers a paper that is laid down already, signs it in the name that the office bears on the day, and seals it. */
export async function number(
  db: Queryable,
  paper: Pick<PaperLine, 'id' | 'provinceId' | 'organisationId' | 'kind' | 'unit'>,
  signer: Signer,
): Promise<Issued> {
  const { provinceId, organisationId, kind, unit } = paper
  const office = await officeOf(db, organisationId)
  if (!office.rule) throw invalidField(['code'], 'office.no_code')
  const { year, no, on } = await takeNumber(db, { provinceId, organisationId, kind })
  const named = await organisationAt(db, organisationId, on)
  const issued: Issued = {
    organisationName: named?.name ?? office.name,
    year,
    no,
    symbol: symbolOf(office.rule, { kind, no, year, unit }),
    issuedOn: on,
    signer: {
      personId: signer.personId,
      name: signer.name,
      lines: linesOf(signer, office),
      capacity: signer.capacity ?? null,
    },
  }
  await sealPaper(db, paper, issued)
  return issued
}

/** What a later room has decided and signed, and now sends out. */
export interface Outgoing {
  organisationId: string
  kind: PaperKind
  /** trích yếu */
  subject: string
  unit?: string
  recipients?: string[]
  /** the record that the paper was made for */
  origin: { kind: string; id: string } | null
  signer: Signer
}

/**
 * Numbers and issues a paper in the caller's transaction: `{ number: 34, symbol: '34/TTr-SCT' }`. Rolled back, it takes
 * no number. Whether drafter and signer are two is for the calling act to see.
 * @throws Problem `not_found`, `invalid` where the office has no code
 */
export async function issue(db: Queryable, paper: Outgoing) {
  const { organisationId, kind, subject, unit = '', recipients = [], origin, signer } = paper
  const { provinceId, name: organisationName } = await officeOf(db, organisationId)
  const written = { kind, subject, unit, recipients, note: '' }
  const id = await insertPaper(db, {
    ...written,
    provinceId,
    organisationId,
    organisationName,
    origin,
    by: signer,
  })
  const { no, symbol, issuedOn } = await number(db, { id, provinceId, organisationId, kind, unit }, signer)
  return { id, number: no, symbol, issuedOn }
}
