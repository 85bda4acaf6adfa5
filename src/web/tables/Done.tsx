import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Import } from '#contract/tables/nouns.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { toldMoment } from './history-columns.tsx'
import { Findings } from './report/Findings.tsx'
import css from './tables.module.css'
import { words } from './words.ts'

/** Taken in, and perhaps taken back: what it did, and the way back. */
export function Done({ item }: { item: Import }) {
  const [asking, setAsking] = useState(false)
  const undo = useAct('tables.undo', ['tables', 'identity', 'agenda', 'programme'])
  const { created = 0, changed = 0, unchanged = 0 } = item.counts ?? {}
  return (
    <>
      <Note>
        {item.state === 'undone'
          ? words.undone(item.undoneBy ?? '', toldMoment(item.undoneAt ?? item.at))
          : words.done(created, changed, unchanged)}
      </Note>
      {item.state === 'committed' && (
        <div className={css.acts}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.undo}
          </Button>
        </div>
      )}
      <Findings item={item} parts={['created', 'changed']} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.undoTitle}
        confirm={words.undo}
        busy={undo.isPending}
        problem={undo.error}
        onConfirm={() =>
          undo.mutate({ id: item.id, version: item.version }, { onSuccess: () => setAsking(false) })
        }
      >
        <p>{words.undoAbout(created, changed)}</p>
        {undo.error && (
          <ul>
            {undo.error.fields.map(({ path, message }) => (
              <li key={path.join('.')}>{message}</li>
            ))}
          </ul>
        )}
      </ConfirmDialog>
    </>
  )
}
