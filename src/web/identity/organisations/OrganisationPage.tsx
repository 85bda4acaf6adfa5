import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { organisationKinds } from '#contract/words/vi.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { type Me, useMe } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { personColumns } from '../people/columns.tsx'
import { RecordHistory } from '../trail/RecordHistory.tsx'
import { OrganisationLink, organisationColumns } from './columns.tsx'
import { OrganisationDialog, type Asked, actsOf } from './dialogs/OrganisationDialog.tsx'
import { Facts } from './Facts.tsx'
import { OnDay } from './OnDay.tsx'
import css from './organisations.module.css'
import { spanText } from './validity.ts'
import { words } from './words.ts'

type Organisation = Output<'identity.organisation'>

const Names = ({ forms }: { forms: Organisation['forms'] }) => (
  <ul className={css.rows}>
    {forms.map((form) => (
      <li key={`${form.from} ${form.name}`}>
        <span className={css.name}>
          <span>{form.name}</span>
          <span className={css.quiet}>{form.parentName ?? words.noParent}</span>
        </span>
        <span className={css.certainty}>
          {[form.documentNumber, spanText(form.from, form.to)].filter(Boolean).join(', ')}
        </span>
      </li>
    ))}
  </ul>
)

const sureness = ({ confidence }: Organisation['predecessors'][number]) =>
  confidence === 'uncertain' && words.confidence.uncertain

const Kins = ({ kins, none }: { kins: Organisation['predecessors']; none: string }) =>
  kins.length === 0 ? (
    <EmptyState>{none}</EmptyState>
  ) : (
    <ul className={css.rows}>
      {kins.map((kin) => (
        <li key={kin.id}>
          <OrganisationLink id={kin.id} name={kin.name} />
          <span className={css.certainty} data-uncertain={kin.confidence === 'uncertain' || undefined}>
            {[words.kin[kin.kind], formatDate(kin.date), kin.documentNumber, sureness(kin)]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )

function People({ id }: { id: string }) {
  const people = useAsk('identity.people', { organisationId: id, limit: 200 })
  return (
    <Section title={words.people} note={people.data?.total || undefined}>
      <DataTable
        label={words.people}
        dense
        columns={personColumns.filter(({ key }) => key === 'name' || key === 'roles' || key === 'state')}
        rows={people.data?.items ?? []}
        rowKey={(row) => row.id}
        state={people}
        empty={words.noPeople}
      />
    </Section>
  )
}

/** Who keeps the place of an organisation, or audits it, reads what happened to it. */
const readsHistory = (me: Me | undefined, one: Organisation): boolean =>
  (me?.can.includes('identity.trail') ?? false) &&
  [null, one.provinceId].includes(me?.organisation?.provinceId ?? null)

const Body = ({ one, me }: { one: Organisation; me: Me | undefined }) => (
  <>
    <Section title={words.names}>
      <Names forms={one.forms} />
    </Section>
    <Section title={words.predecessors} note={one.predecessors.length || undefined}>
      <Kins kins={one.predecessors} none={words.noPredecessors} />
    </Section>
    <Section title={words.successors} note={one.successors.length || undefined}>
      <Kins kins={one.successors} none={words.noSuccessors} />
    </Section>
    {me?.can.includes('identity.person') && <People id={one.id} />}
    {one.children.length > 0 && (
      <Section title={words.children} note={one.children.length}>
        <DataTable
          label={words.children}
          dense
          columns={organisationColumns.filter(({ key }) => key !== 'parent' && key !== 'place')}
          rows={one.children}
          rowKey={({ id }) => id}
        />
      </Section>
    )}
    {readsHistory(me, one) && (
      <Section title={words.history}>
        <RecordHistory kind="organisation" id={one.id} />
      </Section>
    )}
  </>
)

/** `/to-chuc/$id`: what it is and was called, who came before and after, who works there, what may be done. */
export function OrganisationPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: one, error, refetch } = useAsk('identity.organisation', { id })
  const me = useMe().data
  const [asked, setAsked] = useState<Asked | null>(null)
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!one) return <SkeletonRows rows={8} columns={3} />
  return (
    <>
      <PageHead
        title={one.name}
        crumbs={[{ label: words.title, link: { to: '/to-chuc' } }, { label: one.name }]}
        meta={[
          organisationKinds[one.kind],
          one.provinceName ?? words.national,
          spanText(one.validFrom, one.validTo),
          words.confidence[one.confidence],
        ]}
      />
      <Columns
        sideFirst
        side={
          <>
            {one.manages && (
              <StepActions
                steps={actsOf(one).map((key) => ({
                  key,
                  label: words.acts[key],
                  allowed: true,
                  onTake: () => setAsked(key),
                }))}
              />
            )}
            <Section title={words.facts}>
              <Facts one={one} />
            </Section>
            <Section title={words.onDay}>
              <OnDay id={one.id} />
            </Section>
          </>
        }
      >
        <Body one={one} me={me} />
      </Columns>
      {asked && <OrganisationDialog asked={asked} one={one} onClose={() => setAsked(null)} />}
    </>
  )
}
