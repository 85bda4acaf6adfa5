import { itemRoutes } from '#contract/words/planning.ts'
import { profileSteps } from '#contract/words/planning/rounds.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../rounds.module.css'
import { readProfilesSearch } from '../search.ts'
import { words } from '../words.ts'

const said = words.profiles
type Profile = Output<'planning.profiles'>['items'][number]
type Step = Profile['steps'][number]

const dueOf = ({ due, workingDays }: Step): string =>
  due
    ? said.day(due.day, due.month, due.yearOffset)
    : workingDays
      ? said.workingDays(workingDays)
      : said.noDay

const Confidence = ({ of }: { of: Profile['confidence'] }) => (
  <span className={of === 'uncertain' ? css.uncertain : undefined}>{said.confidences[of]}</span>
)

const columns: Column<Step>[] = [
  {
    key: 'position',
    header: said.columns.position,
    width: 60,
    figures: true,
    cell: ({ position }) => position,
  },
  { key: 'step', header: said.columns.step, width: 170, lead: true, cell: ({ step }) => profileSteps[step] },
  { key: 'who', header: said.columns.who, width: 220, phone: 'meta', cell: ({ who }) => who },
  { key: 'due', header: said.columns.due, width: 130, phone: 'state', cell: dueOf },
  {
    key: 'sets',
    header: said.columns.sets,
    width: 70,
    align: 'right',
    figures: true,
    cell: ({ sets }) => sets,
  },
  { key: 'paper', header: said.columns.paper, width: 170, cell: ({ paper }) => paper },
  { key: 'basis', header: said.columns.basis, width: 200, quiet: true, cell: ({ basis }) => basis },
  {
    key: 'confidence',
    header: said.columns.confidence,
    width: 130,
    cell: ({ confidence }) => <Confidence of={confidence} />,
  },
]

const OneProfile = ({ profile }: { profile: Profile }) => (
  <div className={css.profile}>
    <Section title={profile.name} note={profile.ours && said.ours}>
      <div className={css.profileMeta}>
        <span>{profile.provinceName}</span>
        <span>{itemRoutes[profile.funding]}</span>
        <span>
          {said.valid(formatDate(profile.validFrom), profile.validTo && formatDate(profile.validTo))}
        </span>
        <span>{profile.basis}</span>
        <Confidence of={profile.confidence} />
      </div>
      <DataTable
        label={profile.name}
        columns={columns}
        rows={profile.steps}
        rowKey={({ position }) => String(position)}
      />
      {profile.note !== '' && <p className={css.quiet}>{profile.note}</p>}
    </Section>
  </div>
)

/** `/quy-trinh`: by which steps, until when and with what papers plans are made, as the texts of each province tell. */
export function ProfilesPage() {
  const [search, change] = useAddress(readProfilesSearch)
  const question = { q: search.q ?? '', ...(search.nguon ? { funding: search.nguon } : {}) }
  const profiles = useAsk('planning.profiles', question, { keepPrevious: true })
  const items = profiles.data?.items ?? []
  return (
    <>
      <PageHead
        title={said.title}
        crumbs={[{ label: words.title, link: { to: '/ke-hoach', search: {} } }, { label: said.title }]}
      />
      <p className={css.prose}>{said.lead}</p>
      <Filters phone="pairs">
        <SearchField
          path="q"
          label={said.search}
          placeholder={said.searchHint}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <FilterSelect
          path="nguon"
          label={said.funding}
          any={said.anyFunding}
          w={230}
          value={search.nguon}
          options={choicesOf(itemRoutes)}
          onChange={(nguon) => change({ nguon })}
        />
      </Filters>
      <Toolbar
        out={
          <>
            <ExportMenu list="planning.profiles" filters={question} />
            <PrintButton />
          </>
        }
      />
      {profiles.error && <ProblemNotice problem={profiles.error} />}
      {profiles.isPending && <SkeletonRows rows={6} columns={4} />}
      {profiles.data && items.length === 0 && <EmptyState>{said.none}</EmptyState>}
      {items.map((profile) => (
        <OneProfile key={profile.id} profile={profile} />
      ))}
    </>
  )
}
