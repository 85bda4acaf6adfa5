import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { roundStates } from '#contract/words/survey.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateText, Figure } from '#web/kit/figure/Figures.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { roundLooks } from '../looks.ts'
import { readRoundsSearch } from '../search.ts'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { words } from '../words.ts'
import { RoundDialog } from './RoundDialog.tsx'

const said = words.rounds
type Row = Output<'survey.rounds'>['items'][number]

const columns: Column<Row>[] = [
  {
    key: 'title',
    header: said.columns.title,
    lead: true,
    cell: ({ id, title }) => (
      <Link to="/khao-sat/dot/$id" params={{ id }}>
        {title}
      </Link>
    ),
  },
  { key: 'year', header: said.columns.year, width: 90, figures: true, cell: ({ year }) => year },
  {
    key: 'until',
    header: said.columns.until,
    width: 110,
    phone: 'meta',
    phoneCell: ({ until }) => (
      <>
        {said.untilDay} <DateText iso={until} />
      </>
    ),
    cell: ({ until }) => <DateText iso={until} />,
  },
  {
    key: 'communes',
    header: said.columns.communes,
    width: 100,
    align: 'right',
    figures: true,
    cell: ({ communes }) => <Figure value={communes} />,
  },
  {
    key: 'sent',
    header: said.columns.progress,
    width: 150,
    align: 'right',
    figures: true,
    phone: 'meta',
    phoneCell: ({ sent, asked }) => said.sentOf(sent, asked),
    cell: ({ sent, asked }) => said.of(sent, asked),
  },
  {
    key: 'accepted',
    header: said.columns.accepted,
    width: 120,
    align: 'right',
    figures: true,
    cell: ({ accepted }) => <Figure value={accepted} />,
  },
  {
    key: 'state',
    header: said.columns.state,
    width: 140,
    phone: 'state',
    cell: ({ state }) => <StateTag look={roundLooks[state]} />,
  },
]

/** `/khao-sat/dot`: the rounds of the province, or those that ask where one works. */
export function RoundsPage() {
  const [search, change] = useAddress(readRoundsSearch)
  const navigate = useNavigate()
  const [opening, setOpening] = useState(false)
  const question = { q: search.q ?? '', ...(search.tt ? { state: search.tt } : {}) }
  const rounds = useAsk('survey.rounds', question, { keepPrevious: true })
  const open = (id: string) => void navigate({ to: '/khao-sat/dot/$id', params: { id } })
  const mayOpen = rounds.data?.mayOpen ?? false
  const filtered = Object.keys(search).length > 0
  return (
    <SurveyFrame
      active="rounds"
      actions={
        mayOpen && (
          <Button
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setOpening(true)}
          >
            {said.open}
          </Button>
        )
      }
    >
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
          label={words.list.state}
          any={words.list.anyState}
          w={170}
          value={search.tt}
          options={choicesOf(roundStates)}
          onChange={(value) => change({ tt: readRoundsSearch({ tt: value }).tt })}
        />
      </Filters>
      <Toolbar
        out={
          <>
            <ExportMenu list="survey.rounds" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={said.label}
        columns={columns}
        rows={rounds.data?.items ?? []}
        rowKey={({ id }) => id}
        state={rounds}
        onOpen={({ id }) => open(id)}
        empty={<EmptyState>{filtered ? said.noneFiltered : mayOpen ? said.noneOpen : said.none}</EmptyState>}
      />
      {opening && <RoundDialog onClose={() => setOpening(false)} onKept={open} />}
    </SurveyFrame>
  )
}
