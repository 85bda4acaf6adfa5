import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Import } from '#contract/tables/nouns.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { words } from './words.ts'

/** Lays the file aside. */
export function Discard({ item }: { item: Import }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const discard = useAct('tables.discard', [])
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.discardTitle}
        confirm={words.discard}
        busy={discard.isPending}
        problem={discard.error}
        onConfirm={() =>
          discard.mutate({ id: item.id }, { onSuccess: () => void navigate({ to: '/nhap-bang' }) })
        }
      >
        <p>{words.discardAbout}</p>
      </ConfirmDialog>
    </>
  )
}
