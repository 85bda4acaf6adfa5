import { Button } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { formatWeekday } from '#web/kit/figure/dates.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { readYear } from '../search.ts'
import { words } from '../words.ts'
import { DayDialog } from './DayDialog.tsx'
import css from './days.module.css'

type Day = Output<'agenda.calendar'>['items'][number]
const { days } = words

const columnsFor = (edit: ((day: Day) => void) | null, remove: (day: Day) => void): Column<Day>[] => [
  { key: 'day', header: days.columns.day, width: 190, lead: true, cell: (row) => formatWeekday(row.day) },
  { key: 'kind', header: days.columns.kind, width: 90, phone: 'state', cell: (row) => days.kinds[row.kind] },
  { key: 'name', header: days.columns.name, phone: 'meta', cell: (row) => row.name },
  { key: 'basis', header: days.columns.basis, quiet: true, cell: (row) => row.basis ?? <Nothing /> },
  {
    key: 'confidence',
    header: days.columns.confidence,
    width: 120,
    cell: (row) => (
      <span className={row.confidence === 'uncertain' ? css.uncertain : undefined}>
        {words.confidence[row.confidence]}
      </span>
    ),
  },
  ...(edit
    ? [
        {
          key: 'edit',
          header: days.columns.edit,
          name: days.edit,
          width: 110,
          cell: (row: Day) => (
            <span className={css.acts}>
              <button type="button" onClick={() => edit(row)}>
                {days.edit}
              </button>
              <button type="button" onClick={() => remove(row)}>
                {days.remove}
              </button>
            </span>
          ),
        },
      ]
    : []),
]

/** Asks once more before a day leaves the calendar. */
const RemoveDialog = ({ day, onClose }: { day: Day; onClose: () => void }) => {
  const remove = useAct('agenda.removeDay', ['agenda', 'programme'])
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={formatWeekday(day.day)}
      confirm={days.remove}
      busy={remove.isPending}
      problem={remove.error}
      onConfirm={() => remove.mutate({ day: day.day }, { onSuccess: onClose })}
    >
      <p>{days.removeQuestion(day.name)}</p>
    </ConfirmDialog>
  )
}

/** `/lich-lam-viec`: holidays and days worked instead, by which every deadline is counted. */
export function DaysPage() {
  const year = Number(useToday().slice(0, 4))
  const { nam = year } = readYear(useSearch({ strict: false }))
  const navigate = useNavigate()
  const me = useMe().data
  const [editing, setEditing] = useState<Day | 'new' | null>(null)
  const [removing, setRemoving] = useState<Day | null>(null)
  const list = useAsk('agenda.calendar', { year: nam }, { keepPrevious: true })
  const mayEdit = me?.can.includes('agenda.setDay') ?? false
  const years = Array.from({ length: 6 }, (_, index) => String(year - 2 + index))
  return (
    <>
      <PageHead
        title={days.title}
        meta={[days.about]}
        actions={mayEdit && <Button onClick={() => setEditing('new')}>{days.add}</Button>}
      />
      <Filters choices className={css.filters}>
        <SelectField
          path="nam"
          label={days.year}
          w={120}
          value={String(nam)}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(value) =>
            void navigate({ to: '/lich-lam-viec', search: readYear({ nam: value }), replace: true })
          }
        />
        <ExportMenu list="agenda.calendar" filters={{ year: nam }} />
        {mayEdit && (
          <Link to="/nhap-bang" search={{ nhap: 'calendar' }}>
            {days.fromTable}
          </Link>
        )}
      </Filters>
      <DataTable
        label={days.title}
        columns={columnsFor(mayEdit ? setEditing : null, setRemoving)}
        rows={list.data?.items ?? []}
        rowKey={(row) => row.day}
        state={list}
        empty={<EmptyState>{days.none}</EmptyState>}
      />
      {editing && <DayDialog day={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {removing && <RemoveDialog day={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}
