import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { organisationKinds } from '#contract/words/vi.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { SavedViews } from '#web/kit/views/SavedViews.tsx'
import { organisationColumns, type OrganisationRow } from './columns.tsx'
import { CreateDialog } from './dialogs/CreateDialog.tsx'
import css from './organisations.module.css'
import { inTree, questionOf, readOrganisationSearch, type OrganisationSearch } from './search.ts'
import { words } from './words.ts'

interface FiltersProps {
  search: OrganisationSearch
  today: string
  change: (part: { [K in keyof OrganisationSearch]?: OrganisationSearch[K] | undefined }) => void
}

const kinds = choicesOf(organisationKinds)

const Place = ({ search, change }: FiltersProps) => {
  const provinces = useAsk('territory.search', { level: 'province', limit: 100 })
  const options = (provinces.data?.items ?? []).map(({ code, fullName }) => ({
    value: code,
    label: fullName,
  }))
  return (
    <FilterSelect
      path="tinh"
      label={words.place}
      any={words.anyPlace}
      searchable
      w={200}
      value={search.tinh === undefined ? undefined : String(search.tinh).padStart(2, '0')}
      options={[{ value: '00', label: words.national }, ...options]}
      onChange={(code) => change({ tinh: code === undefined ? undefined : Number(code) })}
    />
  )
}

function Filters(props: FiltersProps) {
  const { search, today, change } = props
  return (
    <FilterRow phone="rows">
      <SearchField
        path="q"
        label={words.search}
        placeholder={words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      <FilterSelect
        path="loai"
        label={words.kind}
        any={words.anyKind}
        searchable
        w={210}
        value={search.loai}
        options={kinds}
        onChange={(loai) => change({ loai })}
      />
      <Place {...props} />
      <DateField
        path="ngay"
        label={words.date}
        w={160}
        value={search.ngay ?? today}
        disabled={search.het === true}
        onChange={(day) => change({ ngay: day === null || day === today ? undefined : day })}
      />
      <div className={css.checks}>
        <Checkbox
          label={words.ended}
          checked={search.het === true}
          onChange={(event) => change({ het: event.currentTarget.checked ? true : undefined })}
        />
        <Checkbox
          label={words.uncertain}
          checked={search.ngo === true}
          onChange={(event) => change({ ngo: event.currentTarget.checked ? true : undefined })}
        />
      </div>
    </FilterRow>
  )
}

/** `/to-chuc`: organisations of any day, as a list or below one another, with the filters in the address. */
export function OrganisationsPage() {
  const [search, change] = useAddress(readOrganisationSearch)
  const today = useToday()
  const can = useMe().data?.can ?? []
  const [creating, setCreating] = useState(false)
  const found = useAsk('identity.organisations', questionOf(search, today), { keepPrevious: true })
  const items: OrganisationRow[] = found.data?.items ?? []
  return (
    <>
      <PageHead
        title={words.title}
        meta={[words.about]}
        actions={
          can.includes('identity.createOrganisation') && (
            <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setCreating(true)}>
              {words.acts.create}
            </Button>
          )
        }
      />
      <Filters search={search} today={today} change={change} />
      <div className={css.bar}>
        <p className={css.count} role="status">
          {found.data && words.found(items.length, found.data.total)}
        </p>
        <SavedViews list="identity.organisations" />
        <ExportMenu list="identity.organisations" filters={questionOf(search, today)} />
        <ViewChoice
          label={words.view}
          value={search.xem ?? 'danh-sach'}
          options={[
            { value: 'danh-sach', label: words.list },
            { value: 'cay', label: words.tree },
          ]}
          onChange={(view) => change({ xem: view === 'cay' ? 'cay' : undefined })}
        />
      </div>
      <DataTable
        label={words.title}
        columns={organisationColumns}
        rows={search.xem === 'cay' ? inTree(items) : items}
        rowKey={({ id }) => id}
        state={found}
        empty={words.none}
      />
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </>
  )
}
