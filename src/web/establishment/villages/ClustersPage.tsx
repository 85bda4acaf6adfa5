import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { clusterStates } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateText, Figure, Nothing } from '#web/kit/figure/Figures.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { ClusterDialog } from './ClusterDialog.tsx'
import { PlaceList } from './PlaceList.tsx'
import { readPlaceSearch } from './search.ts'
import { words } from './words.ts'

type Row = Output<'establishment.clusters'>['items'][number]

const figure = (key: string, header: string, value: (row: Row) => number | null): Column<Row> => ({
  key,
  header,
  align: 'right',
  figures: true,
  cell: (row) => <Figure value={value(row)} />,
})

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: words.name,
    lead: true,
    cell: ({ id, name }) => (
      <Link to="/cum-cong-nghiep/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { key: 'unit', header: words.unit, phone: 'meta', cell: ({ unitPath }) => unitPath },
  { key: 'state', header: words.state, phone: 'state', cell: ({ state }) => clusterStates[state] },
  { key: 'investor', header: words.investor, cell: ({ investor }) => investor || <Nothing /> },
  {
    key: 'foundedOn',
    header: words.foundedOn,
    align: 'right',
    spare: true,
    cell: ({ foundedOn }) => <DateText iso={foundedOn} />,
  },
  figure('areaHa', words.areaHa, ({ areaHa }) => areaHa),
  figure('leasedHa', words.leasedHa, ({ leasedHa }) => leasedHa),
  {
    key: 'filled',
    header: words.filled,
    align: 'right',
    figures: true,
    cell: ({ filledPercent }) =>
      filledPercent === null ? (
        <Nothing />
      ) : (
        <>
          <Figure value={filledPercent} decimals={1} /> %
        </>
      ),
  },
  figure('establishments', words.establishments, ({ establishments }) => establishments),
]

/** `/cum-cong-nghiep`: industrial clusters. */
export function ClustersPage() {
  const [search, change] = useAddress(readPlaceSearch)
  const navigate = useNavigate()
  const [limit, setLimit] = useState(100)
  const [adding, setAdding] = useState(false)
  const filters = { q: search.q, unitId: search.dv, state: search.tt }
  const found = useAsk('establishment.clusters', { ...filters, limit }, { keepPrevious: true })
  return (
    <>
      <PlaceList
        title={words.clusters}
        list="establishment.clusters"
        placeholder={words.searchClusters}
        filters={filters}
        search={search}
        change={change}
        choices={
          <FilterSelect
            path="tt"
            label={words.state}
            any={words.anyState}
            w={190}
            value={search.tt}
            options={choicesOf(clusterStates)}
            onChange={(tt) => change({ tt })}
          />
        }
        columns={columns}
        rows={found.data?.items ?? []}
        state={found}
        empty={words.noClusters}
        onMore={found.data?.next ? () => setLimit(limit + 400) : undefined}
        onOpen={({ id }) => void navigate({ to: '/cum-cong-nghiep/$id', params: { id } })}
        add={found.data?.mayAdd ? { label: words.addCluster, onAdd: () => setAdding(true) } : undefined}
      />
      {adding && <ClusterDialog cluster={undefined} onClose={() => setAdding(false)} />}
    </>
  )
}
