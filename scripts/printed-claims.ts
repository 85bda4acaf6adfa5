/** What a programme's data says that its paper prints, outside the rows of the budget tables. */
import type { ProgrammeContent } from '#contract/programme/model.ts'

const elided = (words: string): string[] => words.split(/\s*(?:\[…\]|…)\s*/u)
/** A heading follows its number with nothing but a mark between them; a passage without heading has its number only. */
const headings = ({ number, title }: { number: string; title: string }): string[] =>
  ['.', ')', ':', '', './', '-'].map((mark) => (number === '' ? title : `${number}${mark}${title}`))

/** What must stand somewhere in the paper: the place in the data, and the readings of which one must be found. */
export function claims(content: ProgrammeContent): [string, (string | null)[]][] {
  const { head, tables } = content
  const headers = tables.flatMap((table) =>
    table.columns.flatMap((column) => [
      column.printedNumber,
      column.formula,
      ...column.header,
      table.unitPrinted,
    ]),
  )
  const amounts = content.assertions.flatMap((row) => [
    row.printed,
    row.percentPrinted,
    row.inWords,
    ...elided(row.quote),
  ])
  const told = content.texts.flatMap((block) => block.figures.map((figure) => figure.printed))
  const every = (place: string, words: (string | null)[]) =>
    words.map((word): [string, (string | null)[]] => [place, [word]])
  return [
    ...every('head', [head.decisionNumber, head.submissionNumber, head.signer, ...head.signerCapacity]),
    ...content.sections.map((row): [string, string[]] => [`section ${row.ref}`, headings(row)]),
    ...every(
      'source name',
      content.sourceNames.map((row) => row.printed),
    ),
    ...every('column', headers),
    ...every('assertion', amounts),
    ...every(
      'target',
      content.targets.map((row) => row.printed),
    ),
    ...every('figure told', told),
    ...every(
      'place',
      content.priorities.flatMap((row) => row.places),
    ),
    ...every(
      'deadline',
      content.deadlines.flatMap((row) => elided(row.printed)),
    ),
    ...every(
      'document',
      content.documents.map((row) => row.number),
    ),
    ...every('distribution', content.distribution),
    ...every(
      'remark',
      content.remarks.flatMap((row) => elided(row.printed)),
    ),
  ]
}
