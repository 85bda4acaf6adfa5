import { useState } from 'react'
import { supportStates } from '#contract/words/establishment-records.ts'
import { supportSources } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import link from '../card/card.module.css'
import { actsColumn } from '../card/production/RowActs.tsx'
import css from './history.module.css'
import { SupportDialog, type Support } from './SupportDialog.tsx'
import { words } from './words.ts'

const Title = ({ support }: { support: Support }) => (
  <>
    {support.title}
    <span className={css.below}>
      {[
        support.costItem,
        support.serial && `${words.serial} ${support.serial}`,
        support.decision,
        support.programme,
        support.record && words.fromHouse,
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  </>
)

const columns: Column<Support>[] = [
  { key: 'year', header: words.year, figures: true, width: 56, cell: ({ year }) => year, phone: 'meta' },
  { key: 'title', header: words.title, lead: true, cell: (support) => <Title support={support} /> },
  { key: 'source', header: words.source, phone: 'meta', cell: ({ source }) => supportSources[source] },
  {
    key: 'support',
    header: words.support,
    align: 'right',
    figures: true,
    cell: ({ supportVnd }) => <Money vnd={supportVnd} />,
    phone: 'state',
    phoneCell: ({ supportVnd }) => (
      <>
        <Money vnd={supportVnd} /> {words.inMillions}
      </>
    ),
  },
  {
    key: 'counterpart',
    header: words.counterpart,
    align: 'right',
    figures: true,
    cell: ({ counterpartVnd }) => <Money vnd={counterpartVnd} />,
  },
  { key: 'state', header: words.state, cell: ({ state }) => supportStates[state] },
]

type Asked = { act: 'write'; support: Support | undefined } | { act: 'drop'; support: Support }

/** Money that the establishment had from any source, year by year. */
export function SupportSection({ id }: { id: string }) {
  const supports = useAsk('establishment.supports', { id })
  const [asked, setAsked] = useState<Asked | null>(null)
  const { items = [], total, mayWrite = false } = supports.data ?? {}
  const all = mayWrite
    ? [
        ...columns,
        actsColumn<Support>((support) => ({
          name: support.title,
          onCorrect: () => setAsked({ act: 'write', support }),
          onDrop: () => setAsked({ act: 'drop', support }),
        })),
      ]
    : columns
  const close = () => setAsked(null)
  return (
    <Section
      title={words.supports}
      note={total && total.count > 0 ? `${words.times(total.count)}, ${words.inMillions}` : undefined}
      aside={
        mayWrite && (
          <button
            type="button"
            className={link.link}
            onClick={() => setAsked({ act: 'write', support: undefined })}
          >
            {words.add}
          </button>
        )
      }
    >
      <DataTable
        label={words.supports}
        dense
        columns={all}
        rows={items}
        rowKey={(support) => support.id}
        state={supports}
        empty={<EmptyState>{words.none}</EmptyState>}
      />
      {asked?.act === 'write' && (
        <SupportDialog establishmentId={id} support={asked.support} onClose={close} />
      )}
      {asked?.act === 'drop' && (
        <ActDialog
          act="establishment.dropSupport"
          refresh={['establishment', 'identity']}
          title={words.drop}
          confirm={words.drop}
          reason
          input={(reason) => ({ id: asked.support.id, version: asked.support.version, reason })}
          onClose={close}
        >
          <p>{words.dropAbout(asked.support.title)}</p>
        </ActDialog>
      )}
    </Section>
  )
}
