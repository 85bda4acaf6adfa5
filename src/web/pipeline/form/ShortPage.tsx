import { Button } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { useProposalAct } from '../record/proposal.ts'
import { readNewSearch } from '../search.ts'
import { type Draft, laidOver, sent } from './draft.ts'
import css from './form.module.css'
import { ShortForm } from './ShortForm.tsx'
import { useAutosave } from './use-autosave.ts'
import { useBegun } from './use-begun.ts'
import { words } from './words.ts'

const said = words.short
type Made = Output<'pipeline.create'>

/** It has arrived: the number to quote, and the way to the papers. */
const Done = ({ made }: { made: Made }) => (
  <div className={css.done} role="status">
    <h2>{said.done}</h2>
    <p>{said.doneAbout(made.code)}</p>
    {made.warnings.map((warning) => (
      <p key={warning} className={css.open}>
        {warning}
      </p>
    ))}
    <ButtonLink size="md" to="/ngan-hang-de-an/$id" params={{ id: made.id }}>
      {said.open}
    </ButtonLink>
    <Link to="/ngan-hang-de-an" search={{}}>
      {said.own}
    </Link>
  </div>
)

function Writing({ first, owner }: { first: Draft; owner: boolean }) {
  const create = useProposalAct('pipeline.create')
  const [draft, setDraft] = useState(first)
  const autosave = useAutosave(draft, first, { draftId: null, proposalId: null })
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <Done made={made} />
  const asked = draft.costs.reduce((sum, { localVnd }) => sum + localVnd, 0)
  const costs = laidOver(draft.costs, asked, draft.title || said.title)
  const save = (register: boolean) =>
    create.mutate(
      { ...sent({ ...draft, costs }), draftId: autosave.draftId(), register },
      {
        onSuccess: (answer) => {
          autosave.stop()
          setMade(answer)
        },
      },
    )
  return (
    <ShortForm
      owner={owner}
      part={{
        draft,
        change: (more) => setDraft((before) => ({ ...before, ...more })),
        error: (path) => create.error?.messageAt(path),
      }}
      problem={create.error}
      saving={autosave.saving}
      onSubmit={() => save(true)}
      buttons={
        <>
          <Button type="submit" size="md" loading={create.isPending}>
            {said.send}
          </Button>
          <Button size="md" variant="default" disabled={create.isPending} onClick={() => save(false)}>
            {said.keep}
          </Button>
        </>
      }
    />
  )
}

/** Who may not propose learns the way; the address keeps what the calculator brought along. */
function Closed({ signedIn }: { signedIn: boolean }) {
  const tiep = useRouterState({ select: ({ location }) => location.href })
  return (
    <>
      <PageHead title={said.title} />
      <EmptyState
        action={
          !signedIn && (
            <ButtonLink to="/dang-nhap" search={{ tiep }}>
              {said.signIn}
            </ButtonLink>
          )
        }
      >
        {signedIn ? said.notYours : said.visitor}
      </EmptyState>
    </>
  )
}

/** `/de-xuat`: a few lines on a phone, for owners and communes; the rest is the centre's work. */
export function ShortPage() {
  const [search] = useAddress(readNewSearch)
  const me = useMe()
  const can = me.data?.can ?? []
  const owner = can.includes('pipeline.create') && !can.includes('establishment.register')
  const mine = useAsk('establishment.choices', {}, { enabled: owner })
  const found = mine.data?.items ?? []
  const begun = useBegun(search, owner && found.length === 1 ? found[0] : null)
  if (me.data && !me.data.can.includes('pipeline.create')) return <Closed signedIn={me.data.signedIn} />
  return (
    <>
      <PageHead title={said.title} meta={[owner ? said.about : said.aboutCommune]} />
      {me.data && !mine.isLoading && begun ? (
        <Writing first={begun} owner={owner} />
      ) : (
        <SkeletonRows rows={6} columns={1} />
      )}
    </>
  )
}
