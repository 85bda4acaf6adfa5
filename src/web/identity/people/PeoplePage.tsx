import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roles } from '#contract/words/vi.ts'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useMe } from '#web/kit/call/session.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { SavedViews } from '#web/kit/views/SavedViews.tsx'
import { OrganisationPicker } from '../organisations/OrganisationPicker.tsx'
import { personColumns } from './columns.tsx'
import { CreatePersonDialog } from './dialogs/CreatePersonDialog.tsx'
import css from './people.module.css'
import { type PeopleSearch, questionOf, readPeopleSearch } from './search.ts'
import { words } from './words.ts'

const roleOptions = choicesOf(roles)
const states = [
  { value: 'active', label: words.states.active },
  { value: 'disabled', label: words.states.disabled },
  { value: 'any', label: words.states.any },
]

interface FiltersProps {
  search: PeopleSearch
  change: (part: Partial<Record<keyof PeopleSearch, string | undefined>>) => void
}

function Filters({ search, change }: FiltersProps) {
  return (
    <FilterRow className={css.filters} phone="rows">
      <SearchField
        path="q"
        label={words.search}
        placeholder={words.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      <FilterSelect
        path="vai"
        label={words.role}
        any={words.anyRole}
        searchable
        w={220}
        value={search.vai}
        options={roleOptions}
        onChange={(vai) => change({ vai })}
      />
      <div className={css.wide}>
        <OrganisationPicker
          path="tc"
          label={words.organisation}
          optional
          value={search.tc ?? null}
          onChange={(id) => change({ tc: id ?? undefined })}
        />
      </div>
      <SelectField
        path="tk"
        label={words.state}
        w={140}
        value={search.tk ?? 'active'}
        options={states}
        onChange={(state) => change({ tk: state === 'active' ? undefined : (state ?? undefined) })}
      />
    </FilterRow>
  )
}

/** People page by page, as the address filters them. */
function usePeople(search: PeopleSearch) {
  const question = questionOf(search)
  return useInfiniteQuery<Output<'identity.people'>, ProblemError>({
    queryKey: ['identity.people', question],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'identity.people',
        { ...question, after: typeof pageParam === 'string' ? pageParam : undefined },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
}

/** `/nguoi-dung`: the people of one's reach, with the filters in the address. */
export function PeoplePage() {
  const [search, change] = useAddress(readPeopleSearch)
  const can = useMe().data?.can ?? []
  const [creating, setCreating] = useState(false)
  const pages = usePeople(search)
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total
  return (
    <>
      <PageHead
        title={words.title}
        meta={[words.about]}
        actions={
          can.includes('identity.createPerson') && (
            <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setCreating(true)}>
              {words.acts.create}
            </Button>
          )
        }
      />
      <Filters search={search} change={change} />
      <Toolbar
        note={<span role="status">{total !== undefined && words.found(items.length, total)}</span>}
        out={<ExportMenu list="identity.people" filters={questionOf(search)} />}
      >
        <SavedViews list="identity.people" />
      </Toolbar>
      <DataTable
        label={words.title}
        columns={personColumns}
        rows={items}
        rowKey={({ id }) => id}
        state={pages}
        empty={words.none}
      />
      {pages.hasNextPage && (
        <Button
          className={css.more}
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
      {creating && <CreatePersonDialog onClose={() => setCreating(false)} />}
    </>
  )
}
