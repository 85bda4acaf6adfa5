import { useDebouncedValue } from '@mantine/hooks'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import type { StateLook } from '#web/kit/state/looks.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../consolidation.module.css'
import { millions, supportOf } from '../money.ts'
import { type GridSearch, whichOf } from '../search.ts'
import { words } from '../words.ts'

type Line = Output<'planning.fit'>['lines'][number]

const looks: Record<Line['outcome'], StateLook> = {
  fits: { words: words.outcomes.fits, icon: IconCircleCheck, tone: 'success' },
  between: { words: words.outcomes.between, icon: IconCircleDashed, tone: 'warning' },
  over: { words: words.outcomes.over, icon: IconCircleX, tone: 'danger' },
}

const columns: Column<Line>[] = [
  {
    key: 'title',
    header: words.fitColumns.title,
    lead: true,
    cell: ({ id, from, kept, title }) => (
      <>
        {from === 'bank' ? (
          <Link to="/ngan-hang-de-an/$id" params={{ id }}>
            {title}
          </Link>
        ) : (
          title
        )}
        <span className={css.below}>{from === 'bank' ? words.fromBank : kept ? words.steps.keep : ''}</span>
      </>
    ),
  },
  {
    key: 'score',
    header: words.fitColumns.score,
    align: 'right',
    cell: ({ score }) => <Figure value={score} />,
  },
  {
    key: 'place',
    header: words.fitColumns.place,
    align: 'right',
    cell: ({ placeRank }) => <Figure value={placeRank} />,
  },
  {
    key: 'support',
    header: words.fitColumns.support,
    align: 'right',
    phone: 'meta',
    phoneCell: ({ supportVnd }) => millions(supportVnd),
    cell: ({ supportVnd }) => <Money vnd={supportVnd} />,
  },
  {
    key: 'running',
    header: words.fitColumns.running,
    align: 'right',
    cell: ({ runningVnd }) => <Money vnd={runningVnd} />,
  },
  {
    key: 'outcome',
    header: words.fitColumns.outcome,
    phone: 'state',
    cell: ({ outcome }) => <StateTag look={looks[outcome]} />,
  },
]

interface WhatIfProps {
  year: number
  search: GridSearch
  change: (part: { trung?: number | undefined; diaphuong?: number | undefined }) => void
}

/** Other ceilings, tried out: what of the plan and of the bank would fit. Nothing is changed by it. */
export function WhatIf({ year, search, change }: WhatIfProps) {
  const [asked] = useDebouncedValue({ national: search.trung, provincial: search.diaphuong }, 250)
  const fit = useAsk(
    'planning.fit',
    {
      ...whichOf(year, search),
      ...(asked.national === undefined ? {} : { national: asked.national }),
      ...(asked.provincial === undefined ? {} : { provincial: asked.provincial }),
    },
    { keepPrevious: true },
  )
  const lines = fit.data?.lines ?? []
  return (
    <>
      <Filters choices phone="rows">
        <NumberField
          path="diaphuong"
          label={words.fitProvincial}
          hint={words.fitNow}
          unit="triệu"
          value={search.diaphuong ?? null}
          onChange={(amount) => change({ diaphuong: amount ?? undefined })}
        />
        <NumberField
          path="trung"
          label={words.fitNational}
          hint={words.fitNow}
          unit="triệu"
          value={search.trung ?? null}
          onChange={(amount) => change({ trung: amount ?? undefined })}
        />
      </Filters>
      {fit.data && lines.length > 0 && (
        <p role="status" className={css.sum}>
          {words.fitSum(lines.length - fit.data.leftOut, lines.length, millions(supportOf(fit.data.fits)))}
        </p>
      )}
      <DataTable
        label={words.views['thu-tran']}
        columns={columns}
        rows={lines}
        rowKey={({ id }) => id}
        state={fit}
        empty={<EmptyState>{words.fitNone}</EmptyState>}
      />
      <Note>{words.fitNote}</Note>
    </>
  )
}
