import { Link } from '@tanstack/react-router'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { FindingMark, StateTag } from '#web/kit/state/StateTag.tsx'
import { findingLooks } from '#web/kit/state/looks.ts'
import { findingAnchor, FindingActs, Settlement } from '../findings/FindingItem.tsx'
import { hasFigures, isSettled, type Numbered, telling } from '../findings/told.ts'
import { type Here, linkTo } from '../links.ts'
import { words } from '../words.ts'
import css from './check.module.css'

interface CheckRowProps {
  here: Here
  content: ProgrammeContent
  told: Numbered
  settleIn: string | undefined
}

/** Every place of a finding, by its own name. */
const Places = ({ here, content, told }: Omit<CheckRowProps, 'settleIn'>) => (
  <ul className={css.places} aria-label={words.places}>
    {told.finding.where.map((place, index) => {
      const link = linkTo(here, content, place)
      return <li key={index}>{link ? <Link {...link.to}>{place.label}</Link> : place.label}</li>
    })}
  </ul>
)

/** Figures stand under each other over all rows; long words take the place of all three columns. */
function Figures({ told: { finding } }: Pick<CheckRowProps, 'told'>) {
  const { printed, computed, difference, unit } = finding
  if (!hasFigures(finding)) {
    const quoted = finding.where[0]?.kind === 'remark'
    return (
      <dl className={css.words}>
        {printed && !quoted && (
          <div>
            <dt>{words.printed}</dt>
            <dd>{printed}</dd>
          </div>
        )}
        {computed && (
          <div>
            <dt>{words.readAs}</dt>
            <dd>{computed}</dd>
          </div>
        )}
      </dl>
    )
  }
  return (
    <dl className={css.figures} data-class={finding.class}>
      <div>
        <dt>{words.printed}</dt>
        <dd className="kc-figures">{printed ?? <Nothing />}</dd>
      </div>
      <div>
        <dt>{words.computed}</dt>
        <dd className="kc-figures">{computed ?? <Nothing />}</dd>
      </div>
      <div data-part={difference ? 'difference' : undefined}>
        <dt>{words.difference}</dt>
        <dd className="kc-figures">{difference ?? <Nothing />}</dd>
      </div>
      {unit && (
        <div className={css.unit}>
          <dt className="kc-hidden">{words.roles.unit}</dt>
          <dd>{unit}</dd>
        </div>
      )}
    </dl>
  )
}

/** One finding over the whole width: what, both figures, where, and how it was settled. */
export function CheckRow({ here, content, told, settleIn }: CheckRowProps) {
  const settled = isSettled(told.finding)
  const { title, text } = telling(told.finding)
  return (
    <li id={findingAnchor(told.number)} tabIndex={-1} className={css.row} data-settled={settled || undefined}>
      <FindingMark number={told.number} settled={settled} />
      <div className={css.what}>
        <h3>{title}</h3>
        {text && <p>{text}</p>}
        <Places here={here} content={content} told={told} />
      </div>
      <Figures told={told} />
      <div className={css.settlement}>
        {settled && (
          <>
            <StateTag look={findingLooks.settled} />
            <Settlement told={told} />
          </>
        )}
        <FindingActs told={told} places={null} settleIn={settleIn} />
      </div>
    </li>
  )
}
