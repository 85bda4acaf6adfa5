import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconLink } from '@tabler/icons-react'
import { formatVnd } from '#contract/kernel/money.ts'
import { costsText } from '#contract/norms/calculator/asked.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import css from './calculator.module.css'
import { Eligible } from './Eligible.tsx'
import { Questions } from './Questions.tsx'
import { NextStep } from './NextStep.tsx'
import { Conditions, Papers, Reasons } from './Reasons.tsx'
import { leading, Result } from './Result.tsx'
import { costsOf, costsWrong, questionOf, readCalculatorSearch, type CalculatorSearch } from './search.ts'
import { WhatIf } from './WhatIf.tsx'
import { words } from './words.ts'

type Calculation = Output<'norms.calculate'>
type Change = (part: { [K in keyof CalculatorSearch]?: string | number | boolean | undefined }) => void

const ShareButton = () => {
  const { copy, copied } = useClipboard({ timeout: 2000 })
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconLink size={16} stroke={1.75} />}
      onClick={() => copy(window.location.href)}
    >
      {copied ? words.shared : words.share}
    </Button>
  )
}

interface AnsweredProps {
  asked: Calculation
  search: CalculatorSearch
  change: Change
}

function Answered({ asked, search, change }: AnsweredProps) {
  const { answers, activity } = asked
  const answer = answers.find(({ funding }) => funding === search.nguon) ?? leading(answers)
  if (!answer) return null
  const { norm, reckoning } = answer
  const wish = {
    costs: costsOf(search),
    line: search.dc === true,
    priority: search.ut === true,
    count: search.sl ?? 1,
  }
  const first = activity.costItems[0]?.code ?? ''
  return (
    <>
      {reckoning && reckoning.support > 0 && (
        <a href="#ket-qua" className={`${css.follow} kc-no-print`}>
          <strong>{words.follow(formatVnd(reckoning.support))}</strong> <span>{words.followSee}</span>
        </a>
      )}
      <Result answers={answers} answer={answer} onSource={(nguon) => change({ nguon })} />
      <NextStep search={search} place={asked.place?.path ?? null} />
      {reckoning && reckoning.total > 0 && <Reasons steps={reckoning.steps} />}
      {norm && reckoning && activity.byCost && reckoning.total > 0 && (
        <WhatIf
          key={`${norm.id} ${reckoning.eligible} ${wish.line} ${wish.priority}`}
          norm={norm}
          activity={activity}
          wish={wish}
          eligible={reckoning.eligible}
          headroom={reckoning.headroom}
          onTake={(amount) => change({ cp: costsText([{ item: first, amount }]) })}
        />
      )}
      <Eligible asked={asked} search={search} onAnswers={(tl) => change({ tl })} />
      <Conditions activity={activity} judged={search.ai !== undefined} further={norm?.conditions ?? ''} />
      <Papers activity={activity} />
      <div className={`${css.out} kc-no-print`}>
        <PrintButton />
        <ShareButton />
      </div>
      <p className={css.hint}>
        {words.last} {words.law(formatDate(asked.on))}
      </p>
    </>
  )
}

/** `/tinh-ho-tro`: an owner learns in two minutes what support the law gives them; nobody need sign in. */
export function CalculatorPage() {
  const [search, change] = useAddress(readCalculatorSearch)
  const catalogue = useAsk('norms.catalogue', search.ngay ? { on: search.ngay } : {}, { keepPrevious: true })
  const activities = catalogue.data?.activities ?? []
  const activity = activities.find(({ code }) => code === search.viec)
  const unknown = catalogue.data !== undefined && search.viec !== undefined && !activity
  const asked = useAsk('norms.calculate', questionOf(search), {
    enabled: activity !== undefined && costsWrong(search) === null,
    keepPrevious: true,
  })
  const error = catalogue.error ?? asked.error
  const norms = asked.data?.answers.flatMap(({ norm }) => norm ?? []) ?? []
  return (
    <div className={css.page}>
      <PageHead title={words.title} />
      <p className={css.about}>{words.about}</p>
      <div className={css.columns}>
        <Questions
          activities={activities}
          activity={activity}
          unknown={unknown}
          norms={norms}
          search={search}
          change={change}
        />
        <section id="ket-qua" className={css.answer} aria-label={words.answer}>
          {error && <ProblemNotice problem={error} onRetry={() => void asked.refetch()} />}
          {asked.data && !asked.error && activity && costsWrong(search) === null ? (
            <Answered asked={asked.data} search={search} change={change} />
          ) : (
            !asked.error && <EmptyState>{costsWrong(search) ? words.costsFirst : words.waiting}</EmptyState>
          )}
        </section>
      </div>
    </div>
  )
}
