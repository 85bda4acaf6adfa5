import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatMillions, signed } from '#contract/kernel/money.ts'
import { KeyFigure, PeriodText } from '#web/kit/figure/Figures.tsx'
import { decimalsFor, percent, shareOf } from '../figures.ts'
import { isCounted } from '../targets/promises.ts'
import { type ProgrammeView, useFindings, useHere } from '../use-programme.ts'
import { words as shared } from '../words.ts'
import { type Budget, supportOf } from './source-money.ts'
import css from './overview.module.css'
import { words } from './words.ts'

const millions = (vnd: number): string => formatMillions(vnd, decimalsFor([vnd]))

/** The printed total with what its lines add up to beside it; where nothing is fixed, that. */
function Total({ budget }: { budget: Budget | undefined }) {
  if (!budget) return <KeyFigure label={words.total} figure="" />
  const { printed, computed, difference } = budget.grandTotal
  const figure = printed ?? computed
  if (figure === null)
    return <KeyFigure label={words.total} figure={<span className={css.unsaid}>{words.notFixed}</span>} />
  const below =
    printed === null || computed === null
      ? null
      : difference === 0 || difference === null
        ? words.agrees
        : words.computed(millions(computed), signed(millions(difference), difference))
  return <KeyFigure label={words.total} figure={millions(figure)} unit={shared.millions} below={below} />
}

function Support({ programme, budget }: { programme: ProgrammeView; budget: Budget | undefined }) {
  const support = budget ? supportOf(programme.content, budget) : null
  if (!budget || support === null) return null
  const share = shareOf(support, budget.grandTotal.computed)
  return (
    <KeyFigure
      label={words.support}
      figure={millions(support)}
      unit={shared.millions}
      below={share === null ? null : words.supportShare(percent(share))}
    />
  )
}

function Findings() {
  const { code, which } = useHere()
  const { data } = useFindings(code, which)
  const open = data?.items.filter(({ settledBy }) => settledBy === null).length
  const below: ReactNode =
    data === undefined
      ? null
      : data.items.length === 0
        ? words.noFindings
        : words.findingsBelow(data.items.length - (open ?? 0))
  return (
    <KeyFigure
      label={words.findings}
      figure={
        open === undefined ? (
          ''
        ) : (
          <Link
            className={css.figureLink}
            to="/chuong-trinh/$code/doi-chieu"
            params={{ code }}
            search={which}
          >
            {open}
          </Link>
        )
      }
      below={below}
    />
  )
}

/** What a director asks first: how much, how long, how many promises, what does not add up. */
export function KeyFigures({
  programme,
  total,
  bySource,
}: {
  programme: ProgrammeView
  total: Budget | undefined
  bySource: Budget | undefined
}) {
  const { yearFrom, yearTo } = programme.summary
  const counted = programme.content.targets.filter(isCounted)
  const objectives = counted.filter(({ origin }) => origin === 'objective').length
  return (
    <section className={css.figures} aria-label={words.figures}>
      <Total budget={total} />
      <Support programme={programme} budget={bySource} />
      <KeyFigure
        label={words.years}
        figure={<PeriodText period={`${yearFrom}-${yearTo}`} />}
        below={words.yearsUnit(yearTo - yearFrom + 1)}
      />
      <KeyFigure
        label={words.targets}
        figure={counted.length}
        below={words.targetsBelow(objectives, counted.length - objectives)}
      />
      <Findings />
    </section>
  )
}
