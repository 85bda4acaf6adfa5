import { Button, Modal } from '@mantine/core'
import { useAct } from '#web/kit/call/queries.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { useTaking } from './use-taking.ts'
import { words } from './words.ts'

interface DataDialogProps {
  person: {
    id: string
    name: string
    username: string
    holdings: readonly { to: string | null; current: boolean }[]
  }
  onClose: () => void
}

/** The administrator hands a person what is held about them. */
export function TakeDataDialog({ person, onClose }: DataDialogProps) {
  const { take, told, busy, problem } = useTaking(person)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.takeTitle}
      confirm={words.take}
      busy={busy}
      problem={problem}
      onConfirm={take}
    >
      <p>{words.takeAbout(person.name)}</p>
      {told && <p role="status">{told}</p>}
    </ConfirmDialog>
  )
}

const Outcome = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </>
)

/** Takes a person's data out; what has to stay is told, and why. */
export function EraseDialog({ person, onClose }: DataDialogProps) {
  const act = useAct('identity.erasePerson')
  if (act.data)
    return (
      <Modal
        opened
        onClose={onClose}
        title={words.eraseTitle}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Outcome title={words.erased} items={act.data.erased} />
        <Outcome title={words.kept} items={act.data.kept} />
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Modal>
    )
  const holds = person.holdings.some(({ to, current }) => to === null || current)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.eraseTitle}
      confirm={words.erase}
      reason
      busy={act.isPending}
      problem={act.error}
      onConfirm={(reason) => act.mutate({ id: person.id, reason })}
    >
      {holds && <Note tone="warning">{words.roles}</Note>}
      <p>{words.eraseAbout(person.name)}</p>
    </ConfirmDialog>
  )
}
