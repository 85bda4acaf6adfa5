import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { clusterStates } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateText, Figure } from '#web/kit/figure/Figures.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import { Facts } from '../card/Facts.tsx'
import { type Cluster, ClusterDialog } from './ClusterDialog.tsx'
import { Members, PapersAndHistory } from './Members.tsx'
import { words } from './words.ts'

const wasteOf = (has: boolean | null): string =>
  has === null ? words.waste.unknown : has ? words.waste.yes : words.waste.no

const ClusterFacts = ({ cluster }: { cluster: Cluster }) => (
  <Section title={words.facts}>
    <Facts
      facts={[
        [words.foundedOn, <DateText key="on" iso={cluster.foundedOn} />],
        [words.decision, cluster.decision],
        [words.investor, cluster.investor],
        [words.areaHa, <Figure key="area" value={cluster.areaHa} />],
        [words.leasedHa, <Figure key="leased" value={cluster.leasedHa} />],
        [
          words.filled,
          cluster.filledPercent !== null && `${cluster.filledPercent.toLocaleString('vi-VN')} %`,
        ],
        [words.hasWastewater, wasteOf(cluster.hasWastewater)],
        [words.note, cluster.note],
      ]}
    />
  </Section>
)

function Whole({ cluster }: { cluster: Cluster }) {
  const [asked, setAsked] = useState<'correct' | 'end' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <PageHead
        title={cluster.name}
        crumbs={[
          { label: words.clusters, link: { to: '/cum-cong-nghiep', search: {} } },
          { label: cluster.name },
        ]}
        meta={[clusterStates[cluster.state], cluster.unitPath]}
        actions={
          cluster.mayWrite && (
            <>
              <Button onClick={() => setAsked('correct')}>{words.correct}</Button>
              {cluster.state !== 'ended' && (
                <Button variant="default" onClick={() => setAsked('end')}>
                  {words.end}
                </Button>
              )}
            </>
          )
        }
      />
      <ClusterFacts cluster={cluster} />
      <Members members={cluster.members} unitId={cluster.unitId} />
      <PapersAndHistory kind="cluster" id={cluster.id} keeps={cluster.mayWrite} />
      {asked === 'correct' && <ClusterDialog cluster={cluster} onClose={close} />}
      {asked === 'end' && (
        <ActDialog
          act="establishment.endCluster"
          refresh={['establishment', 'identity']}
          title={words.end}
          confirm={words.end}
          reason
          input={(reason) => ({ id: cluster.id, version: cluster.version, reason })}
          onClose={close}
        >
          <p>{words.endAbout}</p>
        </ActDialog>
      )}
    </>
  )
}

/** `/cum-cong-nghiep/$id`: one industrial cluster with the establishments in it. */
export function ClusterPage() {
  const { id = '' } = useParams({ strict: false })
  const cluster = useAsk('establishment.cluster', { id })
  if (cluster.error) return <ProblemNotice problem={cluster.error} onRetry={() => void cluster.refetch()} />
  if (!cluster.data) return <SkeletonRows rows={6} columns={3} />
  return <Whole key={id} cluster={cluster.data} />
}
