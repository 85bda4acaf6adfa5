import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { rankingCriteria } from '#contract/words/pipeline.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { readRankingSearch } from '../search.ts'
import { words as shared } from '../words.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import css from './ranking.module.css'
import type { Row } from './rows.ts'
import { words } from './words.ts'

const funds = choicesOf(shared.fundings)

const tierNames = (row: Row, tier: number): string =>
  row.reasons
    .filter((reason) => reason.tier === tier)
    .map(({ criterion }) => rankingCriteria[criterion].toLowerCase())
    .join(', ')

/** Each criterion that counted, tier after tier, with its article. */
const Why = ({ row }: { row: Row }) => (
  <details className={css.why}>
    <summary>{words.why}</summary>
    <p>{row.decidedBy === null ? words.tied : words.decided(tierNames(row, row.decidedBy))}</p>
    <ol>
      {row.reasons.map(({ criterion, tier, score, weight, basis, confidence }) => (
        <li key={criterion}>
          {words.tier(tier)} · {rankingCriteria[criterion]}: {words.score(score, weight)}
          <span>
            {basis}
            {confidence === 'uncertain' && ` (${words.toCheck})`}
          </span>
        </li>
      ))}
    </ol>
  </details>
)

/** The first ones, and how many more hold; the record tells all. */
const prioritiesOf = (titles: readonly string[]): string =>
  [titles.slice(0, 2).join('; '), titles.length > 2 && words.morePriorities(titles.length - 2)]
    .filter(Boolean)
    .join(' ')

const Title = ({ row }: { row: Row }) => (
  <>
    <Link to="/ngan-hang-de-an/$id" params={{ id: row.id }}>
      {row.title}
    </Link>
    <span className={css.below}>
      <span className="kc-figures">{row.code}</span>
      {row.override && ` · ${words.moved(row.byRules)} · ${row.override.by}: ${row.override.reason}`}
    </span>
    <Why row={row} />
  </>
)

const columnsOf = (onMove: ((row: Row) => void) | null): Column<Row>[] => [
  {
    key: 'place',
    header: words.columns.place,
    align: 'right',
    figures: true,
    phone: 'state',
    width: 56,
    phoneCell: ({ place }) => words.placed(place),
    cell: ({ place }) => place,
  },
  { key: 'title', header: words.columns.title, lead: true, cell: (row) => <Title row={row} /> },
  { key: 'unit', header: words.columns.unit, phone: 'meta', cell: ({ unitName }) => unitName },
  { key: 'priorities', header: words.columns.priorities, cell: ({ priorities }) => prioritiesOf(priorities) },
  {
    key: 'readiness',
    header: words.columns.readiness,
    align: 'right',
    figures: true,
    cell: ({ readiness }) => shared.percent(readiness),
  },
  {
    key: 'asked',
    header: words.columns.asked,
    align: 'right',
    figures: true,
    cell: ({ askedVnd }) => <Money vnd={askedVnd} />,
  },
  {
    key: 'ceiling',
    header: words.columns.ceiling,
    align: 'right',
    figures: true,
    cell: ({ ceilingVnd }) => <Money vnd={ceilingVnd} />,
  },
  {
    key: 'running',
    header: words.columns.running,
    align: 'right',
    figures: true,
    cell: ({ runningVnd }) => <Money vnd={runningVnd} />,
  },
  ...(onMove
    ? [
        {
          key: 'act',
          header: <span className="kc-hidden">{words.columns.act}</span>,
          name: words.columns.act,
          cell: (row: Row) => (
            <Button size="compact-xs" variant="subtle" onClick={() => onMove(row)}>
              {words.override}
            </Button>
          ),
        },
      ]
    : []),
]

/** `/ngan-hang-de-an/xep-hang`: a year's proposals in order, each with its reasons. */
export function RankingPage() {
  const [search, change] = useAddress(readRankingSearch)
  const now = Number(useToday().slice(0, 4))
  const year = search.nam ?? now + 1
  const [moving, move] = useState<Row | null>(null)
  const asked = useAsk(
    'pipeline.ranking',
    { year, ...(search.von ? { fund: search.von } : {}), ...(search.ss ? { ready: 'yes' as const } : {}) },
    { keepPrevious: true },
  )
  const years = Array.from({ length: 8 }, (_, ahead) => String(now - 2 + ahead))
  return (
    <>
      <PageHead
        title={words.title(year)}
        crumbs={[
          { label: shared.bank, link: { to: '/ngan-hang-de-an', search: {} } },
          { label: words.crumb },
        ]}
        meta={[words.about]}
      />
      <Filters choices phone="pairs">
        <SelectField
          path="nam"
          label={words.year}
          w={120}
          value={String(year)}
          options={[...new Set([...years, String(year)])]
            .toSorted()
            .map((value) => ({ value, label: value }))}
          onChange={(nam) => change({ nam: nam === null ? undefined : Number(nam) })}
        />
        <FilterSelect
          path="von"
          label={words.fund}
          any={words.anyFund}
          w={210}
          value={search.von}
          options={funds}
          onChange={(von) => change({ von })}
        />
        <Checkbox
          size="xs"
          className={css.ready}
          label={words.ready}
          checked={search.ss !== undefined}
          onChange={(event) => change({ ss: event.currentTarget.checked ? 'co' : undefined })}
        />
      </Filters>
      <Toolbar note={words.unit} out={<PrintButton />} />
      {asked.data && asked.data.leftOut > 0 && (
        <Note tone="warning">{words.leftOut(asked.data.leftOut)}</Note>
      )}
      <DataTable
        label={words.title(year)}
        columns={columnsOf(asked.data?.maySet ? move : null)}
        rows={asked.data?.items ?? []}
        rowKey={({ id }) => id}
        state={asked}
        empty={<EmptyState>{words.none(year)}</EmptyState>}
      />
      {moving && <PlaceDialog row={moving} year={year} onClose={() => move(null)} />}
    </>
  )
}
