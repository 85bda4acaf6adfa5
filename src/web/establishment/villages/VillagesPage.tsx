import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { villageKinds } from '#contract/words/establishment.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { DateText, Figure, Nothing } from '#web/kit/figure/Figures.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { PlaceList } from './PlaceList.tsx'
import { readPlaceSearch } from './search.ts'
import { VillageDialog } from './VillageDialog.tsx'
import css from './villages.module.css'
import { words } from './words.ts'

type Row = Output<'establishment.villages'>['items'][number]

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: words.name,
    lead: true,
    cell: ({ id, name, withdrawnOn }) => (
      <>
        <Link to="/lang-nghe/$id" params={{ id }}>
          {name}
        </Link>
        {withdrawnOn && <span className={css.below}>{words.withdrawn(formatDate(withdrawnOn))}</span>}
      </>
    ),
  },
  { key: 'unit', header: words.unit, phone: 'meta', cell: ({ unitPath }) => unitPath },
  { key: 'trade', header: words.trade, phone: 'meta', cell: ({ trade }) => trade || <Nothing /> },
  { key: 'kind', header: words.kind, cell: ({ kind }) => villageKinds[kind] },
  {
    key: 'recognisedOn',
    header: words.recognisedOn,
    align: 'right',
    cell: ({ recognisedOn }) => <DateText iso={recognisedOn} />,
  },
  { key: 'decision', header: words.decision, spare: true, cell: ({ decision }) => decision || <Nothing /> },
  {
    key: 'households',
    header: words.households,
    align: 'right',
    figures: true,
    cell: ({ households }) => <Figure value={households} />,
  },
  {
    key: 'workers',
    header: words.workers,
    align: 'right',
    figures: true,
    cell: ({ workers }) => <Figure value={workers} />,
  },
  {
    key: 'establishments',
    header: words.establishments,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: ({ establishments }) => <Figure value={establishments} />,
  },
]

/** `/lang-nghe`: recognised craft villages. */
export function VillagesPage() {
  const [search, change] = useAddress(readPlaceSearch)
  const navigate = useNavigate()
  const [limit, setLimit] = useState(100)
  const [adding, setAdding] = useState(false)
  const filters = { q: search.q, unitId: search.dv, kind: search.loai, withdrawn: search.th }
  const found = useAsk('establishment.villages', { ...filters, limit }, { keepPrevious: true })
  return (
    <>
      <PlaceList
        title={words.villages}
        list="establishment.villages"
        placeholder={words.searchVillages}
        filters={filters}
        search={search}
        change={change}
        choices={
          <>
            <FilterSelect
              path="loai"
              label={words.kind}
              any={words.anyKind}
              w={190}
              value={search.loai}
              options={choicesOf(villageKinds)}
              onChange={(loai) => change({ loai })}
            />
            <FilterSelect
              path="th"
              label={words.standing}
              any={words.anyStanding}
              w={160}
              value={search.th}
              options={choicesOf(words.standings)}
              onChange={(th) => change({ th })}
            />
          </>
        }
        columns={columns}
        rows={found.data?.items ?? []}
        state={found}
        empty={words.noVillages}
        onMore={found.data?.next ? () => setLimit(limit + 400) : undefined}
        onOpen={({ id }) => void navigate({ to: '/lang-nghe/$id', params: { id } })}
        add={found.data?.mayAdd ? { label: words.addVillage, onAdd: () => setAdding(true) } : undefined}
      />
      {adding && <VillageDialog village={undefined} onClose={() => setAdding(false)} />}
    </>
  )
}
