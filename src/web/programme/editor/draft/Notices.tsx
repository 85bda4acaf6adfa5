import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import type { EditorAll } from '../use-editor.ts'
import { words } from '../words.ts'
import { QuestionNotice } from './merge/QuestionNotice.tsx'
import { ToldNotice } from './merge/ToldNotice.tsx'
import { Notice, when } from './Notice.tsx'
import { bringBack } from './others.ts'
import { dropUnsent, type Unsent } from './unsent.ts'

interface UnsentNoticeProps {
  unsent: Unsent
  onTake: () => void
  onDrop: () => void
}

/** What an earlier visit could not send. */
const UnsentNotice = ({ unsent, onTake, onDrop }: UnsentNoticeProps) => {
  const parts = (Object.keys(unsent.parts) as ProgrammePart[]).map((part) => programmeParts[part]).join(', ')
  return (
    <Notice
      title={words.unsent.title}
      text={words.unsent.text(when(unsent.at), parts)}
      icon={<IconDeviceFloppy size={16} stroke={1.75} aria-hidden />}
    >
      <Button size="xs" onClick={onTake}>
        {words.unsent.take}
      </Button>
      <Button size="xs" variant="default" onClick={onDrop}>
        {words.unsent.drop}
      </Button>
    </Notice>
  )
}

/** What earlier visits left, what others did, and what both changed. */
export function Notices({ all, code, person }: { all: EditorAll; code: string; person: string }) {
  const { draft, update, saving, settle, dismiss } = all
  const { theirs, told, overtaken } = saving
  const [unsent, setUnsent] = useState(all.unsent)
  const decided = (one: Unsent) => {
    dropUnsent(localStorage, person, code, one.visit)
    setUnsent((before) => before.filter((each) => each !== one))
  }
  return (
    <>
      {unsent.map((each) => (
        <UnsentNotice
          key={each.visit}
          unsent={each}
          onDrop={() => decided(each)}
          onTake={() => {
            const now = Date.now()
            update((before) => bringBack(before, each, now))
            decided(each)
          }}
        />
      ))}
      {theirs &&
        overtaken.map((each) => (
          <QuestionNotice
            key={each.part}
            overtaken={each}
            draft={draft}
            theirs={theirs}
            onSettle={(answers) => settle(each, theirs, answers)}
          />
        ))}
      {told.length > 0 && <ToldNotice told={told} content={draft.content} onDismiss={dismiss} />}
    </>
  )
}
