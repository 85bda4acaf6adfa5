import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Columns } from '#web/kit/page/Section.tsx'
import { useBudget, useHere, useProgramme } from '../use-programme.ts'
import { KeyFigures } from './KeyFigures.tsx'
import { MoneyByYear, Sources } from './MoneyByYear.tsx'
import { NextDates } from './NextDates.tsx'
import css from './overview.module.css'
import { TargetsByArea } from './TargetsByArea.tsx'

/** A programme on one page: its figures, its promises, its money, its next dates. */
export function OverviewTab() {
  const { code, which } = useHere()
  const programme = useProgramme(code, which).data
  const byYear = useBudget(code, which, 'source', 'year')
  const byArea = useBudget(code, which, 'area', 'source')
  if (!programme) return null
  const failed = byYear.error ?? byArea.error
  return (
    <>
      <KeyFigures programme={programme} total={byArea.data} bySource={byYear.data} />
      {failed && (
        <ProblemNotice
          problem={failed}
          onRetry={() => void Promise.all([byYear.refetch(), byArea.refetch()])}
        />
      )}
      <TargetsByArea programme={programme} byArea={byArea.data} />
      <div className={css.after}>
        <Columns
          side={
            <>
              <Sources programme={programme} budget={byYear.data} />
              <NextDates programme={programme} />
            </>
          }
        >
          <MoneyByYear programme={programme} budget={byYear.data} />
        </Columns>
      </div>
    </>
  )
}
