import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode, useState } from 'react'
import type { PlanItem } from '#contract/planning/items.ts'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { itemKinds, planSources as sourceWords } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { Money } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { words as kit } from '#web/kit/words.ts'
import { lineLooks } from '../looks.ts'
import { findingText } from '../plan/findings.ts'
import { sourcesOf } from '../plan/grid-columns.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'
import { lineOf } from './line.ts'
import { ResendDialog } from './LineDialog.tsx'

const said = words.line

interface LineViewProps {
  plan: UnitPlan
  item: PlanItem
  onClose: () => void
}

const Amounts = ({ item }: { item: PlanItem }) => (
  <>
    {item.money.map(({ source, askedVnd, approvedVnd }) => (
      <div key={source}>
        {sourceWords[source]}: <Money vnd={askedVnd} />
        {approvedVnd !== null && (
          <>
            {' '}
            ({said.approved.toLowerCase()} <Money vnd={approvedVnd} />)
          </>
        )}
      </div>
    ))}
  </>
)

const factsOf = (plan: UnitPlan, item: PlanItem): (readonly [string, ReactNode])[] => {
  const names = new Map(plan.establishments.map(({ id, name }) => [id, name]))
  return [
    [said.standing, <StateTag key="state" look={lineLooks[item.state]} />],
    [said.reason, item.stateReason],
    [said.kind, itemKinds[item.kind]],
    [said.area, areas[item.area]],
    [said.quantity, item.quantity === null ? '' : `${item.quantity} ${item.unit}`],
    [`${said.money} (${words.plan.inMillions})`, <Amounts key="money" item={item} />],
    [said.timing, item.timing],
    [said.leadName, item.leadName],
    [said.coordinators, item.coordinators],
    [said.place, [item.place, item.unitName].filter(Boolean).join(', ')],
    [said.establishments, item.establishmentIds.map((id) => names.get(id) ?? '').join('; ')],
    [said.beneficiaries, item.beneficiaries],
    [said.expected, item.expected],
    [said.note, item.note],
    [
      said.from,
      item.proposalId && (
        <Link key="bank" to="/ngan-hang-de-an/$id" params={{ id: item.proposalId }}>
          {said.from}
        </Link>
      ),
    ],
  ]
}

/** One line whole, as it stands; where it came back by itself, the way to mend it. */
export function LineView({ plan, item, onClose }: LineViewProps) {
  const [mending, setMending] = useState(false)
  const line = lineOf(item)
  const findings = plan.findings.filter(({ itemId }) => itemId === item.id)
  const names = new Map(plan.establishments.map(({ id, name }) => [id, name]))
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(names)
  if (mending)
    return (
      <ResendDialog
        line={line}
        reason={item.stateReason}
        grounds={{
          programme: plan.round.programme,
          sources: sourcesOf(plan.organisationKind, [line]),
          names: known,
          onName: (id, name) => setKnown((before) => new Map([...before, [id, name]])),
        }}
        onClose={onClose}
      />
    )
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={item.title}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <div className={css.fields}>
        {findings.map((finding) => (
          <p key={finding.funding} className={css.warned}>
            {findingText(finding)}
          </p>
        ))}
        <dl className={css.facts}>
          {factsOf(plan, item)
            .filter(([, value]) => value !== '' && value !== null)
            .map(([name, value]) => (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </Fragment>
            ))}
        </dl>
        <div className={css.buttons}>
          {plan.mayResend && item.state === 'returned' && (
            <Button onClick={() => setMending(true)}>{said.mend}</Button>
          )}
          <Button variant="default" onClick={onClose}>
            {said.close}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
