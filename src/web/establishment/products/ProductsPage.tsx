import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { UnitFilter } from '#web/territory/index.ts'
import { columns } from './columns.tsx'
import { readProductSearch } from './search.ts'
import { words } from './words.ts'

const stars = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: words.starsFrom(n) }))

/** `/san-pham`: products of all establishments of one's reach. */
export function ProductsPage() {
  const [search, change] = useAddress(readProductSearch)
  const phone = usePhone()
  const [limit, setLimit] = useState(100)
  const filters = { q: search.q, unitId: search.dv, stars: search.sao, exports: search.xk }
  const found = useAsk('establishment.products', { ...filters, limit }, { keepPrevious: true })
  const rows = found.data?.items ?? []
  const { visible, hidden, change: choose } = useColumnChoice('products', columns)
  const more = Boolean(found.data?.next)
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: words.register, link: { to: '/co-so', search: {} } }, { label: words.title }]}
      />
      <Filters phone="rows">
        <SearchField
          path="q"
          label={words.search}
          placeholder={words.placeholder}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <UnitFilter path="dv" label={words.unit} value={search.dv} onChange={(dv) => change({ dv })} />
        <FilterSelect
          path="sao"
          label={words.stars}
          any={words.anyStars}
          w={150}
          value={search.sao === undefined ? undefined : String(search.sao)}
          options={stars}
          onChange={(sao) => change({ sao })}
        />
        <FilterSelect
          path="xk"
          label={words.exports}
          any={words.anyExports}
          w={170}
          value={search.xk}
          options={choicesOf(words.exported)}
          onChange={(xk) => change({ xk })}
        />
      </Filters>
      <Toolbar
        note={<span role="status">{(more ? words.foundMore : words.found)(rows.length)}</span>}
        out={
          <>
            <ExportMenu list="establishment.products" filters={filters} hidden={hidden} />
            {!phone && <PrintButton />}
          </>
        }
      >
        {!phone && <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />}
      </Toolbar>
      <DataTable
        label={words.title}
        columns={visible}
        rows={rows}
        rowKey={({ id }) => id}
        state={found}
        empty={<EmptyState>{Object.keys(search).length > 0 ? words.noneFiltered : words.none}</EmptyState>}
      />
      {more && (
        <Button variant="default" mt={12} loading={found.isFetching} onClick={() => setLimit(limit + 400)}>
          {words.more}
        </Button>
      )}
    </>
  )
}
