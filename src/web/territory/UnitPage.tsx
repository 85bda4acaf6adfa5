import { useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { UnitLink, unitColumns } from './columns.tsx'
import { OnDay } from './OnDay.tsx'
import css from './territory.module.css'
import { above, validityText } from './validity.ts'
import { words } from './words.ts'

type Unit = Output<'territory.get'>
type Kin = Unit['predecessors'][number]

/** Units before or after this one, each with how much of it and since when. */
const Kins = ({ kins, none }: { kins: readonly Kin[]; none: string }) =>
  kins.length === 0 ? (
    <EmptyState>{none}</EmptyState>
  ) : (
    <ul className={css.kins}>
      {kins.map((kin) => (
        <li key={`${kin.id} ${kin.date}`}>
          <span>
            <UnitLink unit={kin} />
            <span className={css.quiet}> {above(kin.path)}</span>
          </span>
          <span className={css.extent} data-partial={kin.succession === 'partial' || undefined}>
            {words.successions[kin.succession]}, {formatDate(kin.date)}
          </span>
        </li>
      ))}
    </ul>
  )

const Ancestors = ({ unit }: { unit: Unit }) => (
  <dl className={css.facts}>
    {unit.ancestors.map((each) => (
      <Fragment key={each.id}>
        <dt>{words.levels[each.level]}</dt>
        <dd>
          <UnitLink unit={each} />
        </dd>
      </Fragment>
    ))}
    <dt>{words.code}</dt>
    <dd className="kc-figures">{unit.code}</dd>
    <dt>{words.validity}</dt>
    <dd className="kc-figures">{validityText(unit)}</dd>
  </dl>
)

function Children({ unit }: { unit: Unit }) {
  const children = useAsk('territory.children', { id: unit.id }, { enabled: unit.childCount > 0 })
  if (unit.childCount === 0) return null
  return (
    <Section title={words.children} note={unit.childCount}>
      <DataTable
        label={words.children}
        dense
        columns={unitColumns.filter(({ key }) => key !== 'where' && key !== 'level')}
        rows={children.data?.items ?? []}
        rowKey={({ id }) => id}
        state={children}
      />
    </Section>
  )
}

/** `/dia-ban/$id`: what a unit is, was and has become. */
export function UnitPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: unit, error, refetch } = useAsk('territory.get', { id })
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!unit) return <SkeletonRows rows={8} columns={3} />
  const after = unit.level === 'district' && unit.validTo !== null ? words.districtEnded : words.noSuccessors
  return (
    <>
      <PageHead
        title={unit.fullName}
        crumbs={[{ label: words.title, link: { to: '/dia-ban' } }, { label: unit.fullName }]}
        meta={[words.levels[unit.level], above(unit.path), words.codeOf(unit.code), validityText(unit)]}
      />
      <Columns
        side={
          <>
            <Section title={words.resolve.title}>
              <OnDay key={unit.id} id={unit.id} />
            </Section>
            <Section title={words.above}>
              <Ancestors unit={unit} />
            </Section>
          </>
        }
      >
        <Section title={words.successors} note={unit.successors.length || undefined}>
          <Kins kins={unit.successors} none={after} />
        </Section>
        <Section title={words.predecessors} note={unit.predecessors.length || undefined}>
          <Kins kins={unit.predecessors} none={words.noPredecessors} />
        </Section>
        <Children unit={unit} />
      </Columns>
    </>
  )
}
