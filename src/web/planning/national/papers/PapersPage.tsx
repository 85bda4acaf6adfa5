import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { planSources } from '#contract/words/planning.ts'
import { addressOf, type Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { Head } from '../Head.tsx'
import css from '../national.module.css'
import { words } from '../words.ts'

const said = words.papers
type Sums = Output<'planning.paperSums'>

interface Form {
  key: string
  name: string
  below: string
  xlsx: string
  pdf: string
}

const both = (of: (format: 'xlsx' | 'pdf') => string) => ({ xlsx: of('xlsx'), pdf: of('pdf') })

/** What can be taken away by itself: the annex of each version, Mẫu 2 by fund, what adjustments changed. */
function formsOf({ planId, roundId, versions }: Sums): Form[] {
  if (planId === null || roundId === null) return []
  const decided = versions.filter((version) => version.decided)
  const annexes = versions.length > 0 ? versions : [{ no: 1, kind: 'original', decided: false }]
  return [
    ...annexes.toReversed().map(({ no, decided: done }): Form => ({
      key: `annex ${no}`,
      name: said.annex,
      below: said.version(no, done),
      ...both((format) => addressOf('planning.annex', { id: planId, no, format })),
    })),
    ...(['national', 'local'] as const).map((route): Form => ({
      key: route,
      name: route === 'national' ? said.summaryNational : said.summaryLocal,
      below: '',
      ...both((format) => addressOf('planning.summary', { id: roundId, route, format })),
    })),
    ...versions
      .filter(({ no }) => no > 1 && decided.some((earlier) => earlier.no === no - 1))
      .map(({ no }): Form => ({
        key: `compared ${no}`,
        name: said.comparison(no - 1, no),
        below: '',
        ...both((format) =>
          addressOf('planning.comparisonFile', { id: planId, from: no - 1, to: no, format }),
        ),
      })),
  ]
}

const formColumns: Column<Form>[] = [
  {
    key: 'name',
    header: said.columns.name,
    lead: true,
    cell: ({ name, below }) => (
      <>
        {name}
        {below && <span className={css.below}>{below}</span>}
      </>
    ),
  },
  {
    key: 'files',
    header: said.columns.files,
    phone: 'meta',
    cell: ({ xlsx, pdf, name }) => (
      <span className={css.acts}>
        <a href={xlsx} download aria-label={`${said.xlsx}: ${name}`}>
          {said.xlsx}
        </a>
        <a href={pdf} download aria-label={`${said.pdf}: ${name}`}>
          {said.pdf}
        </a>
      </span>
    ),
  },
]

const Forms = ({ sums }: { sums: Sums }) => (
  <DataTable label={said.title} rows={formsOf(sums)} rowKey={({ key }) => key} columns={formColumns} />
)

const sumColumns: Column<{ name: string; amountVnd: number }>[] = [
  { key: 'source', header: said.columns.source, lead: true, cell: ({ name }) => name },
  {
    key: 'amount',
    header: said.columns.amount,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: ({ amountVnd }) => <Money vnd={amountVnd} />,
  },
]

const SourceSums = ({ sums: { sources, items } }: { sums: Sums }) => (
  <Section title={said.sums} note={said.items(items)}>
    <DataTable
      label={said.sums}
      dense
      rows={sources.map(({ source, amountVnd }) => ({ name: planSources[source], amountVnd }))}
      foot={[{ name: said.total, amountVnd: sources.reduce((sum, { amountVnd }) => sum + amountVnd, 0) }]}
      rowKey={({ name }) => name}
      columns={sumColumns}
    />
  </Section>
)

/** `/ke-hoach/$nam/ho-so`: annexes, forms, and everything for the submission in one archive. */
export function PapersPage() {
  const { nam = '' } = useParams({ strict: false })
  const asked = useAsk('planning.paperSums', { year: nam })
  const planId = asked.data?.planId ?? null
  return (
    <>
      <Head
        year={nam}
        title={said.title}
        active="papers"
        actions={
          planId && (
            <Button
              component="a"
              href={addressOf('planning.papers', { id: planId })}
              download
              leftSection={<IconDownload size={16} stroke={1.75} />}
            >
              {said.all}
            </Button>
          )
        }
      />
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <SkeletonRows rows={6} columns={2} />}
      {asked.data && planId === null && <EmptyState>{said.none}</EmptyState>}
      {asked.data && planId !== null && (
        <>
          <p className={css.hint}>{said.allHint}</p>
          <Forms sums={asked.data} />
          <SourceSums sums={asked.data} />
        </>
      )}
    </>
  )
}
