import { formatVnd } from '#contract/kernel/money.ts'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { TypedAnswers } from '../offline/draft.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { fieldAt, type PartProps } from './parts.ts'

const said = words.form

/** The last whole year, the one that runs, and two before: nobody remembers further. */
const yearsUntil = (today: string): string[] =>
  [0, 1, 2, 3].map((back) => String(Number(today.slice(0, 4)) - back))

/** Workers, revenue, products: asked anew, with what the register says beside them. */
export function TodaySection({ draft, carried, problem, answer }: PartProps) {
  const { facts, seen, year } = draft.answers
  const change = (part: Partial<TypedAnswers['facts']>) => answer({ facts: { ...facts, ...part } })
  const workers = seen?.workers ?? null
  const revenue = seen?.revenueVnd ?? null
  return (
    <Section title={said.today}>
      <div className={css.fields}>
        <SelectField
          {...fieldAt('year', problem)}
          w={160}
          value={String(year)}
          options={[...new Set([...yearsUntil(carried.today), String(year)])].map((value) => ({
            value,
            label: value,
          }))}
          onChange={(value) => answer({ year: Number(value) })}
        />
        <NumberField
          {...fieldAt('facts.workers', problem)}
          optional
          hint={workers === null ? undefined : said.knownFigure(String(workers))}
          counted={said.people}
          value={facts.workers}
          onChange={(value) => change({ workers: value })}
        />
        <NumberField
          {...fieldAt('facts.revenueVnd', problem)}
          optional
          unit="triệu"
          hint={revenue === null ? undefined : said.knownFigure(`${formatVnd(revenue)} đồng`)}
          value={facts.revenueVnd}
          onChange={(value) => change({ revenueVnd: value })}
        />
        <TextAreaField
          {...fieldAt('facts.products', problem)}
          optional
          minRows={2}
          value={facts.products}
          onChange={(event) => change({ products: event.currentTarget.value })}
        />
      </div>
    </Section>
  )
}
