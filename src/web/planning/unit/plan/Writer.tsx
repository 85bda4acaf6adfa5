import { Button } from '@mantine/core'
import { IconBulb, IconListDetails, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { UnitPlan } from '#contract/planning/unit/queries.ts'
import { planSources } from '#contract/planning/nouns.ts'
import { formatMillions } from '#contract/kernel/money.ts'
import { sumBySource } from '#contract/planning/unit/rules.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { Toolbar } from '#web/kit/page/Toolbar.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { type FootRow, Grid } from '#web/programme/index.ts'
import { blankLine, isWritable, type Line, placed, withLocked } from '../line/line.ts'
import { LineDialog } from '../line/LineDialog.tsx'
import { LineView } from '../line/LineView.tsx'
import { lineLooks } from '../looks.ts'
import { words } from '../words.ts'
import css from '../unit.module.css'
import { BankDialog } from './BankDialog.tsx'
import { Conflicts } from './Conflicts.tsx'
import { aboveNorm } from './findings.ts'
import { gridColumns, sourcesOf } from './grid-columns.ts'
import { LineCards } from './LineCards.tsx'
import { useRefusals } from './refusals.ts'
import type { Writing } from './use-writing.ts'

const said = words.plan

interface WriterProps {
  plan: UnitPlan
  writing: Writing
}

/** The sums that stay in sight below the grid. */
function footOf(lines: readonly Line[]): FootRow[] {
  const sums = Object.entries(sumBySource(lines.map(({ money }) => money)))
  const cells = new Map(sums.map(([source, sum]) => [source, sum === 0 ? '' : formatMillions(sum, 1)]))
  return lines.length > 0 ? [{ key: 'sum', label: words.line.totalOf, tone: 'strong', cells }] : []
}

/** Columns, and names of establishments that were chosen on this page. */
function useGrounds(plan: UnitPlan, lines: readonly Line[]) {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map(plan.establishments.map(({ id, name }) => [id, name])),
  )
  const kinds = sourcesOf(plan.organisationKind, lines).join()
  const sources = useMemo(() => planSources.filter((source) => kinds.split(',').includes(source)), [kinds])
  const columns = useMemo(() => gridColumns(sources), [sources])
  const onName = (id: string, name: string) => setNames((before) => new Map([...before, [id, name]]))
  return { columns, grounds: { programme: plan.round.programme, sources, names, onName } }
}

const Tools = ({ onAdd, onBank }: { onAdd: () => void; onBank: () => void }) => (
  <>
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={onAdd}>
      {said.addLine}
    </Button>
    <Button size="xs" variant="default" leftSection={<IconBulb size={16} stroke={1.75} />} onClick={onBank}>
      {said.fromBank}
    </Button>
    <Link to="/nhap-bang" search={{ nhap: 'unitPlan' }}>
      {said.import}
    </Link>
  </>
)

/** The lines while they are written: a grid with keyboard and paste, on a phone cards that open whole. */
export function Writer({ plan, writing }: WriterProps) {
  const phone = usePhone()
  const { work, put, flush } = writing
  const [opened, open] = useState<Line | null>(null)
  const [bank, setBank] = useState(false)
  const { columns, grounds } = useGrounds(plan, work.lines)
  const above = useMemo(() => aboveNorm(plan.findings), [plan.findings])
  const refusals = useRefusals(writing)
  const setLines = (lines: readonly Line[]) =>
    put((before) => ({ ...before, lines: placed(withLocked(lines, before.lines)) }))
  const blank = () => blankLine(plan)
  const write = (line: Line) => {
    const known = work.lines.some(({ key }) => key === line.key)
    setLines(known ? work.lines.map((each) => (each.key === line.key ? line : each)) : [...work.lines, line])
  }
  const locked = opened && !isWritable(opened) ? plan.items.find(({ id }) => id === opened.id) : undefined
  const toBank = async () => {
    if (await flush()) setBank(true)
  }
  return (
    <Section title={said.lines} note={said.inMillions}>
      <Conflicts writing={writing} />
      <Toolbar
        note={words.lines(work.lines.length)}
        out={<ExportMenu list="planning.unitPlan" filters={{ id: plan.id }} />}
      >
        <Tools onAdd={() => open(blank())} onBank={() => void toBank()} />
      </Toolbar>
      {phone ? (
        <LineCards lines={work.lines} above={above} problemOf={refusals.ofLine} onOpen={open} />
      ) : (
        <Grid<Line>
          label={said.lines}
          columns={columns}
          rows={work.lines}
          keeper={{ blank }}
          onChange={setLines}
          foot={footOf(work.lines)}
          tone={(line) => (isWritable(line) ? undefined : 'quiet')}
          problem={(row, key) => refusals.at(work.lines[row], key)}
          renderTools={(line) => (
            <Button
              size="xs"
              variant="default"
              disabled={!line}
              leftSection={<IconListDetails size={16} stroke={1.75} />}
              onClick={() => line && open(line)}
            >
              {said.details}
            </Button>
          )}
          note={words.lines(work.lines.length)}
        />
      )}
      {work.lines.length === 0 && phone && <p className={css.hint}>{said.noLinesWrite}</p>}
      <Marks plan={plan} lines={work.lines} above={above} />
      {locked && <LineView plan={plan} item={locked} onClose={() => open(null)} />}
      {opened && !locked && (
        <LineDialog
          line={opened}
          grounds={grounds}
          problems={refusals.fields(opened)}
          onClose={() => open(null)}
          onChange={write}
          {...(work.lines.some(({ key }) => key === opened.key)
            ? {
                onRemove: () => {
                  setLines(work.lines.filter(({ key }) => key !== opened.key))
                  open(null)
                },
              }
            : {})}
        />
      )}
      {bank && <BankDialog id={plan.id} onClose={() => setBank(false)} />}
    </Section>
  )
}

/** Lines that ask above the norm, and lines that came back, in words below the grid. */
function Marks({
  plan,
  lines,
  above,
}: {
  plan: UnitPlan
  lines: readonly Line[]
  above: ReadonlyMap<string, string>
}) {
  const told = lines.flatMap((line) => {
    const item = plan.items.find(({ id }) => id === line.id)
    const finding = above.get(line.id ?? '')
    const state = line.state === 'proposed' ? null : lineLooks[line.state].words
    if (!finding && !state) return []
    const text = [state && [state, item?.stateReason].filter(Boolean).join(': '), finding].filter(Boolean)
    const warns = finding !== undefined || line.state === 'returned'
    return [{ key: line.key, title: line.title, text: text.join('. '), warns }]
  })
  return (
    told.length > 0 && (
      <ul className={css.marks}>
        {told.map(({ key, title, text, warns }) => (
          <li key={key} className={warns ? css.warned : undefined}>
            <strong>{title}</strong>: {text}
          </li>
        ))}
      </ul>
    )
  )
}
