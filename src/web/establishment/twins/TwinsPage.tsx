import { Button } from '@mantine/core'
import { useState } from 'react'
import { twinReasons } from '#contract/words/establishment-records.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { UnitFilter } from '#web/territory/index.ts'
import { columnsOf, type Pair } from './columns.tsx'
import { readTwinSearch } from './search.ts'
import css from './twins.module.css'
import { words } from './words.ts'

const reasons = choicesOf(twinReasons)

/** Two that look alike are not one; the reason is kept, and nobody asks again. */
function ApartDialog({ pair: { one, other }, onClose }: { pair: Pair; onClose: () => void }) {
  const [why, setWhy] = useState('')
  return (
    <ActDialog
      act="establishment.keepApart"
      refresh={['establishment', 'identity']}
      title={words.apartTitle}
      confirm={words.apart}
      input={() => ({ oneId: one.id, otherId: other.id, why })}
      onClose={onClose}
    >
      {(problem) => (
        <>
          <p>{words.apartAbout(one.name, other.name)}</p>
          <TextAreaField
            path="why"
            label={words.reason}
            data-autofocus
            value={why}
            error={problem?.messageAt('why')}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </>
      )}
    </ActDialog>
  )
}

/** `/co-so/trung`: pairs of the province that look like one establishment. */
export function TwinsPage() {
  const [search, change] = useAddress(readTwinSearch)
  const [limit, setLimit] = useState(50)
  const [apart, setApart] = useState<Pair | null>(null)
  const found = useAsk(
    'establishment.twins',
    { q: search.q, reason: search.dau, unitId: search.dv, limit },
    { keepPrevious: true },
  )
  const pairs = found.data?.items ?? []
  const more = Boolean(found.data?.next)
  const isFiltered = Object.keys(search).length > 0
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: words.register, link: { to: '/co-so', search: {} } }, { label: words.title }]}
      />
      <p className={css.intro}>{words.intro}</p>
      <Filters phone="rows">
        <SearchField
          path="q"
          label={words.search}
          placeholder={words.placeholder}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <FilterSelect
          path="dau"
          label={words.reason}
          any={words.anyReason}
          w={200}
          value={search.dau}
          options={reasons}
          onChange={(dau) => change({ dau })}
        />
        <UnitFilter path="dv" label={words.unit} value={search.dv} onChange={(dv) => change({ dv })} />
      </Filters>
      <Toolbar
        note={<span role="status">{found.data && words.found(pairs.length, more)}</span>}
        out={<PrintButton />}
      />
      <DataTable
        label={words.title}
        columns={columnsOf(found.data?.mayMerge ? setApart : null)}
        rows={pairs}
        rowKey={({ one, other }) => `${one.id} ${other.id}`}
        state={found}
        empty={<EmptyState>{isFiltered ? words.noneFiltered : words.none}</EmptyState>}
      />
      {more && (
        <Button variant="default" mt={12} loading={found.isFetching} onClick={() => setLimit(limit + 200)}>
          {words.more}
        </Button>
      )}
      {apart && <ApartDialog pair={apart} onClose={() => setApart(null)} />}
    </>
  )
}
