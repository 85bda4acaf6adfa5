import { Button, Modal } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { Joined } from '#contract/programme/merge/merge.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import type { Told } from '../round.ts'
import css from './merge.module.css'
import { fieldOf, rowOf, thingOf } from './places.ts'
import { words } from './words.ts'

interface ToldProps {
  told: Told[]
  content: ProgrammeContent
  onDismiss: () => void
}

/** "3 ô, 1 dòng mới" */
function countOf(joined: readonly Joined[]): string {
  const counts = new Map<string, number>()
  for (const each of joined) {
    const name = words.counted[each.kind][thingOf(each)]
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ')
}

/** One sentence for all that one person did to one part, however many saves it took. */
function byPerson(told: readonly Told[]): Told[] {
  const all = new Map<string, Told>()
  for (const each of told) {
    const key = `${each.part} ${each.by}`
    const places = new Map((all.get(key)?.joined ?? []).map((joined) => [joined.place.join('/'), joined]))
    for (const joined of each.joined) places.set(joined.place.join('/'), joined)
    all.set(key, { ...each, joined: [...places.values()] })
  }
  return [...all.values()]
}

const said: Record<Exclude<Joined['kind'], 'value'>, string> = {
  added: words.fresh,
  removed: words.gone,
  moved: words.moved,
}

function nowOf(joined: Joined, content: ProgrammeContent): string {
  if (joined.kind !== 'value') return said[joined.kind]
  return fieldOf(joined, content, joined.together).text(joined.value) || words.none
}

const whereOf = (joined: Joined, content: ProgrammeContent): string =>
  [rowOf(joined, content), fieldOf(joined, content).name].filter(Boolean).join(' · ')

function ToldList({
  told: { by, joined },
  content,
  onClose,
}: {
  told: Told
  content: ProgrammeContent
  onClose: () => void
}) {
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={words.seeTitle(by)}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <ul className={css.list}>
        {joined.map((each) => (
          <li key={`${each.kind} ${each.place.join('/')}`}>
            <span>{whereOf(each, content)}</span>
            <span className={css.value}>{nowOf(each, content)}</span>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

/** What others did was joined in without a question: it is told, and can be looked at. */
export function ToldNotice({ told, content, onDismiss }: ToldProps) {
  const [open, setOpen] = useState<Told | null>(null)
  return (
    <div role="status" className={css.told}>
      {byPerson(told).map((each) => (
        <Fragment key={`${each.part} ${each.by}`}>
          <p>
            <IconArrowMerge size={16} stroke={1.75} aria-hidden />
            <span>{words.told(countOf(each.joined), each.by, programmeParts[each.part])}</span>
          </p>
          <Button size="compact-xs" variant="default" onClick={() => setOpen(each)}>
            {words.see}
          </Button>
        </Fragment>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={onDismiss}>
        {words.dismiss}
      </Button>
      {open && <ToldList told={open} content={content} onClose={() => setOpen(null)} />}
    </div>
  )
}
