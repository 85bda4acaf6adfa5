import { ruleAspects } from '#contract/words/eligibility.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { DateField } from '#web/kit/form/DateField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../eligibility.module.css'
import { Frame } from '../Frame.tsx'
import { ProvinceFilter } from '../ProvinceFilter.tsx'
import { readChangeSearch } from '../search.ts'
import { Basis } from '../verdict/Basis.tsx'
import { words } from '../words.ts'
import { basesOf } from './columns.tsx'
import { Described } from './Described.tsx'

type Change = Output<'norms.ruleDifferences'>['items'][number]
const said = words.changes

/** One side of a change: the rule, how it is judged, its text. */
const Side = ({ rule }: { rule: Change['before'] }) =>
  rule && (
    <>
      {rule.title}
      <span className={css.below}>
        <Described terms={rule.terms} />
      </span>
      <Basis basis={basesOf(rule)} />
    </>
  )

const columnsFor = (from: string, to: string): Column<Change>[] => [
  {
    key: 'aspect',
    header: words.rules.columns.aspect,
    width: 130,
    quiet: true,
    phone: 'meta',
    cell: ({ before, after }) => {
      const rule = after ?? before
      return rule && ruleAspects[rule.terms.aspect]
    },
  },
  { key: 'kind', header: said.kind, width: 110, phone: 'state', cell: ({ kind }) => said.kinds[kind] },
  {
    key: 'before',
    header: formatDate(from),
    name: said.before,
    cell: ({ before }) => <Side rule={before} />,
  },
  {
    key: 'after',
    header: formatDate(to),
    name: said.after,
    lead: true,
    cell: ({ after }) => (after ? <Side rule={after} /> : <Nothing />),
    phoneCell: ({ before, after }) => <Side rule={after ?? before} />,
  },
]

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 2}${day.slice(4)}`

/** `/dieu-kien/so-sanh`: what began, ended and changed between two days, side by side. */
export function ChangesPage() {
  const today = useToday()
  const [search, change] = useAddress(readChangeSearch)
  const from = search.tu ?? yearBefore(today)
  const to = search.den ?? today
  const question = { from, to, ...(search.tinh ? { provinceId: search.tinh } : {}) }
  const found = useAsk('norms.ruleDifferences', question, { keepPrevious: true })
  const keepers = useAsk('norms.rules', { aspect: 'transition' })
  const items = found.data?.items ?? []
  return (
    <Frame active="changes" about={words.about}>
      <Filters className={css.filters} phone="pairs" choices>
        <DateField
          path="tu"
          label={said.from}
          w={150}
          value={from}
          onChange={(tu) => change({ tu: tu ?? undefined })}
        />
        <DateField
          path="den"
          label={said.to}
          w={150}
          value={to}
          onChange={(den) => change({ den: den ?? undefined })}
        />
        <ProvinceFilter
          provinces={keepers.data?.provinces ?? []}
          value={search.tinh}
          onChange={(tinh) => change({ tinh })}
        />
      </Filters>
      <Toolbar
        note={<span role="status">{found.data && said.found(items.length)}</span>}
        out={<PrintButton />}
      />
      <DataTable
        label={said.label}
        columns={columnsFor(found.data?.from ?? from, found.data?.to ?? to)}
        rows={items}
        rowKey={({ before, after }) => `${before?.id ?? ''} ${after?.id ?? ''}`}
        state={found}
        empty={<EmptyState>{said.none}</EmptyState>}
      />
    </Frame>
  )
}
