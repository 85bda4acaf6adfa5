import { invalidField } from '#contract/kernel/problem.ts'
import { compareProgrammes } from '#contract/programme/comparison.ts'
import { compare } from '#contract/programme/queries.ts'
import { answer } from '#server/platform/door.ts'
import { readable } from '../which.ts'

/** Two to six programmes side by side by area, source or year, with the promises they share. */
export default answer(compare, async ({ db, input, actor }) => {
  const codes = [
    ...new Set(
      input.codes
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
    ),
  ]
  if (codes.length < 2) throw invalidField(['codes'], 'too_few', { min: 2 })
  if (codes.length > 6) throw invalidField(['codes'], 'too_big', { max: 6 })
  const contents = []
  for (const code of codes) contents.push((await readable(db, { code }, actor)).content)
  return {
    programmes: contents.map(({ head }) => ({
      code: head.code,
      title: head.title,
      years: head.yearTo - head.yearFrom + 1,
      yearFrom: head.yearFrom,
      yearTo: head.yearTo,
    })),
    ...compareProgrammes(contents, input.by),
  }
})
