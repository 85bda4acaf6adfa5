import { lazy, type ReactNode, Suspense } from 'react'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Columns } from '#web/kit/page/Section.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { stepsToShow } from '../steps/offers.ts'
import { type ProgrammeView, useBudget, useHere, useProgramme } from '../use-programme.ts'
import { KeyFigures } from './KeyFigures.tsx'
import { MoneyByYear, Sources } from './MoneyByYear.tsx'
import { NextDates } from './NextDates.tsx'
import css from './overview.module.css'
import { type Budget, tellsYears } from './source-money.ts'
import { TargetsByArea } from './TargetsByArea.tsx'

const StepActs = lazy(async () => ({ default: (await import('../steps/StepActs.tsx')).StepActs }))

interface MoneyProps {
  programme: ProgrammeView
  budget: Budget | undefined
}

const Side = ({ programme, budget }: MoneyProps) => (
  <>
    <Sources programme={programme} budget={budget} />
    <NextDates programme={programme} />
  </>
)

/** Chart beside sources and dates; where there is nothing to draw, the three stand side by side. */
function Money({ programme, budget }: MoneyProps) {
  if (budget && !tellsYears(programme.content, budget)) {
    return (
      <div className={css.three}>
        <div>
          <MoneyByYear programme={programme} budget={budget} />
        </div>
        <div>
          <Sources programme={programme} budget={budget} />
        </div>
        <div>
          <NextDates programme={programme} />
        </div>
      </div>
    )
  }
  return (
    <div className={css.after}>
      <Columns side={<Side programme={programme} budget={budget} />}>
        <MoneyByYear programme={programme} budget={budget} />
      </Columns>
    </div>
  )
}

const Acts = ({ programme }: { programme: ProgrammeView }) => (
  <Suspense fallback={null}>
    <StepActs programme={programme} />
  </Suspense>
)

interface PartsProps extends MoneyProps {
  /** figures and promises */
  children: ReactNode
}

/** Whoever has something to do here finds it at the right of the figures, on a phone above them. */
function Parts({ programme, budget, children }: PartsProps) {
  const phone = usePhone()
  const acts = stepsToShow(programme).length > 0
  if (acts && !phone) {
    const side = (
      <>
        <Acts programme={programme} />
        <Side programme={programme} budget={budget} />
      </>
    )
    return (
      <Columns side={side}>
        {children}
        <MoneyByYear programme={programme} budget={budget} />
      </Columns>
    )
  }
  return (
    <>
      {acts && (
        <div className={css.acts}>
          <Acts programme={programme} />
        </div>
      )}
      {children}
      <Money programme={programme} budget={budget} />
    </>
  )
}

/** A programme on one page: its figures, its promises, its money, its next dates. */
export function OverviewTab() {
  const { code, which } = useHere()
  const programme = useProgramme(code, which).data
  const byYear = useBudget(code, which, 'source', 'year')
  const byArea = useBudget(code, which, 'area', 'source')
  if (!programme) return null
  const failed = byYear.error ?? byArea.error
  const again = () => void Promise.all([byYear.refetch(), byArea.refetch()])
  return (
    <Parts programme={programme} budget={byYear.data}>
      <KeyFigures programme={programme} total={byArea.data} bySource={byYear.data} />
      {failed && <ProblemNotice problem={failed} onRetry={again} />}
      <TargetsByArea programme={programme} byArea={byArea.data} />
    </Parts>
  )
}
