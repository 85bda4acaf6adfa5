import { useState } from 'react'
import { participationKinds } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateText, Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import link from '../card/card.module.css'
import { actsColumn } from '../card/production/RowActs.tsx'
import css from './history.module.css'
import { ParticipationDialog, type Participation } from './ParticipationDialog.tsx'
import { words } from './words.ts'

const columns: Column<Participation>[] = [
  {
    key: 'onDay',
    header: words.onDay,
    figures: true,
    width: 96,
    phone: 'meta',
    cell: ({ onDay }) => <DateText iso={onDay} />,
  },
  {
    key: 'title',
    header: words.what,
    lead: true,
    cell: ({ title, place }) => (
      <>
        {title}
        {place && <span className={css.below}>{place}</span>}
      </>
    ),
  },
  { key: 'kind', header: words.kind, phone: 'meta', cell: ({ kind }) => participationKinds[kind] },
  { key: 'result', header: words.result, cell: ({ result }) => result || <Nothing /> },
]

type Asked =
  | { act: 'write'; participation: Participation | undefined }
  | { act: 'drop'; participation: Participation }

/** Contests, fairs, classes, inspections and the like. */
export function ParticipationSection({ id }: { id: string }) {
  const participations = useAsk('establishment.participations', { id })
  const [asked, setAsked] = useState<Asked | null>(null)
  const { items = [], mayWrite = false } = participations.data ?? {}
  const all = mayWrite
    ? [
        ...columns,
        actsColumn<Participation>((participation) => ({
          name: participation.title,
          onCorrect: () => setAsked({ act: 'write', participation }),
          onDrop: () => setAsked({ act: 'drop', participation }),
        })),
      ]
    : columns
  const close = () => setAsked(null)
  return (
    <Section
      title={words.parts}
      note={items.length > 0 ? words.times(items.length) : undefined}
      aside={
        mayWrite && (
          <button
            type="button"
            className={link.link}
            onClick={() => setAsked({ act: 'write', participation: undefined })}
          >
            {words.addPart}
          </button>
        )
      }
    >
      <DataTable
        label={words.parts}
        dense
        columns={all}
        rows={items}
        rowKey={(participation) => participation.id}
        state={participations}
        empty={<EmptyState>{words.noParts}</EmptyState>}
      />
      {asked?.act === 'write' && (
        <ParticipationDialog establishmentId={id} participation={asked.participation} onClose={close} />
      )}
      {asked?.act === 'drop' && (
        <ActDialog
          act="establishment.dropParticipation"
          refresh={['establishment', 'identity']}
          title={words.dropPart}
          confirm={words.dropPart}
          reason
          input={(reason) => ({ id: asked.participation.id, version: asked.participation.version, reason })}
          onClose={close}
        >
          <p>{words.dropAbout(asked.participation.title)}</p>
        </ActDialog>
      )}
    </Section>
  )
}
