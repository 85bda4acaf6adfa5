import type { UnitPlanHead } from '#contract/planning/unit/acts.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { DateText } from '#web/kit/figure/Figures.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { words } from '../words.ts'
import css from '../unit.module.css'

const said = words.plan

interface HeadPartProps {
  head: UnitPlanHead
  /** undefined: it is only read */
  onChange?: (head: UnitPlanHead) => void
}

/** The narrative, and the unit's own decision where it has money of its own. */
export function HeadPart({ head, onChange }: HeadPartProps) {
  const today = useToday()
  if (!onChange) return <HeadText head={head} />
  const text = (key: 'ownDecision' | 'ownSigner') => (
    <TextField
      path={`head.${key}`}
      label={said[key]}
      optional
      value={head[key]}
      onChange={(event) => onChange({ ...head, [key]: event.currentTarget.value })}
    />
  )
  return (
    <Section title={said.narrative}>
      <div className={css.fields}>
        <TextAreaField
          path="head.narrative"
          label={said.narrativeLabel}
          optional
          value={head.narrative}
          onChange={(event) => onChange({ ...head, narrative: event.currentTarget.value })}
        />
        <p className={css.hint}>
          {said.ownApproval}: {said.ownApprovalHint}
        </p>
        <div className={css.pair}>
          {text('ownDecision')}
          <DateField
            path="head.ownDecidedOn"
            label={said.ownDecidedOn}
            optional
            clearable
            maxDate={today}
            value={head.ownDecidedOn}
            onChange={(ownDecidedOn) => onChange({ ...head, ownDecidedOn })}
          />
          {text('ownSigner')}
        </div>
      </div>
    </Section>
  )
}

function HeadText({ head }: { head: UnitPlanHead }) {
  if (head.narrative === '' && head.ownDecision === '') return null
  return (
    <Section title={said.narrative}>
      {head.narrative && <p className={css.guidance}>{head.narrative}</p>}
      {head.ownDecision && (
        <p className={css.hint}>
          {said.ownApproval}: {head.ownDecision}, <DateText iso={head.ownDecidedOn} />
          {head.ownSigner && ` (${head.ownSigner})`}
        </p>
      )}
    </Section>
  )
}
