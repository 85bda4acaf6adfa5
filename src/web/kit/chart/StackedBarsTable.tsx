import { Nothing } from '../figure/Figures.tsx'
import type { Column } from '../table/columns.ts'
import { DataTable } from '../table/DataTable.tsx'
import { words } from '../words.ts'
import { type StackedBarsProps, totalOf } from './bars.ts'

interface Row {
  key: string
  label: string
  values: (number | null)[]
  total: number | null
}

function columnsOf({ label, series, format }: StackedBarsProps): Column<Row>[] {
  const column = (key: string, header: string, value: (row: Row) => number | null): Column<Row> => ({
    key,
    header,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: (row) => {
      const figure = value(row)
      return figure === null ? <Nothing /> : format(figure)
    },
  })
  return [
    { key: 'bar', header: '', name: label, lead: true, figures: true, cell: (row) => row.label },
    ...series.map((each, index) => column(each.key, each.name, (row) => row.values[index] ?? null)),
    column('total', words.total, (row) => row.total),
  ]
}

/** The same figures as a table: what the chart says to a screen reader, a printer and a doubter. */
export function StackedBarsTable(props: StackedBarsProps) {
  const { label, bars, series } = props
  const rows = bars.map((bar, index): Row => ({
    key: bar.key,
    label: bar.label,
    values: series.map((each) => each.values[index] ?? null),
    total: totalOf(series, index),
  }))
  return <DataTable dense label={label} rows={rows} columns={columnsOf(props)} rowKey={(row) => row.key} />
}
