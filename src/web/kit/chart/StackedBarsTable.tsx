import { useMemo } from 'react'
import { Nothing } from '../figure/Figures.tsx'
import type { Column } from '../table/columns.ts'
import { DataTable } from '../table/DataTable.tsx'
import { words } from '../words.ts'
import type { StackedBarsProps } from './StackedBars.tsx'

interface Row {
  key: string
  label: string
  values: (number | null)[]
  total: number | null
}

/** The total of a bar; `null` when no series has a figure there. */
export const totalOf = (series: StackedBarsProps['series'], bar: number): number | null => {
  const figures = series.map((each) => each.values[bar] ?? null).filter((value) => value !== null)
  return figures.length === 0 ? null : figures.reduce((sum, value) => sum + value, 0)
}

/** The same figures as a table: what the chart says to a screen reader, a printer and a doubter. */
export function StackedBarsTable({ label, bars, series, format }: StackedBarsProps) {
  const rows = bars.map((bar, index): Row => ({
    key: bar.key,
    label: bar.label,
    values: series.map((each) => each.values[index] ?? null),
    total: totalOf(series, index),
  }))
  const columns = useMemo(() => {
    const figure = (value: number | null) => (value === null ? <Nothing /> : format(value))
    const shared = { align: 'right', figures: true, phone: 'state' } as const
    return [
      { key: 'bar', header: '', name: label, lead: true, figures: true, cell: (row) => row.label },
      ...series.map((each, index): Column<Row> => ({
        ...shared,
        key: each.key,
        header: each.name,
        cell: (row) => figure(row.values[index] ?? null),
      })),
      { ...shared, key: 'total', header: words.total, cell: (row) => <strong>{figure(row.total)}</strong> },
    ] satisfies Column<Row>[]
  }, [series, format, label])
  return <DataTable dense label={label} rows={rows} columns={columns} rowKey={(row) => row.key} />
}
