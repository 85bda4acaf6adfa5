import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { programmeColumns, type ProgrammeRow } from './programme-columns.tsx'
import { words } from './words.ts'

const { title, period, decision, total } = programmeColumns
const columns: Column<ProgrammeRow>[] = [title, period, { ...decision, width: 200 }, total]

/** The programmes of one's own province, newest first; the Ministry sees all. */
export function OwnProgrammes({ provinceId, place }: { provinceId: string | null; place: string | null }) {
  const list = useAsk('programme.list', { provinceId: provinceId ?? undefined, sort: 'period' })
  const navigate = useNavigate()
  return (
    <Section
      title={place ? words.programmes.of(place) : words.programmes.everywhere}
      link={{ to: '/chuong-trinh', label: words.programmes.all }}
    >
      <DataTable
        label={words.programmes.everywhere}
        columns={columns}
        rows={list.data?.items ?? []}
        rowKey={(row) => row.code}
        state={list}
        empty={<EmptyState>{words.programmes.none}</EmptyState>}
        onOpen={(row) => void navigate({ to: '/chuong-trinh/$code', params: { code: row.code } })}
      />
    </Section>
  )
}
