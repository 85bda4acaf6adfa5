import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Answers, Side } from '#contract/programme/merge/merge.ts'
import { programmeParts } from '#contract/words/vi.ts'
import type { Draft } from '../draft.ts'
import { Notice, when } from '../Notice.tsx'
import { mergeOf, type Theirs } from '../others.ts'
import type { Overtaken } from '../saving.ts'
import { QuestionDialog } from './QuestionDialog.tsx'
import { words } from './words.ts'

interface QuestionNoticeProps {
  overtaken: Overtaken
  draft: Draft
  theirs: Theirs
  onSettle: (answers: Answers) => void
}

/** Two persons changed the same places of a part: nothing of either goes before this one has chosen. */
export function QuestionNotice({ overtaken, draft, theirs, onSettle }: QuestionNoticeProps) {
  const { part, by, at } = overtaken
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [open, setOpen] = useState(false)
  // both may go on working: what is asked is what still differs now
  const merged = useMemo(() => mergeOf(draft, part, theirs, answers), [draft, part, theirs, answers])
  const answer = (ids: readonly string[], side: Side) =>
    setAnswers((before) => new Map([...before, ...ids.map((id) => [id, side] as const)]))

  const nothingLeft = merged.conflicts.length === 0
  const settle = useEffectEvent(() => onSettle(answers))
  useEffect(() => {
    if (nothingLeft) settle()
  }, [nothingLeft])

  const title = words.title(merged.conflicts.length, programmeParts[part])
  const text = words.text(by, when(at), merged.joined.length)
  const takeAll = (side: Side) => {
    const all = new Map(answers)
    let asked = merged
    // a column that stays may ask about its cells
    for (; asked.open.length > 0; asked = mergeOf(draft, part, theirs, all))
      for (const { id } of asked.open) all.set(id, side)
    for (const { id } of asked.conflicts) all.set(id, side)
    onSettle(all)
  }
  return (
    <Notice title={title} text={text} icon={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}>
      <Button size="xs" onClick={() => setOpen(true)}>
        {words.answer}
      </Button>
      <Button size="xs" variant="default" onClick={() => takeAll('theirs')}>
        {words.allTheirs(by)}
      </Button>
      <Button size="xs" variant="default" onClick={() => takeAll('mine')}>
        {words.allMine}
      </Button>
      {open && (
        <QuestionDialog
          title={words.dialogTitle(merged.conflicts.length)}
          intro={text}
          merged={merged}
          mine={draft.content}
          theirs={theirs.content}
          by={by}
          answers={answers}
          onAnswer={answer}
          onJoin={() => onSettle(answers)}
          onClose={() => setOpen(false)}
        />
      )}
    </Notice>
  )
}
