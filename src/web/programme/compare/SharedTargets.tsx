import { upper } from '#contract/programme/check/reading.ts'
import type { Output } from '#web/kit/call/call.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { shortName } from '../head/decision.tsx'
import type { Summary } from './Chooser.tsx'
import css from './compare.module.css'
import { words } from './words.ts'

type Compared = Output<'programme.compare'>

/** Indicators that at least two of the programmes promise under one name. */
export function SharedTargets({
  compared,
  programmes,
}: {
  compared: Compared
  programmes: readonly Summary[]
}) {
  if (compared.targets.length === 0) return <EmptyState>{words.noShared}</EmptyState>
  return (
    <table className={css.table}>
      <caption className="kc-hidden">{words.shared}</caption>
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col" className={css.unit}>
            {words.unit}
          </th>
          {programmes.map((summary) => (
            <th key={summary.code} scope="col">
              {shortName(summary)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared.targets.map(({ indicator, unit, values }) => (
          <tr key={`${indicator} ${unit}`}>
            <th scope="row">{upper(indicator)}</th>
            <td className={css.unit}>{unit}</td>
            {programmes.map(({ code }) => {
              const value = values[compared.programmes.findIndex((each) => each.code === code)] ?? null
              return (
                <td key={code} className={`${css.figure} kc-figures`}>
                  {value ?? <Nothing />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
