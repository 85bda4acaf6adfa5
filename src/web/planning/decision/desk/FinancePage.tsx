import { Button } from '@mantine/core'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { stateOf } from '#contract/planning/decision/compare.ts'
import { fits } from '#contract/planning/decision/filter.ts'
import { askedOf, proposedMoney } from '#contract/planning/decision/money.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { KeyFigure } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { type Column, useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../decision.module.css'
import { Head } from '../Head.tsx'
import { type DeskLine, may, millionsOf, type PlanHead, useYear } from '../plan.ts'
import { readDeskSearch } from '../search.ts'
import { words } from '../words.ts'
import { lineColumns } from './columns.tsx'
import { LineFilters } from './LineFilters.tsx'
import { AnswerDialog, OpinionDialog } from './OpinionDialog.tsx'

type Doing = { line: DeskLine; what: 'reduce' | 'ask' | 'answer' }

interface SayProps {
  plan: PlanHead
  line: DeskLine
  onAsk: (doing: Doing) => void
}

const keys: Readonly<Record<string, 'agree' | 'reduce' | 'ask'>> = { t: 'agree', g: 'reduce', h: 'ask' }

/** Three words for a line, by button or by key. */
function Say({ plan, line, onAsk }: SayProps) {
  const agree = useAct('planning.sayOpinion')
  const say = (said: 'agree' | 'reduce' | 'ask') =>
    said === 'agree'
      ? agree.mutate({ id: plan.id, itemId: line.id, itemVersion: line.version, said })
      : onAsk({ line, what: said })
  const byKey = (event: KeyboardEvent) => {
    const said = keys[event.key.toLowerCase()]
    if (said && !event.ctrlKey && !event.metaKey && !event.altKey) say(said)
  }
  return (
    <div className={css.row}>
      {(['agree', 'reduce', 'ask'] as const).map((said) => (
        <Button
          key={said}
          size="compact-xs"
          variant={line.opinion?.said === said ? 'filled' : 'default'}
          aria-label={`${words.said[said]}: ${line.title}`}
          aria-pressed={line.opinion?.said === said}
          loading={said === 'agree' && agree.isPending}
          onClick={() => say(said)}
          onKeyDown={byKey}
        >
          {words.said[said]}
        </Button>
      ))}
      {agree.error && <ProblemNotice problem={agree.error} />}
    </div>
  )
}

function actColumn(plan: PlanHead, onAsk: (doing: Doing) => void): Column<DeskLine>[] {
  const [opines, answers] = [may(plan, 'sayOpinion'), may(plan, 'answerOpinion')]
  if (!opines && !answers) return []
  return [
    {
      key: 'act',
      header: words.columns.act,
      fixed: true,
      phone: 'meta',
      cell: (line) =>
        opines ? (
          <Say plan={plan} line={line} onAsk={onAsk} />
        ) : line.opinion?.said === 'ask' ? (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${words.answer}: ${line.title}`}
            onClick={() => onAsk({ line, what: 'answer' })}
          >
            {words.answer}
          </Button>
        ) : null,
    },
  ]
}

const Totals = ({ lines }: { lines: readonly DeskLine[] }) => {
  const sum = (of: (line: DeskLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  return (
    <div className={css.figures}>
      <KeyFigure
        label={words.columns.asked}
        figure={millionsOf(sum((line) => stateOf(askedOf(line))))}
        unit={words.million}
      />
      <KeyFigure
        label={words.columns.finance}
        figure={millionsOf(sum((line) => stateOf(proposedMoney(line))))}
        unit={words.million}
        below={words.standings.unsaid + `: ${lines.filter(({ opinion }) => !opinion).length}`}
      />
    </div>
  )
}

/** The lines that lie before Finance: the plan's, or those that an adjustment touches. */
function Desk({ plan, lines }: { plan: PlanHead; lines: readonly DeskLine[] }) {
  const [search, change] = useAddress(readDeskSearch)
  const [doing, ask] = useState<Doing | null>(null)
  const [agreeing, agree] = useState(false)
  const columns = [...lineColumns, ...actColumn(plan, ask)]
  const { visible, hidden, change: choose } = useColumnChoice('planning.financeDesk', columns)
  const filter = { q: search.q, standing: search.yk, area: search.nd }
  const rows = lines.filter((line) => fits(line, filter))
  const unsaid = lines.filter(({ opinion }) => opinion === null).length
  const opines = may(plan, 'agreeAll')
  return (
    <>
      <Totals lines={lines} />
      <LineFilters search={search} change={change} />
      <Toolbar
        note={words.count(rows.length, lines.length)}
        out={
          <>
            <ExportMenu
              list="planning.financeDesk"
              filters={{ year: plan.year, ...filter }}
              hidden={hidden}
            />
            <PrintButton />
          </>
        }
      >
        <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />
        {opines && unsaid > 0 && (
          <Button size="xs" variant="default" onClick={() => agree(true)}>
            {words.agreeAll}
          </Button>
        )}
      </Toolbar>
      {opines && <p className={css.below}>{words.keys}</p>}
      <DataTable
        label={words.pages.finance(plan.year)}
        columns={visible}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState>{lines.length === 0 ? words.empty : words.none}</EmptyState>}
      />
      {doing?.what === 'answer' && <AnswerDialog plan={plan} line={doing.line} onClose={() => ask(null)} />}
      {doing && doing.what !== 'answer' && (
        <OpinionDialog plan={plan} line={doing.line} said={doing.what} onClose={() => ask(null)} />
      )}
      {agreeing && (
        <ActDialog
          act="planning.agreeAll"
          title={words.agreeAll}
          confirm={words.agreeAll}
          input={() => ({ id: plan.id })}
          onClose={() => agree(false)}
        >
          {words.agreeAllAbout(unsaid)}
        </ActDialog>
      )}
    </>
  )
}

/** `/ke-hoach/$nam/tai-chinh`: Finance's word of every line, and the department's answers. */
export function FinancePage() {
  const year = useYear()
  const asked = useAsk('planning.financeDesk', { year })
  const lines = useMemo(
    () =>
      (asked.data?.lines ?? []).filter(
        ({ change }) => asked.data?.plan.currentNo === null || change !== null || !asked.data?.plan.workingNo,
      ),
    [asked.data],
  )
  return (
    <>
      <Head page="finance" year={year} plan={asked.data?.plan ?? null} />
      {asked.data ? (
        <Desk plan={asked.data.plan} lines={lines} />
      ) : (
        <DataTable
          label={words.pages.finance(year)}
          columns={lineColumns}
          rows={[]}
          rowKey={({ id }) => id}
          state={asked}
          empty={<EmptyState>{words.noPlan(String(year))}</EmptyState>}
        />
      )}
    </>
  )
}
