import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { Head } from '../Head.tsx'
import { More } from '../More.tsx'
import css from '../national.module.css'
import { readOutsideSearch } from '../search.ts'
import { words } from '../words.ts'
import { columnsFor } from './columns.tsx'
import { OutsideDialog, type Row } from './OutsideDialog.tsx'

const said = words.outside
type Classes = Output<'planning.outsideClasses'>

function useClasses(year: string, q: string) {
  const question = { year, q }
  const pages = useInfiniteQuery<Classes, ProblemError>({
    queryKey: ['planning.outsideClasses', question],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'planning.outsideClasses',
        { ...question, after: typeof pageParam === 'string' ? pageParam : undefined },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return { pages, rows, mayWrite: pages.data?.pages[0]?.mayWrite ?? false }
}

type Dialog = { kind: 'add' } | { kind: 'edit' | 'remove'; row: Row }

/** `/ke-hoach/$nam/lop-ngoai`: classes that other departments plan, so that nobody is taught twice. */
export function OutsidePage() {
  const { nam = '' } = useParams({ strict: false })
  const [search, change] = useAddress(readOutsideSearch)
  const phone = usePhone()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { pages, rows, mayWrite } = useClasses(nam, search.q ?? '')
  const columns = columnsFor(
    mayWrite
      ? {
          onEdit: (row) => setDialog({ kind: 'edit', row }),
          onRemove: (row) => setDialog({ kind: 'remove', row }),
        }
      : null,
  )
  const { hidden, change: choose } = useColumnChoice('planning.outsideClasses', columns)
  const visible = columns.filter(({ key, fixed, lead }) => fixed || lead || !hidden.includes(key))
  const close = () => setDialog(null)
  return (
    <>
      <Head
        year={nam}
        title={said.title}
        active="outside"
        meta={
          mayWrite
            ? [
                <Link key="import" to="/nhap-bang" search={{ nhap: 'outsideClasses' }}>
                  {said.import}
                </Link>,
              ]
            : []
        }
        actions={
          mayWrite && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() => setDialog({ kind: 'add' })}
            >
              {said.add}
            </Button>
          )
        }
      />
      <p className={css.hint}>{said.hint}</p>
      <Filters phone="rows">
        <SearchField
          path="q"
          label={said.search}
          placeholder={said.searchHint}
          value={search.q}
          delay={250}
          onSearch={(q) => change({ q })}
        />
      </Filters>
      <Toolbar
        note={<span role="status">{said.count(rows.length)}</span>}
        out={
          <>
            <ExportMenu list="planning.outsideClasses" filters={{ year: nam, q: search.q }} hidden={hidden} />
            {!phone && <PrintButton />}
          </>
        }
      >
        {!phone && <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />}
      </Toolbar>
      <DataTable
        label={said.title}
        columns={visible}
        rows={rows}
        rowKey={({ id }) => id}
        state={pages}
        empty={
          <EmptyState>{search.q ? said.noneFiltered : mayWrite ? said.none : said.noneReader}</EmptyState>
        }
      />
      <More label={said.next} pages={pages} />
      {dialog?.kind === 'add' && <OutsideDialog year={Number(nam)} row={null} onClose={close} />}
      {dialog?.kind === 'edit' && <OutsideDialog year={Number(nam)} row={dialog.row} onClose={close} />}
      {dialog?.kind === 'remove' && (
        <ActDialog
          act="planning.removeOutsideClass"
          title={said.removeTitle}
          confirm={said.remove}
          input={() => ({ id: dialog.row.id })}
          onClose={close}
        >
          <p>{said.removeAsk(dialog.row.trade)}</p>
        </ActDialog>
      )}
    </>
  )
}
