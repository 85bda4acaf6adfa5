import { Link } from '@tanstack/react-router'
import { establishmentKinds } from '#contract/words/establishment.ts'
import { Files } from '#web/documents/index.ts'
import { RecordHistory } from '#web/identity/index.ts'
import type { Output } from '#web/kit/call/call.ts'
import { Figure, Nothing } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { establishmentLooks } from '../looks.ts'
import css from './villages.module.css'
import { words } from './words.ts'

type Member = Output<'establishment.village'>['members'][number]

const columns: Column<Member>[] = [
  {
    key: 'name',
    header: words.establishments,
    lead: true,
    cell: ({ id, name }) => (
      <Link to="/co-so/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { key: 'kind', header: words.kind, phone: 'meta', cell: ({ kind }) => establishmentKinds[kind] },
  { key: 'who', header: words.representative, cell: ({ representative }) => representative || <Nothing /> },
  {
    key: 'workers',
    header: words.workers,
    align: 'right',
    figures: true,
    cell: ({ workers }) => <Figure value={workers} />,
  },
  {
    key: 'state',
    header: words.state,
    phone: 'state',
    cell: ({ state }) => <StateTag look={establishmentLooks[state]} />,
  },
]

/** Establishments of the register that stand in it. */
export const Members = ({ members, unitId }: { members: readonly Member[]; unitId: string }) => (
  <Section
    title={words.members}
    note={members.length || undefined}
    link={{ to: '/co-so', search: { dv: unitId }, label: words.here }}
  >
    <p className={css.intro}>{words.membersHint}</p>
    <DataTable
      label={words.members}
      dense
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      empty={<EmptyState>{words.noMembers}</EmptyState>}
    />
  </Section>
)

const roles = ['decision', 'picture', 'other'] as const

/** The decision and other papers of a craft village or cluster, and what was done to its record. */
export const PapersAndHistory = ({ kind, id, keeps }: { kind: string; id: string; keeps: boolean }) => (
  <>
    <Section title={words.files}>
      {roles.map((role) => (
        <div key={role}>
          <h3 className={css.role}>{words.fileRoles[role]}</h3>
          <Files subject={{ subjectKind: kind, subjectId: id }} fileRole={role} none={words.noFiles} />
        </div>
      ))}
    </Section>
    {keeps && (
      <Section title={words.history}>
        <RecordHistory kind={kind} id={id} />
      </Section>
    )}
  </>
)
