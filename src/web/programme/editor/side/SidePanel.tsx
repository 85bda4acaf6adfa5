import { Button } from '@mantine/core'
import { useState } from 'react'
import { Money } from '#web/kit/figure/Figures.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { FindingList } from '../../budget/findings/FindingList.tsx'
import { numbered } from '../../budget/findings/told.ts'
import { useEditor } from '../editor-context.ts'
import type { Checks, Running } from '../use-checks.ts'
import { words } from '../words.ts'
import { targetOf } from './goto.ts'
import css from './side.module.css'

const said = words.side
const FIRST = 8

const Totals = ({ running }: { running: Running | null }) => {
  if (!running) return <p className={css.note}>{said.noMoney}</p>
  return (
    <dl className={css.totals}>
      <dt data-strong>{said.all}</dt>
      <dd data-strong>
        <Money vnd={running.total} />
      </dd>
      {[...running.sources, ...running.years].map(({ label, sum }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Money vnd={sum} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Beside what is typed: what it comes to, and what does not add up. */
export function SidePanel({ checks }: { checks: Checks }) {
  const { content, go } = useEditor()
  const [all, setAll] = useState(false)
  const told = numbered(checks.findings)
  const shown = all ? told : told.slice(0, FIRST)
  return (
    <>
      <Section title={said.totals} note={said.unit}>
        <Totals running={checks.running} />
      </Section>
      <Section title={said.findings} note={words.findings(told.length)}>
        {told.length === 0 && <p className={css.note}>{said.none}</p>}
        <FindingList
          findings={[]}
          only={shown}
          renderPlaces={({ finding }) => {
            const [place] = finding.where
            return place ? (
              <button type="button" onClick={() => go(targetOf(content, place))}>
                {said.go}
              </button>
            ) : null
          }}
        />
        {told.length > shown.length && (
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            {said.more(told.length - shown.length)}
          </Button>
        )}
        {checks.matched > 0 && <p className={css.note}>{said.matched(checks.matched)}</p>}
      </Section>
    </>
  )
}
