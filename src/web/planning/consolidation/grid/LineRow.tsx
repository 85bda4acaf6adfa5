import { Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { itemKinds } from '#contract/words/planning.ts'
import { Figure, Money } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { lineLooks } from '../../unit/looks.ts'
import css from '../consolidation.module.css'
import { millions, otherOf, supportOf } from '../money.ts'
import { words } from '../words.ts'
import type { Entry, Line, Units } from './entries.ts'

interface PickProps {
  label: string
  checked: boolean
  some?: boolean
  onPick: () => void
}

const Pick = ({ label, checked, some = false, onPick }: PickProps) => (
  <Checkbox
    size="xs"
    className="kc-no-print"
    aria-label={label}
    checked={checked}
    indeterminate={some && !checked}
    tabIndex={-1}
    onChange={onPick}
  />
)

interface GroupRowProps {
  entry: Entry & { kind: 'group' }
  folded: boolean
  picked: ReadonlySet<string>
  mayPick: boolean
  onFold: () => void
  onPick: (lines: readonly Line[], all: boolean) => void
}

/** The head of a group: its sums, folding, and all of its lines to be picked at once. */
export function GroupRow({ entry, folded, picked, mayPick, onFold, onPick }: GroupRowProps) {
  const Icon = folded ? IconChevronRight : IconChevronDown
  const count = entry.lines.filter(({ id }) => picked.has(id)).length
  const all = count === entry.lines.length
  return (
    <>
      <span role="gridcell">
        {mayPick && (
          <Pick
            label={words.pickGroup(entry.label)}
            checked={all}
            some={count > 0}
            onPick={() => onPick(entry.lines, !all)}
          />
        )}
      </span>
      <span role="gridcell" className={css.lead}>
        <button type="button" tabIndex={-1} className={css.fold} aria-expanded={!folded} onClick={onFold}>
          <Icon size={14} stroke={1.75} aria-hidden /> {entry.label}
        </button>
        <span className={css.hint}> {entry.lines.length}</span>
      </span>
      <span aria-hidden className={css.wide} />
      <span role="gridcell" className={css.money}>
        <Money vnd={entry.askedVnd} />
      </span>
      <span role="gridcell" className={css.money}>
        <Money vnd={entry.supportVnd} />
      </span>
      <span role="gridcell" className={`${css.money} ${css.wide}`}>
        <Money vnd={entry.otherVnd} />
      </span>
      <span aria-hidden className={css.wide} />
    </>
  )
}

/** What the eye should fall on: trimmed, above the norm, told twice. */
const Marks = ({ line, overlapping }: { line: Line; overlapping: boolean }) => {
  const support = supportOf(line.now)
  const above = line.normVnd !== null && support > line.normVnd ? support - line.normVnd : 0
  return (
    <>
      {line.parts > 0 && ` · ${words.parts(line.parts)}`}
      {support < supportOf(line.asked) && ` · ${words.trimmed}`}
      {above > 0 && <strong className={css.over}> · {words.aboveNorm(millions(above))}</strong>}
      {overlapping && <strong className={css.warn}> · {words.overlap}</strong>}
    </>
  )
}

interface LineRowProps {
  line: Line
  units: Units
  picked: boolean
  mayPick: boolean
  overlapping: boolean
  onOpen: () => void
  onPick: () => void
}

/** One line: what, whose and where; what is asked and what it is to have. */
export function LineRow({ line, units, picked, mayPick, overlapping, onOpen, onPick }: LineRowProps) {
  const who = line.organisationId === null ? words.own : (units.get(line.organisationId) ?? '')
  const where = [who, line.placeName === who ? '' : line.placeName, line.beneficiaries].filter(Boolean)
  return (
    <>
      <span role="gridcell">
        {mayPick && <Pick label={words.pickLine(line.title)} checked={picked} onPick={onPick} />}
      </span>
      <span role="gridcell" className={css.lead}>
        <button type="button" tabIndex={-1} className={css.open} onClick={onOpen}>
          {line.title}
        </button>
        <span className={css.below}>
          {itemKinds[line.kind]} · {where.join(' · ')}
          <Marks line={line} overlapping={overlapping} />
        </span>
      </span>
      <span role="gridcell" className={`${css.money} ${css.wide}`}>
        {line.quantity === null ? '' : <Figure value={line.quantity} />} {line.unit}
      </span>
      <span role="gridcell" className={css.money}>
        <Money vnd={supportOf(line.asked)} />
      </span>
      <span role="gridcell" className={css.money}>
        <strong>
          <Money vnd={supportOf(line.now)} />
        </strong>
      </span>
      <span role="gridcell" className={`${css.money} ${css.wide}`}>
        <Money vnd={otherOf(line.now)} />
      </span>
      <span role="gridcell" className={css.state}>
        <StateTag look={lineLooks[line.state]} />
      </span>
    </>
  )
}
