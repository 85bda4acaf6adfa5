import { Button } from '@mantine/core'
import { useState } from 'react'
import { Toolbar } from '#web/kit/page/Toolbar.tsx'
import { type DeskLine, may, type PlanHead } from '../plan.ts'
import { words } from '../words.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { CarryDialog } from './CarryDialog.tsx'
import type { Chosen } from './use-chosen.tsx'

interface AfterBarProps {
  plan: PlanHead
  lines: readonly DeskLine[]
  chosen: Chosen
}

/** What is done with decided lines that were ticked: into somebody's hands, or on to next year. */
export function AfterBar({ plan, lines, chosen }: AfterBarProps) {
  const [doing, start] = useState<'assign' | 'carry' | null>(null)
  const ticked = lines.filter(({ id }) => chosen.ids.has(id))
  const end = () => start(null)
  return (
    <>
      <Toolbar note={words.chosen(ticked.length)}>
        {may(plan, 'assignItems') && (
          <Button size="xs" disabled={ticked.length === 0} onClick={() => start('assign')}>
            {words.assign}
          </Button>
        )}
        {may(plan, 'carryOver') && (
          <Button size="xs" variant="default" disabled={ticked.length !== 1} onClick={() => start('carry')}>
            {words.carry}
          </Button>
        )}
      </Toolbar>
      {doing === 'assign' && <AssignDialog plan={plan} lines={ticked} onClose={end} />}
      {doing === 'carry' && ticked[0] && <CarryDialog plan={plan} line={ticked[0]} onClose={end} />}
    </>
  )
}
