import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { bringers, pieces, rankingCriteria } from '#contract/words/pipeline.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import css from '../ranking/ranking.module.css'
import type { CriterionRule, PieceRule } from '../ranking/rows.ts'
import { words } from '../ranking/words.ts'

const { fields } = words
const who = choicesOf(bringers)

interface BasisProps {
  value: string
  error: string | undefined
  onChange: (basis: string) => void
}

const Basis = ({ value, error, onChange }: BasisProps) => (
  <TextField
    path="basis"
    label={fields.basis}
    hint={fields.basisHint}
    error={error}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)

/** A piece of the dossier as this province asks for it. */
export function PieceDialog({ rule, onClose }: { rule: PieceRule; onClose: () => void }) {
  const [given, set] = useState(rule)
  const change = (part: Partial<PieceRule>) => set((before) => ({ ...before, ...part }))
  const { activity, piece, weight, required, arrangements, basis } = given
  return (
    <ActDialog
      act="pipeline.setReadinessRule"
      title={words.changePiece(pieces[rule.piece].name)}
      confirm={words.change}
      input={() => ({ activity, piece, weight, required, who: given.who, arrangements, basis })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <p>{rule.activityName}</p>
          <NumberField
            path="weight"
            label={fields.weight}
            w={140}
            error={problem?.messageAt('weight')}
            value={weight}
            onChange={(value) => change({ weight: value ?? 0 })}
          />
          <Checkbox
            size="sm"
            label={fields.required}
            checked={required}
            onChange={(event) => change({ required: event.currentTarget.checked })}
          />
          <SelectField
            path="who"
            label={fields.who}
            w={240}
            value={given.who}
            options={who}
            onChange={(value) => value && change({ who: value })}
          />
          <Basis
            value={basis}
            error={problem?.messageAt('basis')}
            onChange={(value) => change({ basis: value })}
          />
        </div>
      )}
    </ActDialog>
  )
}

/** A criterion of the ranking as this province weighs it. */
export function CriterionDialog({ rule, onClose }: { rule: CriterionRule; onClose: () => void }) {
  const [given, set] = useState(rule)
  const change = (part: Partial<CriterionRule>) => set((before) => ({ ...before, ...part }))
  const { criterion, tier, weight, basis } = given
  return (
    <ActDialog
      act="pipeline.setRankingRule"
      title={words.changeCriterion(rankingCriteria[rule.criterion])}
      confirm={words.change}
      input={() => ({ criterion, tier, weight, basis })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.fields}>
          <NumberField
            path="tier"
            label={fields.tier}
            w={140}
            error={problem?.messageAt('tier')}
            value={tier}
            onChange={(value) => change({ tier: value ?? 1 })}
          />
          <NumberField
            path="weight"
            label={fields.weight}
            w={140}
            error={problem?.messageAt('weight')}
            value={weight}
            onChange={(value) => change({ weight: value ?? 0 })}
          />
          <Basis
            value={basis}
            error={problem?.messageAt('basis')}
            onChange={(value) => change({ basis: value })}
          />
        </div>
      )}
    </ActDialog>
  )
}
