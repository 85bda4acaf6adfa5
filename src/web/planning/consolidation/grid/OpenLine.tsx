import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { itemRoutes } from '#contract/words/planning.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import css from '../consolidation.module.css'
import { millions } from '../money.ts'
import { words } from '../words.ts'
import type { Line } from './entries.ts'
import { LineOverlaps } from './LineOverlaps.tsx'
import { takes, type Verb, verbs } from './steps.ts'
import { TrimForm } from './TrimForm.tsx'
import { usePatch } from './use-patch.ts'

const about = (line: Line): [string, ReactNode][] => {
  const parts: [string, ReactNode][] = [
    [words.about.beneficiaries, line.beneficiaries],
    [words.about.place, line.placeName],
    [words.about.lead, line.leadName],
    [words.about.timing, line.timing],
    [words.about.line, line.budgetLine],
    [words.about.route, itemRoutes[line.route]],
    [words.about.norm, line.normVnd === null ? null : millions(line.normVnd)],
    [
      words.about.proposal,
      line.proposalId && (
        <Link key="proposal" to="/ngan-hang-de-an/$id" params={{ id: line.proposalId }}>
          {words.about.see}
        </Link>
      ),
    ],
    [words.about.reason, line.stateReason],
  ]
  return parts.filter(([, value]) => value !== null && value !== '')
}

interface OpenLineProps {
  line: Line
  which: { year: number; province?: string }
  writable: boolean
  onStep: (verb: Verb, line: Line) => void
  onClose: () => void
}

/** A line unfolded in the grid: what it is, its money to be trimmed, and what can be done with it. */
export function OpenLine({ line, which, writable, onStep, onClose }: OpenLineProps) {
  const patch = usePatch()
  const split = useAct('planning.splitItem', [])
  const open = line.state === 'proposed' || line.state === 'kept'
  return (
    <>
      <dl className={css.about}>
        {about(line).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <LineOverlaps id={line.id} which={which} />
      {writable && open && <TrimForm key={line.version} line={line} onDone={onClose} />}
      {split.error && <ProblemNotice problem={split.error} />}
      <div className={`${css.acts} kc-no-print`}>
        {writable &&
          verbs
            .filter((verb) => takes(verb, line))
            .map((verb) => (
              <Button key={verb} size="xs" variant="default" onClick={() => onStep(verb, line)}>
                {words.steps[verb]}
              </Button>
            ))}
        {writable && open && line.parts > 0 && (
          <Button
            size="xs"
            variant="default"
            loading={split.isPending}
            onClick={() =>
              split.mutate({ id: line.id, version: line.version }, { onSuccess: () => patch([], true) })
            }
          >
            {words.steps.split}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  )
}
