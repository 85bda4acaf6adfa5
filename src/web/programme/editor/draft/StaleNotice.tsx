import { Button, Modal } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { differences } from '#contract/programme/differences.ts'
import { programmeParts } from '#contract/words/vi.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import type { Theirs } from '../use-saving.ts'
import { words } from '../words.ts'
import { currentOf, type Draft } from './draft.ts'
import { Notice, when } from './Notice.tsx'
import type { Overtaken } from './saving.ts'

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
