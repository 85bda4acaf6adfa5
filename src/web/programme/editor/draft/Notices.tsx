import { Button, Modal } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { differences } from '#contract/programme/differences.ts'
import type { ProgrammePart } from '#contract/programme/model.ts'
import { programmeParts } from '#contract/words/vi.ts'
import { dayOf, formatDate, formatTime } from '#web/kit/figure/dates.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import type { Theirs } from '../use-saving.ts'
import { words } from '../words.ts'
import { currentOf, type Draft } from './draft.ts'
import css from './draft.module.css'
import type { Overtaken } from './saving.ts'
import type { Unsent } from './unsent.ts'

const when = (instant: string): string => `${formatTime(instant)} ${formatDate(dayOf(instant))}`

interface NoticeProps {
  title: string
  text: string
  icon: ReactNode
  children: ReactNode
}

const Notice = ({ title, text, icon, children }: NoticeProps) => (
  <div role="alert" className={css.notice}>
    {icon}
    <div>
      <strong>{title}</strong>
      <p>{text}</p>
      <div className={css.acts}>{children}</div>
    </div>
  </div>
)

interface UnsentNoticeProps {
  unsent: Unsent
  onTake: () => void
  onDrop: () => void
}

/** What an earlier visit could not send. */
export const UnsentNotice = ({ unsent, onTake, onDrop }: UnsentNoticeProps) => {
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

interface StaleProps {
  overtaken: Overtaken
  draft: Draft
  theirs: Theirs | null
  onTheirs: () => void
  onMine: () => void
}

/** Both versions of a part, place by place. */
function Differences({ overtaken, draft, theirs }: StaleProps & { theirs: Theirs }) {
  const mine = { ...theirs.content, ...currentOf(draft, [overtaken.part]) }
  const rows = differences(theirs.content, mine)
  return (
    <DataTable
      label={words.stale.see}
      rows={rows}
      rowKey={({ place }) => place}
      empty={words.stale.same}
      columns={[
        { key: 'place', header: words.stale.place, lead: true, cell: ({ place }) => place },
        {
          key: 'theirs',
          header: words.stale.theirs(overtaken.by),
          cell: ({ before }) => before,
          phone: 'meta',
        },
        { key: 'mine', header: words.stale.mine, cell: ({ after }) => after, phone: 'state' },
      ]}
    />
  )
}

/** Another person saved the part meanwhile: nothing is overwritten until this person decides. */
export function StaleNotice(props: StaleProps) {
  const { overtaken, theirs, onTheirs, onMine } = props
  const [open, setOpen] = useState(false)
  const part = programmeParts[overtaken.part]
  const said = words.stale
  return (
    <Notice
      title={said.title(part)}
      text={said.text(overtaken.by, when(overtaken.at))}
      icon={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
    >
      <Button size="xs" variant="default" disabled={!theirs} onClick={onTheirs}>
        {said.takeTheirs}
      </Button>
      <Button size="xs" variant="default" disabled={!theirs} onClick={() => setOpen(true)}>
        {said.see}
      </Button>
      <Button size="xs" variant="default" disabled={!theirs} onClick={onMine}>
        {said.keepMine}
      </Button>
      {open && theirs && (
        <Modal
          opened
          size="xl"
          onClose={() => setOpen(false)}
          title={said.title(part)}
          closeButtonProps={{ 'aria-label': said.close }}
        >
          <Differences {...props} theirs={theirs} />
        </Modal>
      )}
    </Notice>
  )
}
