import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { villageKinds } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { DateText, Figure } from '#web/kit/figure/Figures.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { Facts } from '../card/Facts.tsx'
import { Members, PapersAndHistory } from './Members.tsx'
import { type Village, VillageDialog } from './VillageDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import { words } from './words.ts'

function Whole({ village }: { village: Village }) {
  const [asked, setAsked] = useState<'correct' | 'withdraw' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <PageHead
        title={village.name}
        crumbs={[{ label: words.villages, link: { to: '/lang-nghe', search: {} } }, { label: village.name }]}
        meta={[villageKinds[village.kind], village.unitPath, village.trade]}
        actions={
          village.mayWrite && (
            <>
              <Button onClick={() => setAsked('correct')}>{words.correct}</Button>
              {village.withdrawnOn === null && (
                <Button variant="default" onClick={() => setAsked('withdraw')}>
                  {words.withdraw}
                </Button>
              )}
            </>
          )
        }
      />
      {village.withdrawnOn && <Note tone="warning">{words.withdrawn(formatDate(village.withdrawnOn))}</Note>}
      <Section title={words.facts}>
        <Facts
          facts={[
            [words.recognisedOn, <DateText key="on" iso={village.recognisedOn} />],
            [words.decision, village.decision],
            [words.households, <Figure key="households" value={village.households} />],
            [words.workers, <Figure key="workers" value={village.workers} />],
            [words.note, village.note],
          ]}
        />
      </Section>
      <Members members={village.members} unitId={village.unitId} />
      <PapersAndHistory kind="craftVillage" id={village.id} keeps={village.mayWrite} />
      {asked === 'correct' && <VillageDialog village={village} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog village={village} onClose={close} />}
    </>
  )
}

/** `/lang-nghe/$id`: one craft village with the establishments in it. */
export function VillagePage() {
  const { id = '' } = useParams({ strict: false })
  const village = useAsk('establishment.village', { id })
  if (village.error) return <ProblemNotice problem={village.error} onRetry={() => void village.refetch()} />
  if (!village.data) return <SkeletonRows rows={6} columns={3} />
  return <Whole key={id} village={village.data} />
}
