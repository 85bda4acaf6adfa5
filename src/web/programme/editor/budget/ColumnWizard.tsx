import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import type { BudgetTable } from '#contract/programme/model.ts'
import { formatPeriod, period, yearsOf } from '#contract/kernel/period.ts'
import { useEditor } from '../editor-context.ts'
import css from './budget.module.css'
import { addColumns, newTable, periodHeader, quantitySeeds, timingSeeds, type Wish, wished } from './shape.ts'
import { words } from './words.ts'

interface ColumnWizardProps {
  /** null: a new table */
  table: BudgetTable | null
  onClose: () => void
  onMake: (table: BudgetTable) => void
}

const said = words.wizard

interface ChoicesProps {
  title: string
  options: readonly { value: string; label: string }[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

const Choices = ({ title, options, value, onChange }: ChoicesProps) =>
  options.length > 0 && (
    <fieldset className={css.choices}>
      <legend>{title}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={value.includes(option.value)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked
                ? options
                    .map((each) => each.value)
                    .filter((each) => each === option.value || value.includes(each))
                : value.filter((each) => each !== option.value),
            )
          }
        />
      ))}
    </fieldset>
  )

const measures = (['amount', 'projects', 'quantity'] as const).map((role) => ({
  value: role,
  label: words.measures[role],
}))

function useWish(table: BudgetTable | null) {
  const { content } = useEditor()
  const { yearFrom, yearTo } = content.head
  const years = yearTo >= yearFrom ? yearsOf(period(yearFrom, yearTo)).map(String) : []
  const phases = content.phases.flatMap(({ yearFrom: from, yearTo: to }) =>
    to > from ? [formatPeriod(period(from, to))] : [],
  )
  const [wish, setWish] = useState<Wish>({
    measures: ['amount'],
    periods: table ? [] : years,
    sources: [],
    sumOfPeriod: true,
    sumOfPeriods: table === null,
  })
  return { content, years, phases, wish, change: (part: Partial<Wish>) => setWish({ ...wish, ...part }) }
}

const labelled = (periods: readonly string[]) =>
  periods.map((value) => ({ value, label: periodHeader(value) }))

/** "Năm × nguồn": the columns of a table by ticking what they are to show. */
export function ColumnWizard({ table, onClose, onMake }: ColumnWizardProps) {
  const { content, years, phases, wish, change } = useWish(table)
  const [extra, setExtra] = useState<string[]>(table ? [] : ['quantity'])
  const more = [
    ...(extra.includes('quantity') ? quantitySeeds : []),
    ...wished(content, table, wish),
    ...(extra.includes('timing') ? timingSeeds : []),
  ]
  const make = () => {
    onMake(table ? addColumns(table, more) : newTable(content, more))
    onClose()
  }
  const pick = (all: readonly string[]) => (chosen: string[]) =>
    change({
      periods: [...phases, ...years].filter((each) =>
        all.includes(each) ? chosen.includes(each) : wish.periods.includes(each),
      ),
    })
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={table ? said.title : said.newTitle}
      closeButtonProps={{ 'aria-label': words.form.close }}
    >
      <div className={css.dialog}>
        <Choices
          title={said.measures}
          options={measures}
          value={wish.measures}
          onChange={(chosen) =>
            change({ measures: measures.flatMap(({ value }) => (chosen.includes(value) ? [value] : [])) })
          }
        />
        <Choices title={said.years} options={labelled(years)} value={wish.periods} onChange={pick(years)} />
        <Choices
          title={said.phases}
          options={labelled(phases)}
          value={wish.periods}
          onChange={pick(phases)}
        />
        <Choices
          title={said.sources}
          options={content.sources.map(({ code, name }) => ({ value: code, label: name }))}
          value={wish.sources}
          onChange={(sources) => change({ sources })}
        />
        <div className={css.choices}>
          <Checkbox
            label={said.sumOfPeriod}
            checked={wish.sumOfPeriod}
            onChange={(event) => change({ sumOfPeriod: event.currentTarget.checked })}
          />
          <Checkbox
            label={said.sumOfPeriods}
            checked={wish.sumOfPeriods}
            onChange={(event) => change({ sumOfPeriods: event.currentTarget.checked })}
          />
          {table === null && (
            <>
              <Checkbox
                label={said.quantity}
                checked={extra.includes('quantity')}
                onChange={(event) =>
                  setExtra(
                    event.currentTarget.checked
                      ? [...extra, 'quantity']
                      : extra.filter((each) => each !== 'quantity'),
                  )
                }
              />
              <Checkbox
                label={said.timing}
                checked={extra.includes('timing')}
                onChange={(event) =>
                  setExtra(
                    event.currentTarget.checked
                      ? [...extra, 'timing']
                      : extra.filter((each) => each !== 'timing'),
                  )
                }
              />
            </>
          )}
        </div>
        <div className={css.dialogButtons}>
          <Button disabled={table !== null && more.length === 0} onClick={make}>
            {table ? said.add : said.make}
          </Button>
          <span className={css.hint}>
            {table ? said.willAdd(more.length) : said.willMake(more.length + 2)}
          </span>
        </div>
      </div>
    </Modal>
  )
}
