import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { roundStates } from '#contract/words/planning.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { readYearsSearch } from '../search.ts'
import { words } from '../words.ts'
import { columnsFor } from './columns.tsx'
import { RoundDialog } from './RoundDialog.tsx'

const said = words.years

/** `/ke-hoach`: the years with a round, and the way to prepare the next. */
export function YearsPage() {
  const [search, change] = useAddress(readYearsSearch)
  const navigate = useNavigate()
  const me = useMe().data
  const nation = me?.organisation?.provinceId === null
  const [creating, setCreating] = useState(false)
  const question = { q: search.q ?? '', ...(search.tt ? { state: search.tt } : {}) }
  const rounds = useAsk('planning.rounds', question, { keepPrevious: true })
  const columns = columnsFor(nation)
  const choice = useColumnChoice('planning.rounds', columns)
  const open = (year: number, provinceId?: string) =>
    void navigate({
      to: '/ke-hoach/$nam',
      params: { nam: String(year) },
      search: nation && provinceId ? { tinh: provinceId } : {},
    })
  const mayCreate = rounds.data?.mayCreate ?? false
  const filtered = Object.keys(search).length > 0
  return (
    <>
      <PageHead
        title={words.title}
        meta={[
          <Link key="profiles" to="/quy-trinh" search={{}}>
            {said.profiles}
          </Link>,
          nation && (
            <Link key="nation" to="/ke-hoach/ca-nuoc" search={{}}>
              {said.nation}
            </Link>
          ),
        ]}
        actions={
          mayCreate && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => setCreating(true)}
            >
              {said.create}
            </Button>
          )
        }
      />
      <Filters phone="pairs">
        <SearchField
          path="q"
          label={said.search}
          placeholder={said.searchHint}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <FilterSelect
          path="tt"
          label={said.state}
          any={said.anyState}
          w={190}
          value={search.tt}
          options={choicesOf(roundStates)}
          onChange={(value) => change({ tt: value })}
        />
      </Filters>
      <Toolbar
        note={words.money.unit}
        out={
          <>
            <ColumnChoice columns={columns} hidden={choice.hidden} onChange={choice.change} />
            <ExportMenu list="planning.rounds" filters={question} hidden={choice.hidden} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={said.label}
        columns={choice.visible}
        rows={rounds.data?.items ?? []}
        rowKey={({ id }) => id}
        state={rounds}
        onOpen={({ year, provinceId }) => open(year, provinceId)}
        empty={
          <EmptyState>{filtered ? said.noneFiltered : mayCreate ? said.noneCreate : said.none}</EmptyState>
        }
      />
      {creating && (
        <RoundDialog
          taken={rounds.data?.items.map(({ year }) => year) ?? []}
          onClose={() => setCreating(false)}
          onKept={open}
        />
      )}
    </>
  )
}
