import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from './keys.module.css'
import { words } from './words.ts'

/** What an administrator may do about what guards a person's account. */
export function GuardsOfPerson({ id, name }: { id: string; name: string }) {
  const [asked, setAsked] = useState(false)
  const drop = useAct('identity.dropSecondFactor')
  return (
    <Section
      title={words.guards.title}
      link={{ to: '/nguoi-dung/$id/khoa', params: { id }, label: words.title }}
    >
      {drop.data && (
        <p role="status" className={css.text}>
          {words.guards.dropped}
        </p>
      )}
      <Button variant="default" onClick={() => setAsked(true)}>
        {words.guards.drop}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={words.guards.dropTitle(name)}
        confirm={words.guards.drop}
        busy={drop.isPending}
        problem={drop.error}
        onConfirm={() => drop.mutate({ personId: id }, { onSuccess: () => setAsked(false) })}
      >
        <p>{drop.error?.code === 'not_found' ? words.guards.none : words.guards.dropText}</p>
      </ConfirmDialog>
    </Section>
  )
}
