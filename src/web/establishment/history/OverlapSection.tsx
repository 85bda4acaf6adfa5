import { Button } from '@mantine/core'
import { IconAlertTriangle, IconEqual, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { OverlapGrade } from '#contract/establishment/history/nouns.ts'
import { overlapGrades } from '#contract/words/establishment-records.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { StateLook } from '#web/kit/state/looks.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import css from './history.module.css'
import { words } from './words.ts'

type Overlap = Output<'establishment.overlaps'>['items'][number]

const looks: Record<OverlapGrade, StateLook> = {
  same: { words: overlapGrades.same, icon: IconAlertTriangle, tone: 'danger' },
  near: { words: overlapGrades.near, icon: IconEqual, tone: 'warning' },
  note: { words: overlapGrades.note, icon: IconInfoCircle, tone: 'textSecondary' },
}

const Found = ({ overlap, ownId }: { overlap: Overlap; ownId: string }) => (
  <li>
    <StateTag look={looks[overlap.grade]} /> {overlap.text}{' '}
    {overlap.found && overlap.found.establishmentId !== ownId && (
      <Link to="/co-so/$id" params={{ id: overlap.found.establishmentId }}>
        {words.open}
      </Link>
    )}
    {overlap.grade !== 'note' && <span className={css.below}>{overlap.basis}</span>}
  </li>
)

/** Looks for earlier payments of the same things, before another is approved. */
export function OverlapSection({ id }: { id: string }) {
  const may = useMe().data?.can.includes('establishment.overlaps') ?? false
  const [costItems, setCostItems] = useState('')
  const [serials, setSerials] = useState('')
  const [asked, setAsked] = useState<{ costItems: string; serials: string } | null>(null)
  const overlaps = useAsk('establishment.overlaps', { id, ...asked }, { enabled: asked !== null })
  if (!may) return null
  const search = (event: FormEvent) => {
    event.preventDefault()
    setAsked({ costItems, serials })
  }
  return (
    <Section title={words.overlap}>
      <form onSubmit={search} aria-label={words.overlap}>
        <p className={css.missing}>{words.overlapIntro}</p>
        <div className={css.pair}>
          <TextAreaField
            path="costItems"
            label={words.costItems}
            minRows={2}
            autosize
            value={costItems}
            onChange={(event) => setCostItems(event.currentTarget.value)}
          />
          <TextAreaField
            path="serials"
            label={words.serials}
            optional
            minRows={2}
            autosize
            value={serials}
            onChange={(event) => setSerials(event.currentTarget.value)}
          />
        </div>
        <Button type="submit" variant="default" mt="xs" loading={overlaps.isFetching}>
          {words.search}
        </Button>
      </form>
      {overlaps.error && <ProblemNotice problem={overlaps.error} />}
      {asked && overlaps.data && (
        <div role="status">
          <p className={css.missing}>
            {words.searched(overlaps.data.searched.supports, overlaps.data.searched.relatives)}
          </p>
          {overlaps.data.items.length === 0 ? (
            <p className={css.missing}>{words.overlapNone}</p>
          ) : (
            <ul className={css.found}>
              {overlaps.data.items.map((overlap, index) => (
                <Found key={index} overlap={overlap} ownId={id} />
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  )
}
