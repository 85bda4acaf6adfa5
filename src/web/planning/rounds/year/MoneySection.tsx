import { useState } from 'react'
import { formatMillions } from '#contract/kernel/money.ts'
import { type PlanSource, stateSources } from '#contract/planning/nouns.ts'
import type { StateSource } from '#contract/planning/rounds/fields.ts'
import { planSources } from '#contract/words/planning.ts'
import type { Output } from '#web/kit/call/call.ts'
import { StackedBars } from '#web/kit/chart/StackedBars.tsx'
import { Money } from '#web/kit/figure/Figures.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from '../rounds.module.css'
import { words } from '../words.ts'

const said = words.money
type Round = Output<'planning.round'>

interface Row {
  source: PlanSource
  askedVnd: number
  inForceVnd: number
  ceiling: Round['ceilings'][number] | null
}

const isState = (source: PlanSource): source is StateSource => stateSources.some((each) => each === source)

/** Sources that ask something, or have a ceiling. */
function rowsOf({ bySource, ceilings }: Round): Row[] {
  const known = [
    ...new Set([...ceilings.map(({ source }) => source), ...bySource.map(({ source }) => source)]),
  ]
  const order = Object.keys(planSources)
  return known
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((source) => {
      const sums = bySource.find((each) => each.source === source)
      return {
        source,
        askedVnd: sums?.askedVnd ?? 0,
        inForceVnd: sums?.inForceVnd ?? 0,
        ceiling: ceilings.find((each) => each.source === source) ?? null,
      }
    })
}

/** What is left of a ceiling, or by how much it is passed. */
const Left = ({ row: { ceiling, inForceVnd } }: { row: Row }) => {
  if (ceiling?.ceilingVnd === null || ceiling === null) return <Money vnd={null} />
  const left = ceiling.ceilingVnd - inForceVnd
  return (
    <span className={left < 0 ? css.over : undefined}>
      <Money vnd={left} />
    </span>
  )
}

const columnsFor = (onSet: ((source: StateSource) => void) | null): Column<Row>[] => {
  const money = (key: string, header: string, of: (row: Row) => number | null): Column<Row> => ({
    key,
    header,
    width: 88,
    align: 'right',
    figures: true,
    cell: (row) => <Money vnd={of(row)} />,
  })
  return [
    { key: 'source', header: said.source, width: 170, lead: true, cell: ({ source }) => planSources[source] },
    money('asked', said.asked, ({ askedVnd }) => askedVnd),
    { ...money('inForce', said.inForce, ({ inForceVnd }) => inForceVnd), phone: 'state' },
    money('ceiling', said.ceiling, ({ ceiling }) => ceiling?.ceilingVnd ?? null),
    money('reserved', said.reserved, ({ ceiling }) => ceiling?.reservedVnd || null),
    {
      key: 'left',
      header: said.left,
      width: 88,
      align: 'right',
      figures: true,
      cell: (row) => <Left row={row} />,
    },
    { key: 'basis', header: said.basis, quiet: true, cell: ({ ceiling }) => ceiling?.basis ?? '' },
    ...(onSet
      ? [
          {
            key: 'set',
            header: '',
            name: said.set,
            width: 110,
            cell: ({ source }: Row) =>
              isState(source) && (
                <button
                  type="button"
                  className={`${css.link} kc-no-print`}
                  aria-label={said.setOf(planSources[source])}
                  onClick={() => onSet(source)}
                >
                  {said.set}
                </button>
              ),
          },
        ]
      : []),
  ]
}

interface CeilingDialogProps {
  round: Round
  source: StateSource
  onClose: () => void
}

const CeilingDialog = ({ round, source, onClose }: CeilingDialogProps) => {
  const now = round.ceilings.find((each) => each.source === source)
  const [ceilingVnd, setCeiling] = useState(now?.ceilingVnd ?? null)
  const [basis, setBasis] = useState(now?.basis ?? '')
  return (
    <ActDialog
      act="planning.setCeiling"
      refresh={['planning', 'identity']}
      title={said.setOf(planSources[source])}
      confirm={said.set}
      input={() => ({ id: round.id, source, ceilingVnd, basis })}
      onClose={onClose}
    >
      {(problem) => (
        <div className={css.dialog}>
          <NumberField
            path="ceilingVnd"
            label={said.amount}
            hint={words.form.ceilingsHint}
            unit="triệu"
            error={problem?.messageAt('ceilingVnd')}
            value={ceilingVnd}
            onChange={setCeiling}
          />
          <TextField
            path="basis"
            label={said.basis}
            optional
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}

const format = (value: number): string => formatMillions(value, 0)

/** By content: what stands in the plan, and what was asked beyond it. */
const AreaChart = ({ byArea }: { byArea: Round['byArea'] }) => (
  <StackedBars
    label={said.chartArea}
    bars={byArea.map(({ area }) => ({
      key: String(area),
      label: words.areas[area] ?? String(area),
    }))}
    series={[
      { key: 'kept', name: said.kept, values: byArea.map(({ keptVnd }) => keptVnd), slot: 0 },
      {
        key: 'rest',
        name: said.rest,
        values: byArea.map(({ askedVnd, keptVnd }) => Math.max(0, askedVnd - keptVnd)),
        slot: 2,
        hatched: true,
      },
    ]}
    format={format}
  />
)

/** The units that ask most, with what others pay beside. */
const UnitChart = ({ senders }: { senders: Round['senders'] }) => {
  const most = senders
    .filter(({ stateVnd }) => stateVnd > 0)
    .toSorted((a, b) => b.stateVnd - a.stateVnd)
    .slice(0, 10)
  if (most.length === 0) return null
  return (
    <StackedBars
      label={said.chartUnit}
      bars={most.map(({ organisationId, name }) => ({
        key: organisationId,
        label: name.replace(/^Ủy ban nhân dân (xã|phường) /i, '').replace(/^Trung tâm .*/, 'Trung tâm'),
      }))}
      series={[
        { key: 'state', name: said.state, values: most.map(({ stateVnd }) => stateVnd), slot: 0 },
        { key: 'other', name: said.other, values: most.map(({ otherVnd }) => otherVnd), slot: 3 },
      ]}
      format={format}
    />
  )
}

/** How much is asked, against what. */
export function MoneySection({ round }: { round: Round }) {
  const [setting, setSetting] = useState<StateSource | null>(null)
  const rows = rowsOf(round)
  return (
    <>
      <Section title={said.title} note={said.unit}>
        <DataTable
          label={said.title}
          columns={columnsFor(round.maySetCeiling ? setSetting : null)}
          rows={rows}
          rowKey={({ source }) => source}
          empty={<EmptyState>{said.none}</EmptyState>}
        />
      </Section>
      {round.byArea.length > 0 && (
        <Section title={said.chartArea} note={said.unit}>
          <AreaChart byArea={round.byArea} />
        </Section>
      )}
      {round.senders.length > 1 && round.bySource.length > 0 && (
        <Section title={said.chartUnit} note={said.unit}>
          <UnitChart senders={round.senders} />
        </Section>
      )}
      {setting && <CeilingDialog round={round} source={setting} onClose={() => setSetting(null)} />}
    </>
  )
}
