import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Change } from '#contract/norms/diff.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { UnitPicker } from '#web/territory/index.ts'
import css from './norms.module.css'
import { readDiffSearch } from './search.ts'
import { figuresOf } from './shown.ts'
import { words } from './words.ts'

const { diff } = words

const Said = ({ norm }: { norm: Norm | null }) =>
  norm ? (
    <>
      <Link to="/dinh-muc/$id" params={{ id: norm.id }}>
        {figuresOf(norm) || norm.legal}
      </Link>
      <small className={css.below}>
        {norm.legal}, {norm.clause}
      </small>
    </>
  ) : (
    <Nothing />
  )

const columns: Column<Change>[] = [
  { key: 'activity', header: words.columns.activity, lead: true, cell: (change) => change.activityName },
  {
    key: 'ground',
    header: words.columns.ground,
    width: 140,
    phone: 'meta',
    cell: (change) => change.jurisdiction.name,
    phoneCell: ({ before, after }) =>
      `${before ? figuresOf(before) : '–'} → ${after ? figuresOf(after) : '–'}`,
  },
  { key: 'before', header: diff.before, width: 260, cell: ({ before }) => <Said norm={before} /> },
  { key: 'after', header: diff.after, width: 260, cell: ({ after }) => <Said norm={after} /> },
  {
    key: 'kind',
    header: diff.what,
    width: 190,
    phone: 'state',
    cell: ({ kind, fields }) => (
      <>
        <strong>{diff.kinds[kind]}</strong>
        {fields.length > 0 && (
          <small className={css.below}>{fields.map((field) => diff.fields[field]).join(', ')}</small>
        )}
      </>
    ),
  },
]

/** `/dinh-muc/so-sanh`: the norms of two days, side by side. */
export function DiffPage() {
  const [search, change] = useAddress(readDiffSearch)
  const today = useToday()
  const [from, to] = [search.tu ?? `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`, search.den ?? today]
  const question = {
    from,
    to,
    ...(search.noi ? { place: search.noi } : {}),
    ...(search.q ? { q: search.q } : {}),
  }
  const asked = useAsk('norms.diff', question, { keepPrevious: true })
  const rows = (asked.data?.items ?? []).filter(({ kind }) => search.het || kind !== 'same')
  return (
    <>
      <PageHead
        title={diff.title}
        crumbs={[{ label: words.title, link: { to: '/dinh-muc' } }, { label: diff.title }]}
        meta={[diff.about]}
      />
      <Filters className={css.filters} phone="pairs">
        <SearchField
          path="q"
          label={words.search}
          placeholder={words.searchHint}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <DateField
          path="tu"
          label={diff.from}
          w={150}
          value={from}
          onChange={(tu) => change({ tu: tu ?? undefined })}
        />
        <DateField
          path="den"
          label={diff.to}
          w={150}
          value={to}
          onChange={(den) => change({ den: den ?? undefined })}
        />
        <UnitPicker
          path="noi"
          label={words.place}
          optional
          value={search.noi ?? null}
          date={to}
          levels={['province', 'commune']}
          onChange={(noi) => change({ noi: noi ?? undefined })}
        />
        <div className={css.check}>
          <Checkbox
            label={diff.same}
            checked={search.het === true}
            onChange={(event) => change({ het: event.currentTarget.checked || undefined })}
          />
        </div>
      </Filters>
      <Toolbar
        note={<span role="status">{asked.data && words.found(rows.length)}</span>}
        out={
          <>
            <ExportMenu list="norms.diff" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={diff.title}
        columns={columns}
        rows={rows}
        rowKey={({ activity, funding, jurisdiction }) => `${activity} ${funding} ${jurisdiction.unitId}`}
        state={asked}
        empty={<EmptyState>{diff.none}</EmptyState>}
      />
    </>
  )
}
