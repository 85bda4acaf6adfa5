/** What a programme's data says that its paper prints, outside the rows of the budget tables. */
import type { ProgrammeContent } from '#contract/programme/model.ts'

const elided = (words: string): string[] => words.split(/\s*(?:\[…\]|…)\s*/u)
/** A heading follows its number with nothing but a mark between them; a passage without heading has its number only. */
const headings = ({ number, title }: { number: string; title: string }): string[] =>
  ['.', ')', ':', '', './', '-'].map((mark) => (number === '' ? title : `${number}${mark}${title}`))

type Claim = [place: string, readings: (string | null)[]]

const every = (place: string, words: (string | null)[]): Claim[] => words.map((word) => [place, [word]])

const headers = ({ tables }: ProgrammeContent): (string | null)[] =>
  tables.flatMap((table) =>
    table.columns.flatMap((column) => [
      column.printedNumber,
      column.formula,
      ...column.header,
      table.unitPrinted,
    ]),
  )

const amounts = ({ assertions }: ProgrammeContent): (string | null)[] =>
  assertions.flatMap((row) => [row.printed, row.percentPrinted, row.inWords, ...elided(row.quote)])

/** What must stand somewhere in the paper: the place in the data, and the readings of which one must be found. */
export function claims(content: ProgrammeContent): Claim[] {
  const { head, sections, sourceNames, targets, texts, priorities, deadlines, documents, remarks } = content
  const told = texts.flatMap((block) => block.figures.map(({ printed }) => printed))
  return [
    ...every('head', [head.decisionNumber, head.submissionNumber, head.signer, ...head.signerCapacity]),
    ...sections.map((row): Claim => [`section ${row.ref}`, headings(row)]),
    ...every(
      'source name',
      sourceNames.map(({ printed }) => printed),
    ),
    ...every('column', headers(content)),
    ...every('assertion', amounts(content)),
    ...every(
      'target',
      targets.map(({ printed }) => printed),
    ),
    ...every('figure told', told),
    ...every(
      'place',
      priorities.flatMap(({ places }) => places),
    ),
    ...every(
      'deadline',
      deadlines.flatMap(({ printed }) => elided(printed)),
    ),
    ...every(
      'document',
      documents.map(({ number }) => number),
    ),
    ...every('distribution', content.distribution),
    ...every(
      'remark',
      remarks.flatMap(({ printed }) => elided(printed)),
    ),
  ]
}
