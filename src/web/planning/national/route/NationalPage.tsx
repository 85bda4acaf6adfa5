import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMillions } from '#contract/kernel/money.ts'
import { nationalStandings } from '#contract/planning/national/nouns.ts'
import { nationalStandingWords } from '#contract/words/planning/national.ts'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { Head } from '../Head.tsx'
import { More } from '../More.tsx'
import { type NationalSearch, readNationalSearch } from '../search.ts'
import { words } from '../words.ts'
import { AppraiseDialog } from './AppraiseDialog.tsx'
import { columnsFor, type Row } from './columns.tsx'
import { Deadlines } from './Deadlines.tsx'
import { ResultDialog } from './ResultDialog.tsx'
import { SendDialog } from './SendDialog.tsx'

const said = words.national
type National = Output<'planning.national'>

/** Lines page by page as the address filters them. */
function useNational(year: string, { q, tt, tinh }: NationalSearch) {
  const question = { year, q: q ?? '', standing: tt, province: tinh }
  const pages = useInfiniteQuery<National, ProblemError>({
    queryKey: ['planning.national', question],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'planning.national',
        { ...question, after: typeof pageParam === 'string' ? pageParam : undefined },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
  return { pages, first: pages.data?.pages[0], rows: pages.data?.pages.flatMap(({ items }) => items) ?? [] }
}

type Dialog = { kind: 'appraise' | 'record'; row: Row } | { kind: 'send' }

const countOf = ({ standings }: National): string =>
  said.count(
    standings.reduce((sum, { count }) => sum + count, 0),
    formatMillions(
      standings.reduce((sum, { nationalVnd }) => sum + nationalVnd, 0),
      1,
    ),
  )

/** `/ke-hoach/$nam/quoc-gia`: lines that ask for national money, and where each stands on its way. */
export function NationalPage() {
  const { nam = '' } = useParams({ strict: false })
  const [search, change] = useAddress(readNationalSearch)
  const phone = usePhone()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { pages, first, rows } = useNational(nam, search)
  const acts = {
    onAppraise: (row: Row) => setDialog({ kind: 'appraise', row }),
    onRecord: (row: Row) => setDialog({ kind: 'record', row }),
  }
  const columns = columnsFor(acts, first?.ministry ?? false)
  const { hidden, change: choose } = useColumnChoice('planning.national', columns)
  const visible = columns.filter(({ key, fixed, lead }) => fixed || lead || !hidden.includes(key))
  const ready = rows.filter(({ maySend }) => maySend)
  const close = () => setDialog(null)
  const narrowed = Boolean(search.q || search.tt)
  return (
    <>
      <Head
        year={nam}
        title={said.title}
        active="national"
        province={search.tinh}
        actions={
          ready.length > 0 && (
            <Button
              leftSection={<IconSend size={16} stroke={1.75} />}
              onClick={() => setDialog({ kind: 'send' })}
            >
              {said.send} ({ready.length})
            </Button>
          )
        }
      />
      <Section title={said.list} note={first && countOf(first)}>
        <Filters phone="rows">
          <SearchField
            path="q"
            label={said.search}
            placeholder={said.searchHint}
            value={search.q}
            delay={250}
            onSearch={(q) => change({ q })}
          />
          <FilterSelect
            path="tt"
            label={said.standing}
            any={said.any}
            w={220}
            value={search.tt}
            options={nationalStandings.map((value) => ({
              value,
              label: `${nationalStandingWords[value]} (${first?.standings.find(({ standing }) => standing === value)?.count ?? 0})`,
            }))}
            onChange={(tt) => change({ tt })}
          />
        </Filters>
        <Toolbar
          out={
            <>
              <ExportMenu
                list="planning.national"
                filters={{ year: nam, q: search.q, standing: search.tt, province: search.tinh }}
                hidden={hidden}
              />
              {!phone && <PrintButton />}
            </>
          }
        >
          {!phone && <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />}
        </Toolbar>
        <DataTable
          label={said.list}
          columns={visible}
          rows={rows}
          rowKey={({ id }) => id}
          state={pages}
          empty={
            <EmptyState>
              {narrowed ? said.noneFiltered : first?.ministry ? said.noneMinistry : said.none}
            </EmptyState>
          }
        />
        <More label={said.next} pages={pages} />
      </Section>
      {first && <Deadlines answer={first} />}
      {dialog?.kind === 'appraise' && <AppraiseDialog row={dialog.row} onClose={close} />}
      {dialog?.kind === 'record' && <ResultDialog row={dialog.row} onClose={close} />}
      {dialog?.kind === 'send' && (
        <SendDialog
          rows={ready}
          dueOn={first?.steps.find(({ step }) => step === 'sendNational')?.dueOn ?? null}
          onClose={close}
        />
      )}
    </>
  )
}
