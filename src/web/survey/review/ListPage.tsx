import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { SavedViews } from '#web/kit/views/SavedViews.tsx'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { listOf, readListSearch } from '../search.ts'
import { words } from '../words.ts'
import { surveyColumns } from './columns.tsx'
import { Narrowing } from './ListFilters.tsx'

const said = words.list

/** `/khao-sat`: the surveys that this person may read, the latest first. */
export function ListPage() {
  const [search, change] = useAddress(readListSearch)
  const navigate = useNavigate()
  const role = useMe().data?.role?.code
  const [limit, setLimit] = useState(100)
  const question = listOf(search)
  const surveys = useAsk('survey.list', { ...question, limit }, { keepPrevious: true })
  const choice = useColumnChoice('survey', surveyColumns)
  const items = surveys.data?.items ?? []
  const more = surveys.data !== undefined && surveys.data.next !== null
  const none = role === 'collaborator' ? said.noneOwn : said.none
  return (
    <SurveyFrame active="list">
      <Filters phone="pairs">
        <SearchField
          path="q"
          label={said.search}
          placeholder={said.searchHint}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <Narrowing search={search} communes={surveys.data?.communes ?? []} change={change} />
      </Filters>
      <Toolbar
        note={<span role="status">{surveys.data && said.found(items.length, more)}</span>}
        out={
          <>
            <ExportMenu list="survey.list" filters={question} hidden={choice.hidden} />
            <PrintButton />
          </>
        }
      >
        <ColumnChoice columns={surveyColumns} hidden={choice.hidden} onChange={choice.change} />
        <SavedViews list="survey.list" />
      </Toolbar>
      <DataTable
        label={said.label}
        columns={choice.visible}
        rows={items}
        rowKey={({ id }) => id}
        state={surveys}
        onOpen={({ id }) => void navigate({ to: '/khao-sat/phieu/$id', params: { id } })}
        empty={<EmptyState>{Object.keys(search).length > 0 ? said.noneFiltered : none}</EmptyState>}
      />
      {more && (
        <Button
          variant="default"
          mt={12}
          loading={surveys.isFetching}
          onClick={() => setLimit(Math.min(2000, limit + 400))}
        >
          {said.more}
        </Button>
      )}
    </SurveyFrame>
  )
}
