import { useQueries } from '@tanstack/react-query'
import { fold } from '#contract/kernel/text.ts'
import { upper } from '#contract/programme/check/reading.ts'
import { areas } from '#contract/words/vi.ts'
import { ask, type Output } from '#web/kit/call/call.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { shortName } from '../head/decision.tsx'
import { promiseText } from '../targets/Figures.tsx'
import { words as shared } from '../words.ts'
import type { Summary } from './Chooser.tsx'
import css from './compare.module.css'
import { words } from './words.ts'

type Row = Output<'programme.targets'>['items'][number]

/** Counted promises, the same thing once; a total for the whole period speaks before its phases. */
function promised(rows: readonly Row[]): Row[] {
  const counted = rows.filter(({ origin, value }) => origin !== 'context' && value !== null)
  const things = Map.groupBy(counted, ({ indicator, unit }) => `${fold(indicator)}|${fold(unit)}`)
  return [...things.values()].flatMap((same) => {
    const whole = same.filter(({ phase }) => phase === null)
    return whole.length > 0 ? whole.slice(0, 1) : same
  })
}

const Promises = ({ rows }: { rows: readonly Row[] }) =>
  rows.length === 0 ? (
    <Nothing />
  ) : (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <strong className="kc-figures">{promiseText(row)}</strong> {upper(row.indicator)}
          {row.phase && <span className="kc-hint"> ({row.phase.replace('-', '–')})</span>}
        </li>
      ))}
    </ul>
  )

/** What each programme promises in each content of khuyến công, beside the others, under its own names. */
export function TargetsBeside({ programmes }: { programmes: readonly Summary[] }) {
  const answers = useQueries({
    queries: programmes.map(({ code }) => ({
      queryKey: ['programme.targets', { code }],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask('programme.targets', { code }, signal),
    })),
  })
  if (answers.some(({ isPending }) => isPending))
    return <SkeletonRows rows={5} columns={programmes.length + 1} />
  const columns = answers.map(({ data }) => promised(data?.items ?? []))
  const used = [...new Set(columns.flat().map(({ area }) => area ?? 0))].sort((a, b) => a - b)
  return (
    <table className={`${css.table} ${css.beside}`}>
      <caption className="kc-hidden">{words.beside}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rowHead.area}</th>
          {programmes.map((summary) => (
            <th key={summary.code} scope="col">
              {shortName(summary)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {used.map((area) => (
          <tr key={area}>
            <th scope="row">{area === 0 ? shared.general : areas[area]}</th>
            {programmes.map(({ code }, index) => (
              <td key={code}>
                <Promises rows={(columns[index] ?? []).filter((row) => (row.area ?? 0) === area)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
