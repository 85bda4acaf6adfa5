import { Link } from '@tanstack/react-router'
import { formatMillions } from '#contract/kernel/money.ts'
import { needKinds } from '#contract/survey/nouns.ts'
import { needKindWords } from '#contract/words/survey.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { StackedBars } from '#web/kit/chart/StackedBars.tsx'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { Narrowing } from '../review/ListFilters.tsx'
import { type NeedsSearch, readNeedsSearch } from '../search.ts'
import { SurveyFrame } from '../SurveyFrame.tsx'
import css from '../survey.module.css'
import { words } from '../words.ts'

const said = words.statistics
type Row = Omit<Output<'survey.statistics'>['rows'][number], 'kind'> & {
  kind: Output<'survey.statistics'>['rows'][number]['kind'] | null
}

const count = (key: 'needs' | 'establishments' | 'withoutCost', header: string): Column<Row> => ({
  key,
  header,
  width: 100,
  align: 'right',
  figures: true,
  // one establishment may want several things: their sum would count it twice
  cell: (row) => <Figure value={row.kind === null && key === 'establishments' ? null : row[key]} />,
})

const columns: Column<Row>[] = [
  {
    key: 'kind',
    header: said.columns.kind,
    lead: true,
    cell: ({ kind, unitId }) =>
      kind === null ? (
        said.total
      ) : (
        <Link to="/khao-sat" search={{ viec: kind, xa: unitId }}>
          {needKindWords[kind]}
        </Link>
      ),
  },
  { key: 'unit', header: said.columns.unit, width: 200, phone: 'meta', cell: ({ unitName }) => unitName },
  { ...count('needs', said.columns.needs), phone: 'meta', phoneCell: ({ needs }) => said.note(needs) },
  count('establishments', said.columns.establishments),
  {
    key: 'estimated',
    header: said.columns.estimated,
    width: 130,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: ({ estimatedVnd }) => <Money vnd={estimatedVnd || null} />,
  },
  {
    key: 'own',
    header: said.columns.own,
    width: 130,
    align: 'right',
    figures: true,
    cell: ({ ownVnd }) => <Money vnd={ownVnd} />,
  },
  count('withoutCost', said.columns.withoutCost),
]

const sum = (rows: readonly Row[], key: 'needs' | 'estimatedVnd' | 'ownVnd' | 'withoutCost'): number =>
  rows.reduce((total, row) => total + row[key], 0)

const totalOf = (rows: readonly Row[]): Row => ({
  kind: null,
  unitId: '',
  unitName: '',
  needs: sum(rows, 'needs'),
  establishments: rows.reduce((total, row) => total + row.establishments, 0),
  estimatedVnd: sum(rows, 'estimatedVnd'),
  ownVnd: sum(rows, 'ownVnd'),
  withoutCost: sum(rows, 'withoutCost'),
})

/** Money by kind of help: what establishments pay themselves, and the rest. */
const Chart = ({ rows }: { rows: readonly Row[] }) => {
  const shown = needKinds.filter((kind) => rows.some((row) => row.kind === kind && row.estimatedVnd > 0))
  if (shown.length === 0) return null
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  return (
    <StackedBars
      label={said.chart}
      bars={shown.map((kind) => ({ key: kind, label: needKindWords[kind].split(/[,:]/)[0] ?? kind }))}
      series={[
        {
          key: 'rest',
          name: said.rest,
          values: shown.map((kind) => sum(of(kind), 'estimatedVnd') - sum(of(kind), 'ownVnd')),
          slot: 0,
        },
        { key: 'own', name: said.own, values: shown.map((kind) => sum(of(kind), 'ownVnd')), slot: 3 },
      ]}
      format={(value) => formatMillions(value, 0)}
    />
  )
}

const questionOf = ({ dot, xa, tt, viec, nam }: NeedsSearch) => ({
  ...(dot ? { roundId: dot } : {}),
  ...(xa ? { unitId: xa } : {}),
  ...(tt ? { state: tt } : {}),
  ...(viec ? { kind: viec } : {}),
  ...(nam ? { year: nam } : {}),
})

/** `/khao-sat/nhu-cau`: needs by kind of help and commune, with the money that was named. */
export function NeedsPage() {
  const [search, change] = useAddress(readNeedsSearch)
  const question = questionOf(search)
  const statistics = useAsk('survey.statistics', question, { keepPrevious: true })
  const rows: readonly Row[] = statistics.data?.rows ?? []
  return (
    <SurveyFrame active="needs">
      <Filters choices phone="pairs">
        <Narrowing search={search} communes={statistics.data?.communes ?? []} change={change} />
        <FilterSelect
          path="nam"
          label={said.year}
          any={said.anyYear}
          w={130}
          value={search.nam === undefined ? undefined : String(search.nam)}
          options={(statistics.data?.years ?? []).map((year) => ({
            value: String(year),
            label: String(year),
          }))}
          onChange={(year) => change({ nam: year })}
        />
      </Filters>
      <Section title={said.chart}>
        <p className={css.quiet}>{said.hint}</p>
        <Chart rows={rows} />
      </Section>
      <Section title={said.table}>
        <Toolbar
          out={
            <>
              <ExportMenu list="survey.statistics" filters={question} />
              <PrintButton />
            </>
          }
        />
        <DataTable
          label={said.table}
          columns={columns}
          rows={rows}
          rowKey={({ kind, unitId }) => `${kind} ${unitId}`}
          state={statistics}
          foot={rows.length > 1 ? [totalOf(rows)] : []}
          empty={<EmptyState>{said.none}</EmptyState>}
        />
      </Section>
    </SurveyFrame>
  )
}
