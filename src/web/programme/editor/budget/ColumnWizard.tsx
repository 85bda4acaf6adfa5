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
  const phases = content.phases.flatMap((phase) =>
    phase.yearTo > phase.yearFrom ? [formatPeriod(period(phase.yearFrom, phase.yearTo))] : [],
  )
  const [wish, setWish] = useState<Wish>({
    measures: ['amount'],
    periods: table ? [] : years,
    sources: [],
    sumOfPeriod: true,
    sumOfPeriods: table === null,
  })
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part })
  return { content, years, phases, wish, change }
}

type Wished = ReturnType<typeof useWish>

const labelled = (periods: readonly string[]) =>
  periods.map((value) => ({ value, label: periodHeader(value) }))

/** Years and phases are ticked apart and kept together, in the order of the paper. */
function Periods({ wished: { years, phases, wish, change } }: { wished: Wished }) {
  const pick = (all: readonly string[]) => (chosen: string[]) =>
    change({
      periods: [...phases, ...years].filter((each) =>
        (all.includes(each) ? chosen : wish.periods).includes(each),
      ),
    })
  return (
    <>
      <Choices title={said.years} options={labelled(years)} value={wish.periods} onChange={pick(years)} />
      <Choices title={said.phases} options={labelled(phases)} value={wish.periods} onChange={pick(phases)} />
    </>
  )
}

const Tick = ({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) => <Checkbox label={label} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />

/** "Năm × nguồn": the columns of a table by ticking what they are to show. */
export function ColumnWizard({ table, onClose, onMake }: ColumnWizardProps) {
  const asked = useWish(table)
  const { content, wish, change } = asked
  const [quantity, setQuantity] = useState(table === null)
  const [timing, setTiming] = useState(false)
  const sources = content.sources.map(({ code, name }) => ({ value: code, label: name }))
  const more = [
    ...(quantity ? quantitySeeds : []),
    ...wished(content, table, wish),
    ...(timing ? timingSeeds : []),
  ]
  const setMeasures = (chosen: string[]) =>
    change({ measures: measures.map(({ value }) => value).filter((role) => chosen.includes(role)) })
  const make = () => {
    onMake(table ? addColumns(table, more) : newTable(content, more))
    onClose()
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={table ? said.title : said.newTitle}
      closeButtonProps={{ 'aria-label': words.form.close }}
    >
      <div className={css.dialog}>
        <Choices title={said.measures} options={measures} value={wish.measures} onChange={setMeasures} />
        <Periods wished={asked} />
        <Choices
          title={said.sources}
          options={sources}
          value={wish.sources}
          onChange={(chosen) => change({ sources: chosen })}
        />
        <div className={css.choices}>
          <Tick
            label={said.sumOfPeriod}
            checked={wish.sumOfPeriod}
            onChange={(sumOfPeriod) => change({ sumOfPeriod })}
          />
          <Tick
            label={said.sumOfPeriods}
            checked={wish.sumOfPeriods}
            onChange={(sumOfPeriods) => change({ sumOfPeriods })}
          />
          {table === null && <Tick label={said.quantity} checked={quantity} onChange={setQuantity} />}
          {table === null && <Tick label={said.timing} checked={timing} onChange={setTiming} />}
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
