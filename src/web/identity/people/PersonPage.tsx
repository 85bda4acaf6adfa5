import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { Tabs } from '#web/kit/page/Tabs.tsx'
import { StepActions } from '#web/kit/steps/StepActions.tsx'
import { GuardsOfPerson } from '../account/keys/GuardsOfPerson.tsx'
import { RightsOfPerson } from '../rights/RightsOfPerson.tsx'
import { RecordHistory } from '../trail/RecordHistory.tsx'
import { Contacts } from './Contacts.tsx'
import { type AskedOfPerson, PersonDialog } from './dialogs/PersonDialog.tsx'
import { Papers } from './Papers.tsx'
import css from './people.module.css'
import type { Person } from './person.ts'
import { Roles } from './Roles.tsx'
import { readPersonSearch, type PersonTab } from './search.ts'
import { words } from './words.ts'

interface PartProps {
  person: Person
  ask: (asked: AskedOfPerson) => void
}

const Act = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <button type="button" className={css.plain} onClick={onClick}>
    {label}
  </button>
)

const RolesTab = ({ person, ask }: PartProps) => (
  <Section title={words.tabs.roles} note={person.holdings.length || undefined}>
    <Roles
      holdings={person.holdings}
      renderActs={(holding) =>
        holding.manages &&
        (holding.to === null || holding.current) && (
          <>
            <Act label={words.acts.changeRole} onClick={() => ask({ act: 'changeRole', holding })} />
            <Act label={words.acts.endRole} onClick={() => ask({ act: 'endRole', holding })} />
          </>
        )
      }
    />
  </Section>
)

const PapersTab = ({ person, ask }: PartProps) => (
  <Section title={words.tabs.papers} note={person.delegations.length || undefined}>
    <Papers
      papers={person.delegations}
      renderActs={(paper) =>
        paper.manages && <Act label={words.acts.revoke} onClick={() => ask({ act: 'revoke', paper })} />
      }
    />
  </Section>
)

/** What an administrator may do with the account, in the order of a day's work. */
const actsOf = (person: Person) =>
  [
    'giveRole',
    'change',
    ...(person.holdings.some(({ current, delegable }) => current && delegable.length > 0)
      ? (['delegate'] as const)
      : []),
    'invite',
    person.active ? 'disable' : 'enable',
    'takeData',
    'erase',
  ] as const

const Part = ({ tab, ...props }: PartProps & { tab: PersonTab }) => {
  if (tab === 'uy-quyen') return <PapersTab {...props} />
  if (tab === 'quyen') return <RightsOfPerson id={props.person.id} />
  if (tab === 'lich-su') return <RecordHistory kind="person" id={props.person.id} />
  return <RolesTab {...props} />
}

const tabsOf = (person: Person) => {
  const link = (muc?: PersonTab) => ({
    to: '/nguoi-dung/$id' as const,
    params: { id: person.id },
    search: muc ? { muc } : {},
  })
  return [
    { key: 'vai-tro', label: words.tabs.roles, count: person.holdings.length, link: link() },
    { key: 'uy-quyen', label: words.tabs.papers, count: person.delegations.length, link: link('uy-quyen') },
    { key: 'quyen', label: words.tabs.rights, link: link('quyen') },
    { key: 'lich-su', label: words.tabs.history, link: link('lich-su') },
  ]
}

/** `/nguoi-dung/$id`: a person's roles, delegations, rights and history, and what may be done with the account. */
export function PersonPage() {
  const { id = '' } = useParams({ strict: false })
  const { muc = 'vai-tro' } = readPersonSearch(useSearch({ strict: false }))
  const { data: person, error, refetch } = useAsk('identity.person', { id })
  const me = useMe().data
  const can = me?.can ?? []
  const [asked, setAsked] = useState<AskedOfPerson | null>(null)
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!person) return <SkeletonRows rows={8} columns={3} />
  const mayManage = person.manages && me?.person?.id !== person.id
  return (
    <>
      <PageHead
        title={person.name}
        crumbs={[{ label: words.title, link: { to: '/nguoi-dung', search: {} } }, { label: person.name }]}
        meta={[person.active ? words.active : words.disabled, person.division, person.demo && words.demo]}
      />
      {!person.active && person.disabledReason && <Note tone="warning">{person.disabledReason}</Note>}
      <Tabs label={words.tabsLabel} tabs={tabsOf(person)} active={muc} />
      <Columns
        sideFirst
        side={
          <>
            {mayManage && (
              <StepActions
                steps={actsOf(person).map((act) => ({
                  key: act,
                  label: words.acts[act],
                  allowed: true,
                  onTake: () => setAsked({ act }),
                }))}
              />
            )}
            <Section title={words.contacts}>
              <Contacts person={person} mayUnmask={can.includes('identity.unmask') && person.manages} />
            </Section>
            {mayManage && can.includes('identity.dropSecondFactor') && (
              <GuardsOfPerson id={person.id} name={person.name} />
            )}
          </>
        }
      >
        <Part tab={muc} person={person} ask={setAsked} />
      </Columns>
      {asked && <PersonDialog asked={asked} person={person} onClose={() => setAsked(null)} />}
    </>
  )
}
