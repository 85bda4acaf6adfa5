import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { OfficeDialog, OpenBookDialog } from './OfficeDialog.tsx'
import css from './register.module.css'
import { RegisterFrame } from './RegisterFrame.tsx'
import { useRegister } from './use-register.ts'
import { bookName, words } from './words.ts'

type Books = Output<'documents.books'>
type Book = Books['books'][number]
const { labels } = words

const columns: Column<Book>[] = [
  { key: 'book', header: words.columns.book, lead: true, cell: ({ kind }) => bookName(kind) },
  { key: 'year', header: words.year, width: 80, figures: true, phone: 'meta', cell: ({ year }) => year },
  {
    key: 'opened',
    header: words.columns.opened,
    width: 130,
    align: 'right',
    figures: true,
    cell: ({ openedAt }) => openedAt || '',
  },
  {
    key: 'last',
    header: words.columns.last,
    width: 100,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: ({ lastNo }) => lastNo,
  },
]

const Rule = ({ rule }: { rule: NonNullable<Books['rule']> }) => (
  <dl className={css.facts}>
    <dt>{labels['code']}</dt>
    <dd className="kc-figures">{rule.code}</dd>
    <dt>{labels['typedPattern']}</dt>
    <dd className="kc-figures">{rule.typedPattern}</dd>
    <dt>{labels['letterPattern']}</dt>
    <dd className="kc-figures">{rule.letterPattern}</dd>
    <dt>{labels['fourEyes']}</dt>
    <dd>{rule.fourEyes ? words.yes : words.no}</dd>
  </dl>
)

/** `/so-van-ban`: how the office numbers, and where each of its books stands. */
export function NumberingPage() {
  const { books } = useRegister()
  const [asked, setAsked] = useState<'rule' | 'book' | null>(null)
  const { data } = books
  return (
    <RegisterFrame
      books={data}
      active="so"
      actions={
        data?.maySet && (
          <>
            <Button onClick={() => setAsked('rule')}>{words.change}</Button>
            <Button variant="default" onClick={() => setAsked('book')}>
              {words.open}
            </Button>
          </>
        )
      }
    >
      <Section title={words.numbering}>
        {data?.rule ? <Rule rule={data.rule} /> : data && <Note tone="warning">{words.noRule}</Note>}
      </Section>
      <Section title={words.books}>
        <DataTable
          label={words.books}
          columns={columns}
          rows={data?.books ?? []}
          rowKey={({ kind, year }) => `${kind} ${year}`}
          state={books}
          empty={<EmptyState>{words.noBooks}</EmptyState>}
        />
      </Section>
      {data && asked === 'rule' && <OfficeDialog books={data} onClose={() => setAsked(null)} />}
      {asked === 'book' && <OpenBookDialog onClose={() => setAsked(null)} />}
    </RegisterFrame>
  )
}
