import { Link } from '@tanstack/react-router'
import { formatMillions } from '#contract/kernel/money.ts'
import { areas } from '#contract/words/vi.ts'
import { type Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { StackedBars } from '#web/kit/chart/StackedBars.tsx'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { otherOf, supportOf } from '../money.ts'
import { readNationSearch } from '../search.ts'
import { words } from '../words.ts'

const said = words.nation

type Part = Output<'planning.nation'>['items'][number]

interface Sum {
  key: string
  name: string
  count: number
  now: readonly number[]
}

/** Parts of the country together by one thing; money by source, in đồng. */
function summed(parts: readonly Part[], by: (part: Part) => string, nameOf: (key: string) => string): Sum[] {
  const sums = new Map<string, Sum>()
  for (const part of parts) {
    const key = by(part)
    const before = sums.get(key) ?? { key, name: nameOf(key), count: 0, now: part.now.map(() => 0) }
    sums.set(key, {
      ...before,
      count: before.count + part.count,
      now: before.now.map((vnd, at) => vnd + (part.now[at] ?? 0)),
    })
  }
  return [...sums.values()]
}

const money = (key: string, header: string, vnd: (row: Sum) => number): Column<Sum> => ({
  key,
  header,
  align: 'right',
  figures: true,
  cell: (row) => <Money vnd={vnd(row)} />,
})

const figures: Column<Sum>[] = [
  {
    key: 'count',
    header: words.sumColumns.count,
    align: 'right',
    figures: true,
    phone: 'meta',
    cell: ({ count }) => <Figure value={count} />,
  },
  money('national', said.national, ({ now }) => now[0] ?? 0),
  money('local', said.local, ({ now }) => supportOf(now) - (now[0] ?? 0)),
  { ...money('support', words.sumColumns.now, ({ now }) => supportOf(now)), phone: 'state' },
  money('other', words.sumColumns.other, ({ now }) => otherOf(now)),
]

const provinceColumns = (year: number): Column<Sum>[] => [
  {
    key: 'name',
    header: said.province,
    lead: true,
    cell: ({ key, name }) => (
      <Link to="/ke-hoach/$nam" params={{ nam: String(year) }} search={{ tinh: key }}>
        {name}
      </Link>
    ),
  },
  ...figures,
]

const areaColumns: Column<Sum>[] = [
  { key: 'name', header: words.area, lead: true, cell: ({ name }) => name },
  ...figures,
]

/** `/ke-hoach/ca-nuoc`: the plans of all provinces side by side; a province opens its own. */
export function NationPage() {
  const [search, change] = useAddress(readNationSearch)
  const rounds = useAsk('planning.rounds', { q: '' })
  const items = rounds.data?.items ?? []
  const years = [...new Set(items.map(({ year }) => year))].toSorted((a, b) => b - a)
  const year = search.nam ?? years[0]
  const nation = useAsk('planning.nation', { year: year ?? 0 }, { enabled: year !== undefined })
  const parts = nation.data?.items ?? []
  const names = new Map(items.map(({ provinceId, provinceName }) => [provinceId, provinceName]))
  const provinces = summed(
    parts,
    ({ provinceId }) => provinceId,
    (key) => names.get(key) ?? key,
  ).toSorted((a, b) => supportOf(b.now) - supportOf(a.now))
  const contents = summed(
    parts,
    ({ area }) => String(area),
    (key) => `${key}. ${areas[Number(key)] ?? ''}`,
  ).toSorted((a, b) => Number(a.key) - Number(b.key))
  const empty = <EmptyState>{said.none}</EmptyState>
  return (
    <>
      <PageHead
        title={said.title}
        crumbs={[{ label: words.crumb, link: { to: '/ke-hoach', search: {} } }, { label: said.crumb }]}
      />
      <Filters phone="pairs">
        <FilterSelect
          path="nam"
          label={said.year}
          any={said.newest}
          value={search.nam === undefined ? undefined : String(search.nam)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => change({ nam: value === undefined ? undefined : Number(value) })}
        />
      </Filters>
      <Toolbar note={said.inMillions} out={<PrintButton />} />
      <Section title={said.byProvince}>
        <DataTable
          label={said.byProvince}
          columns={provinceColumns(year ?? 0)}
          rows={provinces}
          rowKey={({ key }) => key}
          state={nation}
          empty={empty}
        />
      </Section>
      <Section title={words.byArea}>
        {contents.length > 1 && (
          <StackedBars
            label={words.byArea}
            bars={contents.map(({ key }) => ({ key, label: words.contentShort(Number(key)) }))}
            series={[
              {
                key: 'state',
                name: words.sumColumns.now,
                values: contents.map(({ now }) => supportOf(now)),
                slot: 0,
              },
              {
                key: 'other',
                name: words.sumColumns.other,
                values: contents.map(({ now }) => otherOf(now)),
                slot: 3,
              },
            ]}
            format={(vnd) => formatMillions(vnd, 0)}
          />
        )}
        <DataTable
          label={words.byArea}
          columns={areaColumns}
          rows={contents}
          rowKey={({ key }) => key}
          empty={empty}
        />
      </Section>
    </>
  )
}
