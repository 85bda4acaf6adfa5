import type { SheetBodyProps } from './SheetBody.tsx'
import { Fold } from './SheetBody.tsx'
import { cellText, Marks } from './SheetCell.tsx'
import { footRows } from './SheetFoot.tsx'
import type { SheetRow } from './sheet-rows.ts'
import type { SheetView } from './sheet-view.ts'
import { mainColumn, type ViewColumn } from './view-columns.ts'
import css from './sheet.module.css'

type PhoneSheetProps = Omit<SheetBodyProps, 'columns'> & { label: string }

const metaKinds = new Set<ViewColumn['kind']>(['unit', 'quantity', 'timing'])

/** "28 cơ sở · 2021–2025": the attributes of a line in a row. */
function meta(view: SheetView, row: SheetRow): string {
  const read = (kind: ViewColumn['kind']) => {
    const column = view.columns.find((each) => each.kind === kind && metaKinds.has(kind))
    const text = column ? cellText(view, row, column) : ''
    return typeof text === 'string' ? text : ''
  }
  const amount = [read('quantity'), read('unit').toLowerCase()].filter(Boolean).join(' ')
  return [amount, read('timing')].filter(Boolean).join(' · ')
}

function PhoneRow({
  row,
  main,
  ...props
}: PhoneSheetProps & { row: SheetRow; main: ViewColumn | undefined }) {
  const { view, folded, onFold, onOpen } = props
  const marks = view.columns
    .filter(({ kind }) => kind !== 'share')
    .flatMap(({ key }) => view.marks.at(view.id, row.id, key))
  const share = view.columns.find(({ kind }) => kind === 'share')
  const part = share ? cellText(view, row, share) : null
  return (
    <li data-row={row.id} data-group={row.group || undefined}>
      <div className={css.phoneName} style={{ paddingLeft: Math.max(0, row.depth - 1) * 12 }}>
        {row.folds && <Fold closed={folded.has(row.id)} onFold={(closed) => onFold(row.id, closed)} />}{' '}
        {row.number && row.number !== '·' ? `${row.number}. ` : ''}
        {row.label}
      </div>
      <div className={`${css.phoneFigure} kc-figures`}>{main && cellText(view, row, main)}</div>
      <div className={css.phoneMeta}>
        {meta(view, row)} <Marks marks={marks} onOpen={onOpen} />
      </div>
      <div className={`${css.phoneMeta} ${css.phoneFigure} kc-figures`}>
        {typeof part === 'string' ? `${part} %` : ''}
      </div>
    </li>
  )
}

/** The table on a phone: name and amount, then quantity, time and share; the order stays. */
export function PhoneSheet({ view, rows, label, folded, onFold, onOpen }: PhoneSheetProps) {
  const key = mainColumn(view.sheet)?.key
  const main = view.columns.find((column) => column.key === key && column.kind === 'amount')
  const total = main ? view.foot.get(main.key) : undefined
  return (
    <ul className={css.phone} aria-label={label}>
      {rows.map((row) => (
        <PhoneRow key={row.id} row={row} main={main} {...{ view, rows, label, folded, onFold, onOpen }} />
      ))}
      {main &&
        total &&
        footRows(view).map((foot) => (
          <li key={foot.key} data-foot={foot.key}>
            <div className={css.phoneName}>{foot.label}</div>
            <div className={`${css.phoneFigure} kc-figures`}>
              <Marks marks={foot.marks(total)} onOpen={onOpen} /> {foot.value(main, total)}
            </div>
          </li>
        ))}
    </ul>
  )
}
