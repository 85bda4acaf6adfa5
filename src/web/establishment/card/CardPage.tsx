import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { establishmentKinds } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { type Crumb, PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns } from '#web/kit/page/Section.tsx'
import { Tabs } from '#web/kit/page/Tabs.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import { establishmentLooks } from '../looks.ts'
import { TagMarks } from '../tags/TagMarks.tsx'
import type { Asked } from './asked.ts'
import { AtAGlance } from './AtAGlance.tsx'
import type { Card } from './card.ts'
import css from './card.module.css'
import { Part } from './Part.tsx'
import { cardTabs, readCardSearch, type CardTab } from './search.ts'
import { type Shown, stepsToShow } from './steps.ts'
import { words } from './words.ts'

const CardDialog = lazy(async () => ({ default: (await import('../forms/CardDialog.tsx')).CardDialog }))

const countOf = (card: Card, tab: CardTab): number | undefined =>
  tab === 'ho-tro' ? card.counts.supports + card.counts.participations || undefined : undefined

/** A record that was merged says where its history goes on. */
const Merged = ({ into }: { into: NonNullable<Card['mergedInto']> }) => (
  <Note tone="warning">
    {words.mergedInto}{' '}
    <Link to="/co-so/$id" params={{ id: into.id }}>
      {into.name}
    </Link>
    : {words.mergedAfter}
  </Note>
)

const Head = ({ card }: { card: Card }) => {
  const phone = usePhone()
  const can = useMe().data?.can ?? []
  const looksThrough = can.includes('establishment.list')
  const list: Crumb = looksThrough
    ? { label: words.list, link: { to: '/co-so', search: {} } }
    : { label: words.mine.title, link: { to: '/co-so/cua-toi' } }
  const place = card.places.find(({ main }) => main) ?? card.places[0]
  return (
    <PageHead
      title={card.name}
      crumbs={[list, { label: card.name }]}
      state={<StateTag look={establishmentLooks[card.state]} tinted />}
      meta={[
        establishmentKinds[card.kind],
        place ? (place.nowUnit ?? place.unit).path : words.noPlace,
        card.taxCode && words.tax(card.taxCode),
        can.includes('pipeline.list') && (
          <Link key="proposals" to="/ngan-hang-de-an" search={{ cs: card.id, xem: 'danh-sach' }}>
            {looksThrough ? words.proposals : words.ownProposals}
          </Link>
        ),
      ]}
      actions={
        <>
          {!phone && (
            <ButtonLink variant="default" to="/co-so/$id/in" params={{ id: card.id }}>
              {words.print}
            </ButtonLink>
          )}
          {card.state === 'active' && can.includes('pipeline.create') && (
            <ButtonLink variant={looksThrough ? 'default' : 'filled'} to="/de-xuat" search={{ cs: card.id }}>
              {words.propose}
            </ButtonLink>
          )}
        </>
      }
    />
  )
}

function Whole({ card, tab }: { card: Card; tab: CardTab }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const navigate = useNavigate()
  const can = useMe().data?.can ?? []
  // to an owner the filled button is the one that asks for support
  const ownerAsks =
    card.state === 'active' && can.includes('pipeline.create') && !can.includes('establishment.list')
  const take = ({ step }: Shown) => {
    if (step === 'correct') void navigate({ to: '/co-so/$id/sua', params: { id: card.id } })
    else setAsked({ act: step })
  }
  const steps = stepsToShow(card).map((shown) => ({ ...shown, allowed: true, onTake: () => take(shown) }))
  return (
    <>
      <Head card={card} />
      {card.mergedInto && <Merged into={card.mergedInto} />}
      {card.tags.length > 0 && (
        <p className={css.tags}>
          <TagMarks tags={card.tags} />
        </p>
      )}
      <AtAGlance card={card} />
      <Tabs
        label={words.parts}
        active={tab}
        tabs={cardTabs.map((key) => {
          const count = countOf(card, key)
          return {
            key,
            label: words.tabs[key],
            ...(count === undefined ? {} : { count }),
            link: {
              to: '/co-so/$id',
              params: { id: card.id },
              search: key === 'ho-so' ? {} : { muc: key },
            },
          }
        })}
      />
      {steps.length === 0 ? (
        <Part card={card} tab={tab} onAsk={setAsked} />
      ) : (
        <Columns sideFirst={tab === 'ho-so'} side={<StepActions steps={steps} quiet={ownerAsks} />}>
          <Part card={card} tab={tab} onAsk={setAsked} />
        </Columns>
      )}
      {asked && (
        <Suspense fallback={null}>
          <CardDialog asked={asked} card={card} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  )
}

/** `/co-so/$id`: everything about one establishment, in parts that each have an address. */
export function CardPage() {
  const { id = '' } = useParams({ strict: false })
  const [{ muc }] = useAddress(readCardSearch)
  const card = useAsk('establishment.get', { id })
  if (card.error) return <ProblemNotice problem={card.error} onRetry={() => void card.refetch()} />
  if (!card.data) return <SkeletonRows rows={8} columns={3} />
  return <Whole key={id} card={card.data} tab={muc ?? 'ho-so'} />
}
