import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from './keys.module.css'
import { MadeKey } from './MadeKey.tsx'
import { NewKey } from './NewKey.tsx'
import { words } from './words.ts'

type Key = Output<'identity.keys'>['items'][number]

const stateOf = ({ revokedAt, expiresAt }: Key): 'revoked' | 'expired' | 'live' =>
  revokedAt ? 'revoked' : Date.parse(expiresAt) <= Date.now() ? 'expired' : 'live'

/** The day itself is its last: what ends at midnight ended the day before. */
const lastDay = (expiresAt: string): string =>
  formatDate(dayOf(new Date(Date.parse(expiresAt) - 1000).toISOString()))

const columnsWith = (revoke: (key: Key) => void): Column<Key>[] => [
  { key: 'name', header: words.name, lead: true, cell: ({ name }) => name },
  { key: 'hint', header: words.hint, figures: true, cell: ({ hint }) => `…${hint}` },
  {
    key: 'scopes',
    header: words.scopes,
    phone: 'meta',
    cell: ({ scopes }) => <span title={scopes.join('\n')}>{words.count(scopes.length)}</span>,
  },
  {
    key: 'used',
    header: words.used,
    figures: true,
    cell: ({ lastUsedAt }) => (lastUsedAt ? formatDate(dayOf(lastUsedAt)) : words.never),
  },
  { key: 'expires', header: words.expires, figures: true, cell: ({ expiresAt }) => lastDay(expiresAt) },
  { key: 'state', header: words.state, cell: (key) => words[stateOf(key)] },
  {
    key: 'revoke',
    header: <span className="kc-hidden">{words.revoke}</span>,
    name: words.revoke,
    align: 'right',
    phone: 'state',
    cell: (key) =>
      stateOf(key) === 'live' ? (
        <Button
          size="xs"
          variant="default"
          aria-label={words.revokeThis(key.name)}
          onClick={() => revoke(key)}
        >
          {words.revoke}
        </Button>
      ) : (
        words[stateOf(key)]
      ),
  },
]

/** Keys with their end, and the way to a new one: one's own, or, for an administrator, a person's. */
export function KeyList({ personId }: { personId?: string }) {
  const whose = personId ? { personId } : {}
  const keys = useAsk('identity.keys', whose)
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<{ name: string; key: string } | null>(null)
  const [asked, setAsked] = useState<Key | null>(null)
  const revoke = useAct('identity.revokeKey')
  const items = keys.data?.items ?? []
  return (
    <Section
      title={words.title}
      note={items.length || undefined}
      aside={
        !making && (
          <Button size="xs" disabled={!keys.data} onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        )
      }
    >
      <p className={css.text}>
        {words.text} <a href="/api/openapi.json">{words.api}</a>
      </p>
      {made && <MadeKey made={made} onKept={() => setMade(null)} />}
      {making && keys.data && (
        <NewKey
          whose={whose}
          choosable={keys.data.choosable}
          latest={keys.data.latest}
          onMade={(fresh) => {
            setMade(fresh)
            setMaking(false)
          }}
          onCancel={() => setMaking(false)}
        />
      )}
      <DataTable
        label={words.title}
        columns={columnsWith(setAsked)}
        rows={items}
        rowKey={({ id }) => id}
        state={keys}
        empty={words.empty}
      />
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={words.revokeTitle(asked?.name ?? '')}
        confirm={words.revoke}
        busy={revoke.isPending}
        problem={revoke.error}
        onConfirm={() => asked && revoke.mutate({ id: asked.id }, { onSuccess: () => setAsked(null) })}
      >
        <p>{words.revokeText}</p>
      </ConfirmDialog>
    </Section>
  )
}
