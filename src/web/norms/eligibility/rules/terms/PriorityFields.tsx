import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { PriorityTerms, PriorityTest } from '#contract/norms/eligibility/terms.ts'
import { priorityGroups } from '#contract/words/eligibility.ts'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import css from '../../eligibility.module.css'
import { words } from '../../words.ts'
import type { TermsProps } from './TermsFields.tsx'
import { TestFields } from './TestFields.tsx'

const { fields } = words

/** A priority: its place in the order, and by what it is recognised. */
export function PriorityFields({ terms, error, onChange }: TermsProps<PriorityTerms>) {
  const set = (tests: PriorityTest[]) => onChange({ ...terms, tests })
  return (
    <>
      <div className={css.pair}>
        <SelectField
          path="terms.group"
          label={fields.group}
          value={terms.group}
          options={choicesOf(priorityGroups)}
          onChange={(group) => onChange({ ...terms, group: group ?? terms.group })}
        />
        <NumberField
          path="terms.rank"
          label={fields.rank}
          w={120}
          error={error('terms.rank')}
          value={terms.rank}
          onChange={(rank) => onChange({ ...terms, rank: rank ?? 1 })}
        />
      </div>
      <fieldset className={css.group}>
        <legend>{fields.tests}</legend>
        {terms.tests.map((test, index) => (
          <div key={index} className={css.test}>
            <TestFields
              path={`terms.tests.${index}`}
              test={test}
              error={error}
              onChange={(next) => set(terms.tests.map((each, at) => (at === index ? next : each)))}
            />
            {terms.tests.length > 1 && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconX size={16} stroke={1.75} />}
                onClick={() => set(terms.tests.filter((_, at) => at !== index))}
              >
                {fields.dropTest}
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.75} />}
            onClick={() => set([...terms.tests, { kind: 'stated' }])}
          >
            {fields.addTest}
          </Button>
        </div>
      </fieldset>
    </>
  )
}
