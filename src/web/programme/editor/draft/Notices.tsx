import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import type { EditorAll } from '../use-editor.ts'
import { words } from '../words.ts'
import { bringBack, currentOf, keepMine, takeTheirs } from './draft.ts'
import { Notice, when } from './Notice.tsx'
import { StaleNotice } from './StaleNotice.tsx'
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

/** What an earlier visit left, and what another person saved meanwhile. */
export function Notices({ all, code, person }: { all: EditorAll; code: string; person: string }) {
  const { draft, update, saving, settle } = all
  const [unsent, setUnsent] = useState(all.unsent)
  const drop = () => {
    dropUnsent(localStorage, person, code)
    setUnsent(null)
  }
  return (
    <>
      {unsent && (
        <UnsentNotice
          unsent={unsent}
          onDrop={drop}
          onTake={() => {
            update((before) => bringBack(before, unsent.parts, unsent.base, Date.now()))
            setUnsent(null)
          }}
        />
      )}
      {saving.overtaken.map((overtaken) => {
        const { theirs } = saving
        const part = theirs && currentOf({ ...draft, content: theirs.content }, [overtaken.part])
        const decide = (work: typeof keepMine) => {
          if (theirs && part) update((before) => work(before, part, theirs.revision))
          settle(overtaken.part)
        }
        return (
          <StaleNotice
            key={overtaken.part}
            overtaken={overtaken}
            draft={draft}
            theirs={theirs}
            onMine={() => decide(keepMine)}
            onTheirs={() =>
              decide((before, parts, revision) => takeTheirs(before, parts, revision, Date.now()))
            }
          />
        )
      })}
    </>
  )
}
