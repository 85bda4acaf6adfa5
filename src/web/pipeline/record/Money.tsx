import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { words as shared } from '../words.ts'
import type { Proposal } from './proposal.ts'
import lines from '#web/kit/page/lines.module.css'
import css from './record.module.css'
import { words } from './words.ts'

const said = words.money
const millions = (vnd: number): string => formatExactIn(vnd, MILLION)
type Support = Proposal['weighing']['supports'][number]

const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 100) / whole)

/** How much is asked of one source, beside what the norms give. */
const OfSource = ({ proposal, funding }: { proposal: Proposal; funding: 'national' | 'local' }) => {
  const asked = funding === 'national' ? proposal.nationalVnd : proposal.localVnd
  const ceiling = proposal.weighing.ceilingVnd[funding]
  if (asked === 0 && ceiling === null) return null
  const over = ceiling !== null && asked > ceiling
  return (
    <div className={css.source}>
      <div className={css.label}>{shared.fundings[funding]}</div>
      <div className={`${css.figure} kc-figures`} data-over={over || undefined}>
        {millions(asked)}
      </div>
      <div className={lines.quiet}>
        {said.ceiling}: {ceiling === null ? said.unknownCeiling : millions(ceiling)}
        {ceiling !== null && asked > 0 && ` · ${over ? said.over(millions(asked - ceiling)) : said.within}`}
      </div>
    </div>
  )
}

/** Money at a glance: what is asked of whom, against what the norms give, and what the others bring. */
export const MoneyAtAGlance = ({ proposal }: { proposal: Proposal }) => {
  const others = proposal.ownVnd + proposal.loanVnd + proposal.otherVnd
  return (
    <div className={css.glance}>
      <div className={css.source}>
        <div className={css.label}>{shared.money.totalVnd}</div>
        <div className={`${css.figure} kc-figures`}>{millions(proposal.totalVnd)}</div>
        <div className={lines.quiet}>{said.unit}</div>
      </div>
      <OfSource proposal={proposal} funding="national" />
      <OfSource proposal={proposal} funding="local" />
      <div className={css.source}>
        <div className={css.label}>{shared.money.ownVnd}</div>
        <div className={`${css.figure} kc-figures`}>{millions(others)}</div>
        <div className={lines.quiet}>{said.share(percentOf(others, proposal.totalVnd))}</div>
      </div>
    </div>
  )
}

/** One norm at work, step by step, each with its article. */
const ByNorm = ({ support }: { support: Support }) => {
  const { answer, activityName, funding, ceilingVnd, askedVnd } = support
  return (
    <li>
      <span>
        <strong>{activityName}</strong> · {shared.fundings[funding]}
        {answer.norm && (
          <span className={css.reason}>
            {answer.norm.legal}, {answer.norm.clause}
            {answer.norm.confidence === 'uncertain' && ` (${said.toCheck})`}
          </span>
        )}
        {answer.warnings.map(({ code, text }) => (
          <span key={code} className={css.reason}>
            {text}
          </span>
        ))}
        {answer.reckoning && answer.outcome === 'found' && (
          <details className={css.details}>
            <summary>{said.steps}</summary>
            <ol>
              {answer.reckoning.steps.map(({ kind, text }, index) => (
                <li key={`${kind} ${index}`}>{text}</li>
              ))}
            </ol>
          </details>
        )}
      </span>
      <span className="kc-figures">
        {millions(askedVnd)} / {ceilingVnd === null ? said.unknownCeiling : millions(ceilingVnd)}
      </span>
    </li>
  )
}

type Cost = Proposal['costs'][number] & { sum?: boolean }
const keys = ['totalVnd', 'nationalVnd', 'localVnd', 'ownVnd', 'loanVnd', 'otherVnd'] as const

const columnsOf = (proposal: Proposal): Column<Cost>[] => {
  const names = new Map(
    proposal.weighing.supports.map(({ activity, activityName }) => [activity, activityName]),
  )
  return [
    {
      key: 'content',
      header: said.item,
      lead: true,
      cell: ({ content, activity, year, sum }) =>
        sum ? (
          said.all
        ) : (
          <>
            {content}
            <span className={css.reason}>
              {[activity && (names.get(activity) ?? activity), year && `${said.year} ${year}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ),
    },
    ...keys.map((key): Column<Cost> => ({
      key,
      header: shared.money[key],
      align: 'right',
      figures: true,
      ...(key === 'totalVnd'
        ? { phone: 'state' as const }
        : key === 'localVnd'
          ? { phone: 'meta' as const }
          : {}),
      phoneCell: (row) => said.onPhone(shared.money[key], millions(row[key])),
      cell: (row) => <Money vnd={row[key]} />,
    })),
  ]
}

/** The estimate by cost item and source, in the columns of Mẫu 1, and what the norms give for it. */
export function Costs({ proposal }: { proposal: Proposal }) {
  const brought =
    proposal.nationalVnd + proposal.localVnd + proposal.ownVnd + proposal.loanVnd + proposal.otherVnd
  const asked = proposal.nationalVnd + proposal.localVnd
  const sum = {
    ...proposal,
    id: 'sum',
    content: '',
    activity: null,
    item: null,
    establishmentId: null,
    year: null,
    sum: true,
  }
  return (
    <Section title={said.title} note={said.unit}>
      <DataTable
        label={said.title}
        columns={columnsOf(proposal)}
        rows={proposal.costs}
        rowKey={({ id }) => id}
        foot={proposal.costs.length > 1 ? [sum] : []}
        empty={<p className="kc-hint">{said.none}</p>}
      />
      {brought < proposal.totalVnd && (
        <Note tone="warning">{said.open(millions(proposal.totalVnd - brought))}</Note>
      )}
      {asked > 0 && (
        <p className="kc-hint">
          {said.leverage(
            String(Math.round(((proposal.totalVnd - asked) * 10) / asked) / 10).replace('.', ','),
          )}
        </p>
      )}
      {proposal.weighing.supports.length > 0 && (
        <>
          <h3 className={css.sub}>
            {said.byNorm} ({said.asked.toLowerCase()} / {said.ceiling.toLowerCase()}, {said.unit})
          </h3>
          <ul className={lines.rows}>
            {proposal.weighing.supports.map((support) => (
              <ByNorm
                key={`${support.activity} ${support.establishmentId} ${support.funding}`}
                support={support}
              />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
