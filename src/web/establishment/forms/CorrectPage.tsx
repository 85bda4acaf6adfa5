import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Card } from '../card/card.ts'
import css from './forms.module.css'
import { Alike } from './identity/Alike.tsx'
import { identityOf, sentIdentity } from './identity/draft.ts'
import { type PartProps, Text } from './identity/fields.tsx'
import { BelongsPart, LegalPart, MarksPart, MorePart } from './identity/IdentityParts.tsx'
import { KindField } from './identity/KindField.tsx'
import { words } from './identity/words.ts'
import { Refusal } from './Refusal.tsx'
import { useDraft, useEstablishmentAct } from './use-draft.ts'
import { words as shared } from './words.ts'

function Whole({ card }: { card: Card }) {
  const navigate = useNavigate()
  const act = useEstablishmentAct('establishment.correct')
  const { draft, change, version, takeNew } = useDraft(card, identityOf)
  const [taken, setTaken] = useState(false)
  const part: PartProps = { draft, change, error: (path) => act.error?.messageAt(path) }
  const back = { to: '/co-so/$id', params: { id: card.id } } as const
  const save = () =>
    act.mutate(
      {
        id: card.id,
        version,
        ...sentIdentity(draft),
        otherNames: draft.otherNames.filter((name) => name.trim() !== ''),
      },
      { onSuccess: () => void navigate(back) },
    )
  const take = () =>
    void takeNew().then(() => {
      act.reset()
      setTaken(true)
    })
  return (
    <>
      <PageHead
        title={words.correct}
        crumbs={[
          { label: words.list, link: { to: '/co-so', search: {} } },
          { label: card.name, link: back },
          { label: words.crumb },
        ]}
      />
      <Form
        label={words.correct}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" size="md" loading={act.isPending}>
              {words.save}
            </Button>
            <ButtonLink variant="default" size="md" {...back}>
              {words.cancel}
            </ButtonLink>
          </>
        }
      >
        {act.error && <Refusal problem={act.error} labels={words} onTakeNew={take} />}
        {taken && !act.error && <Note>{shared.taken}</Note>}
        <Section title={words.first}>
          <div className={css.fields}>
            <KindField {...part} />
            <Text of="name" hint={words.nameHint} optional={false} {...part} />
            <Alike
              name={draft.name === card.name ? '' : draft.name}
              taxCode={draft.taxCode === card.taxCode ? '' : draft.taxCode}
              identityNumber={draft.identityNumber}
              phone=""
              unitId={card.places.find(({ main }) => main)?.unit.id ?? ''}
              except={card.id}
            />
          </div>
        </Section>
        <LegalPart {...part} />
        <Section title={words.people}>
          <div className={css.fields}>
            <div className={css.pair}>
              <Text of="representative" {...part} />
              <Text of="representativeTitle" {...part} />
            </div>
            <Text of="seat" hint={words.seatHint} {...part} />
          </div>
        </Section>
        <MarksPart {...part} />
        <BelongsPart {...part} />
        <MorePart {...part} />
      </Form>
    </>
  )
}

/** `/co-so/$id/sua`: what stands on its papers, set right. */
export function CorrectPage() {
  const { id = '' } = useParams({ strict: false })
  const card = useAsk('establishment.get', { id })
  if (card.error) return <ProblemNotice problem={card.error} onRetry={() => void card.refetch()} />
  return card.data ? <Whole key={id} card={card.data} /> : <SkeletonRows rows={8} columns={2} />
}
