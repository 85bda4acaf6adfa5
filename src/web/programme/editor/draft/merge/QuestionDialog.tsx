import { Button, Modal } from '@mantine/core'
import { useId } from 'react'
import type { Conflict, Merged, Side } from '#contract/programme/merge/merge.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import css from './merge.module.css'
import { fieldOf, rowOf } from './places.ts'
import { words } from './words.ts'

interface QuestionProps {
  conflict: Conflict
  mine: ProgrammeContent
  theirs: ProgrammeContent
  by: string
  chosen: Side | undefined
  first: boolean
  onChoose: (side: Side) => void
}

const sides = ['theirs', 'mine'] as const

/** One place that both changed: both versions side by side, one of them to be chosen. */
function Question({ conflict, mine, theirs, by, chosen, first, onChoose }: QuestionProps) {
  const name = useId()
  const [row, field] = [rowOf(conflict, mine), fieldOf(conflict, mine, conflict.together)]
  const text = (side: Side): string => {
    if (conflict.kind === 'order') return words.orderOf[side]
    const said = fieldOf(conflict, side === 'mine' ? mine : theirs, conflict.together).text(conflict[side])
    return said === '' ? words.none : said
  }
  const before = conflict.kind === 'value' && conflict.base !== undefined ? field.text(conflict.base) : null
  return (
    <div role="radiogroup" aria-labelledby={`${name}-place`} className={css.question}>
      <div id={`${name}-place`} className={css.place}>
        <strong>{row}</strong>
        <span>{field.name}</span>
        {before !== null && <small>{words.before(before === '' ? words.none : before)}</small>}
      </div>
      {sides.map((side) => (
        <label key={side} className={css.version} data-chosen={chosen === side || undefined}>
          <input
            type="radio"
            name={name}
            checked={chosen === side}
            data-autofocus={(first && side === 'theirs') || undefined}
            onChange={() => onChoose(side)}
          />
          <small>{side === 'mine' ? words.mine : words.theirs(by)}</small>
          <span className={css.value}>{text(side)}</span>
        </label>
      ))}
    </div>
  )
}

interface DialogProps {
  title: string
  intro: string
  merged: Merged
  mine: ProgrammeContent
  theirs: ProgrammeContent
  by: string
  answers: ReadonlyMap<string, Side>
  onAnswer: (ids: readonly string[], side: Side) => void
  onJoin: () => void
  onClose: () => void
}

/** All places that both changed, cell by cell; what is not asked is joined anyway. */
export function QuestionDialog({
  title,
  intro,
  merged,
  answers,
  onAnswer,
  onJoin,
  onClose,
  ...of
}: DialogProps) {
  const { conflicts, open } = merged
  const all = conflicts.map(({ id }) => id)
  return (
    <Modal
      opened
      size="60rem"
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form
        className={css.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          if (open.length === 0) onJoin()
        }}
      >
        <p>{intro}</p>
        <div className={css.all}>
          <Button size="xs" variant="default" onClick={() => onAnswer(all, 'theirs')}>
            {words.allTheirs(of.by)}
          </Button>
          <Button size="xs" variant="default" onClick={() => onAnswer(all, 'mine')}>
            {words.allMine}
          </Button>
          <span className={css.keys}>{words.keys}</span>
        </div>
        {conflicts.map((conflict, index) => (
          <Question
            key={conflict.id}
            {...of}
            conflict={conflict}
            first={index === 0}
            chosen={answers.get(conflict.id)}
            onChoose={(side) => onAnswer([conflict.id], side)}
          />
        ))}
        <div className={css.foot}>
          <span role="status">{words.left(open.length)}</span>
          <Button type="submit" disabled={open.length > 0}>
            {words.join}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
