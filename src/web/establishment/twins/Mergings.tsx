import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { Section } from '#web/kit/page/Section.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import link from '../card/card.module.css'
import css from './twins.module.css'
import { words } from './words.ts'

type Merging = Output<'establishment.mergings'>['items'][number]

const Name = ({ id, name, here }: { id: string; name: string; here: string }) =>
  id === here ? (
    <>«{name}»</>
  ) : (
    <Link to="/co-so/$id" params={{ id }}>
      «{name}»
    </Link>
  )

/** Which records went into this one, or whither it went; each leads to the other's history. */
export function Mergings({ id }: { id: string }) {
  const mergings = useAsk('establishment.mergings', { id })
  const [undoing, setUndoing] = useState<Merging | null>(null)
  const items = mergings.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={words.history}>
      {items.map((one) => (
        <p key={`${one.fromId} ${one.at}`} className={css.intro}>
          {formatDate(one.at.slice(0, 10))}: <Name id={one.fromId} name={one.fromName} here={id} /> →{' '}
          <Name id={one.intoId} name={one.intoName} here={id} />, {one.byName}. {one.reason}{' '}
          {one.undoneAt && (
            <span className={css.below}>({words.undone(formatDate(one.undoneAt.slice(0, 10)))})</span>
          )}
          {one.mayUndo && (
            <button type="button" className={link.link} onClick={() => setUndoing(one)}>
              {words.undo}
            </button>
          )}
        </p>
      ))}
      {undoing && (
        <ActDialog
          act="establishment.unmerge"
          refresh={['establishment', 'identity']}
          title={words.undoTitle}
          confirm={words.undo}
          reason
          input={(reason) => ({ id: undoing.fromId, version: undoing.fromVersion, reason })}
          onClose={() => setUndoing(null)}
        >
          <p>{words.undoAbout(undoing.fromName)}</p>
        </ActDialog>
      )}
    </Section>
  )
}
