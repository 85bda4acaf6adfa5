import { comparatorSigns } from '../../../words.ts'
import type { GridColumn, RowKeeper } from '../../grid/model/columns.ts'
import { choice, listed, optionTyped, suggestions, text } from '../fields.ts'
import type { Item } from '../spec.ts'
import { readFigures } from '../targets.ts'
import { words } from '../words.ts'

type Text = Item<'texts'>
export type Figure = Text['figures'][number]

const said = words.figure
const signs = listed(comparatorSigns) as { value: Figure['comparator']; label: string }[]
/** Sets the fields of a figure apart where it is copied as one text. */
const APART = ' | '

/** The figure as it is printed, and the value that it means; `null`: nothing to read. */
const withPrinted = (figure: Figure, typed: string): Figure | null => {
  const read = readFigures(typed)
  return read && { ...figure, printed: typed.trim(), value: read.value }
}

const blank: Figure = { label: '', comparator: '=', value: 0, printed: '', unit: '' }

/** The figures of one passage, typed in a grid of their own. */
export const figureColumns = (all: readonly Figure[]): GridColumn<Figure>[] => [
  text<Figure>('label', said.label, 260, { lead: true, kind: 'long' }),
  choice<Figure, 'comparator'>('comparator', said.comparator, 48, signs),
  { ...text<Figure>('printed', said.printed, 90, { figures: true }), write: withPrinted },
  text<Figure>('unit', said.unit, 110, {
    kind: 'suggest',
    options: suggestions(() => all.map(({ unit }) => unit)),
  }),
]

export const figureKeeper: RowKeeper<Figure> = { blank: () => blank }

const signOf = (comparator: Figure['comparator']): string => comparatorSigns[comparator]

const textOf = ({ label, comparator, printed, unit }: Figure): string =>
  [label, signOf(comparator), printed, unit].join(APART)

/** Reads what `textOf` writes: "phòng chuyên môn | = | 3 | phòng". */
function readFigure(typed: string): Figure | null {
  const [label = '', sign = '', printed = '', unit = ''] = typed.split(APART).map((part) => part.trim())
  const comparator = signs.find(({ value }) => value === optionTyped(signs, sign)?.value)?.value
  return comparator ? withPrinted({ ...blank, label, comparator, unit }, printed) : null
}

/** Figures named in a passage; typed in a dialog, copied as one line each. */
export const figuresColumn: GridColumn<Text> = {
  key: 'figures',
  header: [said.header],
  width: 200,
  kind: 'dialog',
  clamp: 3,
  text: ({ figures }) => figures.map(textOf).join('\n'),
  show: ({ figures }) =>
    figures
      .map(({ label, comparator, printed, unit }) =>
        [`${label}:`, comparator === '=' ? '' : signOf(comparator), printed, unit].filter(Boolean).join(' '),
      )
      .join('; '),
  write: (row, typed) => {
    const figures = typed
      .split('\n')
      .filter((each) => each.trim() !== '')
      .map(readFigure)
    return figures.includes(null)
      ? null
      : { ...row, figures: figures.flatMap((figure) => (figure ? [figure] : [])) }
  },
}
