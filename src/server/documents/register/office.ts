import { openBook, receive, setOffice } from '#contract/documents/register/acts.ts'
import { patternProblem } from '#contract/documents/register/symbol.ts'
import { type FieldProblem, invalidField, Problem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import { officeOf, takeNumber } from './number.ts'
import { insertArrival } from './store-arrivals.ts'
import { insertBook, writeOffice } from './store-books.ts'

const wrongPattern = (path: string, pattern: string, typed: boolean): FieldProblem[] => {
  const found = patternProblem(pattern, typed)
  return found ? [{ path: [path], code: `pattern.${found}` }] : []
}

/** How one's own office numbers from now on. */
export const setOfficeAct = act(setOffice, async ({ db, input, actor, note }) => {
  const fields = [
    ...wrongPattern('typedPattern', input.typedPattern, true),
    ...wrongPattern('letterPattern', input.letterPattern, false),
  ]
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
  const office = await officeOf(db, actor.organisationId)
  if (office.version !== input.version) throw new Problem('stale_version')
  const { version: _, ...rule } = input
  const version = await writeOffice(db, office, rule)
  if (version === null) throw new Problem('stale_version')
  note({
    subject: { kind: 'organisation', id: office.organisationId, provinceId: office.provinceId },
    facts: { name: office.name },
    before: office.rule,
    after: rule,
  })
  return { ...rule, version }
})

/** Goes on from the paper book of this year. @throws Problem `invalid` once a number was taken */
export const openBookAct = act(openBook, async ({ db, input, actor, note }) => {
  const { organisationId, provinceId, name } = await officeOf(db, actor.organisationId)
  const { kind, lastNo } = input
  const year = Number(today().slice(0, 4))
  if (!(await insertBook(db, { provinceId, organisationId, kind }, year, lastNo)))
    throw invalidField(['kind'], 'book.begun')
  note({
    subject: { kind: 'organisation', id: organisationId, provinceId },
    facts: { name, kind, number: lastNo },
    after: { kind, year, lastNo },
  })
  return { kind, year, lastNo }
})

/** A paper has arrived: it gets the next number of the year. */
export const receiveAct = act(receive, async ({ db, input, actor, note }) => {
  const { organisationId, provinceId } = await officeOf(db, actor.organisationId)
  if (input.signedOn !== null && input.signedOn > today()) throw invalidField(['signedOn'], 'date.future')
  const { year, no, on } = await takeNumber(db, { provinceId, organisationId, kind: 'arrival' })
  const id = await insertArrival(db, {
    ...input,
    provinceId,
    organisationId,
    year,
    no,
    arrivedOn: on,
    by: actor,
  })
  note({
    subject: { kind: 'arrival', id, provinceId },
    facts: { number: no, name: input.subject },
    after: input,
  })
  return { id, no, year, arrivedOn: on }
})
