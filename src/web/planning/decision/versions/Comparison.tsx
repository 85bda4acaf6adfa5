import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ComparedLine } from '#contract/planning/decision/compare.ts'
import type { PlanVersion } from '#contract/planning/decision/queries.ts'
import { signed } from '#contract/kernel/money.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../decision.module.css'
import { differenceLooks } from '../looks.ts'
import { millionsOf, type PlanHead } from '../plan.ts'
import type { VersionsSearch } from '../search.ts'
import { words } from '../words.ts'

const said = words.compareColumns
const right = { align: 'right', figures: true } as const

const difference = (vnd: number): string => (vnd === 0 ? '0,0' : signed(millionsOf(vnd), vnd))

const columns: Column<ComparedLine>[] = [
  {
    key: 'title',
    header: words.columns.title,
    lead: true,
    cell: ({ title, fields, reason }) => (
      <>
        {title}
        {fields.map(({ field, before, after }) => (
          <span key={field} className={css.below}>
            {words.fieldNames[field]}: <span className={css.old}>{before || '–'}</span> {after || '–'}
          </span>
        ))}
        {reason && (
          <span className={css.below}>
            {words.reason}: {reason}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'what',
    header: words.kinds.adjustment,
    phone: 'meta',
    cell: ({ what }) => <StateTag look={differenceLooks[what]} />,
  },
  {
    key: 'before',
    header: said.before,
    ...right,
    cell: ({ before }) => <Money vnd={before?.stateVnd ?? null} />,
  },
  {
    key: 'after',
    header: said.after,
    ...right,
    cell: ({ after }) => <Money vnd={after?.stateVnd ?? null} />,
  },
  {
    key: 'difference',
    header: said.difference,
    ...right,
    phone: 'state',
    cell: ({ stateDifferenceVnd }) => difference(stateDifferenceVnd),
  },
]

interface ComparisonProps {
  plan: PlanHead
  versions: readonly PlanVersion[]
  search: VersionsSearch
  change: (part: VersionsSearch) => void
}

/** Two versions side by side: the before/after annex of an adjustment. */
export function Comparison({ plan, versions, search, change }: ComparisonProps) {
  const [all, setAll] = useState(false)
  const known = versions.filter(({ decided, no }) => decided || no === plan.workingNo)
  const to = search.den ?? known[0]?.no ?? 1
  const from = search.tu ?? known[1]?.no ?? to
  const asked = useAsk('planning.compareVersions', { id: plan.id, from, to })
  const options = known.map(({ no, kind }) => ({ value: String(no), label: `${no}. ${words.kinds[kind]}` }))
  const lines = (asked.data?.lines ?? []).filter(({ what }) => all || what !== 'same')
  const foot: ComparedLine[] = asked.data
    ? [
        {
          itemId: 'sum',
          kind: 'task',
          title: words.total,
          area: 0,
          leadName: '',
          what: 'same',
          reason: '',
          before: asked.data.before,
          after: asked.data.after,
          fields: [],
          stateDifferenceVnd: asked.data.stateDifferenceVnd,
          totalDifferenceVnd: asked.data.differenceVnd,
        },
      ]
    : []
  return (
    <Section title={words.compare} note={words.million}>
      <Toolbar
        out={
          <>
            <ExportMenu list="planning.compareVersions" filters={{ id: plan.id, from, to }} />
            <PrintButton />
          </>
        }
      >
        <SelectField
          path="tu"
          label={words.from}
          w={160}
          value={String(from)}
          options={options}
          onChange={(no) => no && change({ tu: Number(no) })}
        />
        <SelectField
          path="den"
          label={words.to}
          w={160}
          value={String(to)}
          options={options}
          onChange={(no) => no && change({ den: Number(no) })}
        />
        <Checkbox
          size="xs"
          label={words.onlyChanged}
          checked={!all}
          onChange={(event) => setAll(!event.currentTarget.checked)}
        />
      </Toolbar>
      <DataTable
        label={words.compare}
        columns={columns}
        rows={lines}
        foot={lines.length > 0 ? foot : []}
        rowKey={({ itemId }) => itemId}
        state={asked}
        empty={<EmptyState>{words.same}</EmptyState>}
      />
    </Section>
  )
}
