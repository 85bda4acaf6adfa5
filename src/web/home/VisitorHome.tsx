import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import css from './home.module.css'
import { programmeColumns, type ProgrammeRow } from './programme-columns.tsx'
import { words } from './words.ts'

const columns: Column<ProgrammeRow>[] = Object.values(programmeColumns)

/** What anyone may read without an account. */
export function VisitorHome() {
  const list = useAsk('programme.list', { sort: 'period' })
  const navigate = useNavigate()
  return (
    <>
      <PageHead over={words.visitor.over} title={words.visitor.title} />
      <Section title={words.visitor.ask}>
        <p className={css.ask}>{words.visitor.askAbout}</p>
        <Button renderRoot={(props) => <Link {...props} to="/tinh-ho-tro" search={{}} />}>
          {words.visitor.askGo}
        </Button>
      </Section>
      <Section
        title={words.visitor.section}
        note={list.data?.items.length}
        link={{ to: '/chuong-trinh', label: words.visitor.all }}
      >
        <DataTable
          label={words.visitor.section}
          columns={columns}
          rows={list.data?.items ?? []}
          rowKey={(row) => row.code}
          state={list}
          empty={<EmptyState>{words.visitor.none}</EmptyState>}
          onOpen={(row) => void navigate({ to: '/chuong-trinh/$code', params: { code: row.code } })}
        />
      </Section>
    </>
  )
}
