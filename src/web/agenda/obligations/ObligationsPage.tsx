import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { organisationKinds } from '#contract/words/vi.ts'
import { nameRule } from '#contract/agenda/rule.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../days/days.module.css'
import { readText } from '../search.ts'
import { words } from '../words.ts'
import { ObligationDialog } from './ObligationDialog.tsx'

type Row = Output<'agenda.obligations'>['items'][number]
const { obligations } = words
const { columns } = obligations

interface Acts {
  edit: (row: Row) => void
  end: (row: Row) => void
}

const columnsFor = (acts: Acts | null): Column<Row>[] => [
  {
    key: 'title',
    header: columns.title,
    lead: true,
    cell: (row) => (
      <>
        {row.title}
        {row.basis && <small className={css.basis}>{row.basis}</small>}
      </>
    ),
  },
  {
    key: 'owner',
    header: columns.owner,
    width: 170,
    phone: 'meta',
    cell: (row) => row.ownerName ?? (row.ownerKind && organisationKinds[row.ownerKind]),
  },
  {
    key: 'recipient',
    header: columns.recipient,
    width: 150,
    cell: (row) =>
      row.recipientName ??
      (row.recipientKind ? (
        organisationKinds[row.recipientKind]
      ) : (
        <span className="kc-hint">{obligations.nobody}</span>
      )),
  },
  { key: 'rule', header: columns.rule, width: 190, phone: 'state', cell: (row) => nameRule(row.rule) },
  {
    key: 'scope',
    header: columns.scope,
    width: 80,
    cell: (row) => (row.provinceId === '00' ? obligations.national : obligations.province),
  },
  {
    key: 'confidence',
    header: columns.confidence,
    width: 110,
    cell: (row) => (
      <span className={row.confidence === 'uncertain' ? css.uncertain : undefined}>
        {words.confidence[row.confidence]}
      </span>
    ),
  },
  ...(acts
    ? [
        {
          key: 'edit',
          header: columns.edit,
          name: obligations.edit,
          width: 120,
          cell: (row: Row) =>
            row.own && (
              <span className={css.acts}>
                <button type="button" onClick={() => acts.edit(row)}>
                  {words.days.edit}
                </button>
                <button type="button" onClick={() => acts.end(row)}>
                  {obligations.end}
                </button>
              </span>
            ),
        },
      ]
    : []),
]

const EndDialog = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const today = useToday()
  const end = useAct('agenda.endObligation', ['agenda'])
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={row.title}
      confirm={obligations.end}
      busy={end.isPending}
      problem={end.error}
      onConfirm={() => end.mutate({ id: row.id, on: today }, { onSuccess: onClose })}
    >
      <p>{obligations.endQuestion}</p>
    </ConfirmDialog>
  )
}

/** `/nghia-vu`: who has to send what to whom, and when. */
export function ObligationsPage() {
  const { q } = readText(useSearch({ strict: false }))
  const navigate = useNavigate()
  const me = useMe().data
  const [editing, setEditing] = useState<Row | 'new' | null>(null)
  const [ending, setEnding] = useState<Row | null>(null)
  const list = useAsk('agenda.obligations', { q }, { keepPrevious: true })
  const mayEdit = me?.can.includes('agenda.saveObligation') ?? false
  return (
    <>
      <PageHead
        title={obligations.title}
        meta={[obligations.about]}
        actions={mayEdit && <Button onClick={() => setEditing('new')}>{obligations.add}</Button>}
      />
      <Filters className={css.filters}>
        <SearchField
          path="q"
          label={obligations.search}
          placeholder={obligations.searchHint}
          value={q}
          delay={250}
          onSearch={(text) =>
            void navigate({ to: '/nghia-vu', search: readText({ q: text }), replace: true })
          }
        />
        <ExportMenu list="agenda.obligations" filters={{ q }} />
      </Filters>
      <DataTable
        label={obligations.title}
        columns={columnsFor(mayEdit ? { edit: setEditing, end: setEnding } : null)}
        rows={list.data?.items ?? []}
        rowKey={(row) => row.id}
        state={list}
        empty={<EmptyState>{obligations.none}</EmptyState>}
      />
      {editing && (
        <ObligationDialog row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {ending && <EndDialog row={ending} onClose={() => setEnding(null)} />}
    </>
  )
}
