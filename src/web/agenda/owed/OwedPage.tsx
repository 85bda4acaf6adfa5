import { Button } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { standings } from '#contract/agenda/dues.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { readOwedSearch, type OwedSearch } from '../search.ts'
import { words } from '../words.ts'
import { groupColumns, owedColumns } from './columns.tsx'
import css from './owed.module.css'

type Owed = Output<'agenda.owed'>
const { owed } = words

interface FiltersProps {
  search: OwedSearch
  groups: Owed['groups']
  change: (part: Partial<Record<keyof OwedSearch, string | undefined>>) => void
}

const Filters = ({ search, groups, change }: FiltersProps) => {
  const titles = new Map(groups.map(({ obligationId, title }) => [obligationId, title]))
  return (
    <FilterRow className={css.filters}>
      <ViewChoice
        label={owed.side}
        value={search.ben ?? 'toUs'}
        options={[
          { value: 'toUs', label: owed.sides.toUs },
          { value: 'byUs', label: owed.sides.byUs },
        ]}
        onChange={(ben) => change({ ben: ben === 'toUs' ? undefined : ben, viec: undefined })}
      />
      <SearchField
        path="q"
        label={owed.search}
        placeholder={owed.searchHint}
        value={search.q}
        delay={250}
        onSearch={(q) => change({ q })}
      />
      <FilterSelect
        path="tt"
        label={owed.standing}
        any={owed.any}
        w={180}
        value={search.tt}
        options={standings.map((value) => ({ value, label: owed.standings[value] }))}
        onChange={(tt) => change({ tt })}
      />
      <FilterSelect
        path="viec"
        label={owed.obligation}
        any={owed.anyObligation}
        w={280}
        searchable
        value={search.viec}
        options={[...titles].map(([value, label]) => ({ value, label }))}
        onChange={(viec) => change({ viec })}
      />
    </FilterRow>
  )
}

/** Reminds by one click everybody of the list who has not sent it. */
const Remind = ({ items, side, all }: { items: Owed['items']; side: string; all: boolean }) => {
  const me = useMe().data
  const [asking, setAsking] = useState(false)
  const remind = useAct('agenda.remind', ['agenda'])
  const today = useToday()
  // of an unfiltered list only those who are late: nobody is reminded of next year by mistake
  const open = items.filter(({ state, dueOn }) => state === 'open' && (all || dueOn < today)).slice(0, 500)
  const label = (all ? owed.remind : owed.remindLate)(open.length)
  if (side !== 'toUs' || open.length === 0 || !me?.can.includes('agenda.remind')) return null
  return (
    <>
      <Button leftSection={<IconBellRinging size={16} stroke={1.75} />} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={label}
        confirm={label}
        busy={remind.isPending}
        problem={remind.error}
        onConfirm={() =>
          remind.mutate({ ids: open.map(({ id }) => id) }, { onSuccess: () => setAsking(false) })
        }
      >
        <p>{owed.reminding(open.length)}</p>
      </ConfirmDialog>
      <span role="status" className="kc-hint">
        {remind.data && owed.reminded(remind.data.told)}
      </span>
    </>
  )
}

/** `/ai-no-gi`: which offices have sent what they owe us and which have not, and what we owe. */
export function OwedPage() {
  const [search, change] = useAddress(readOwedSearch)
  const navigate = useNavigate()
  const today = useToday()
  const side = search.ben ?? 'toUs'
  const list = useAsk(
    'agenda.owed',
    { side, q: search.q, standing: search.tt, obligationId: search.viec },
    { keepPrevious: true },
  )
  const items = list.data?.items ?? []
  const groups = list.data?.groups ?? []
  const filtered = Boolean(search.q ?? search.tt ?? search.viec)
  const empty = filtered ? (
    <EmptyState
      action={
        <Button variant="default" onClick={() => change({ q: undefined, tt: undefined, viec: undefined })}>
          {owed.clear}
        </Button>
      }
    >
      {owed.noneFiltered}
    </EmptyState>
  ) : (
    <EmptyState>{owed.none[side]}</EmptyState>
  )
  return (
    <>
      <PageHead
        title={owed.title}
        actions={<Remind items={items} side={side} all={Boolean(search.viec ?? search.tt)} />}
      />
      <Filters search={search} groups={groups} change={change} />
      {side === 'toUs' && groups.length > 0 && (
        <Section title={owed.summary}>
          <DataTable
            label={owed.summary}
            columns={groupColumns(today)}
            rows={groups}
            rowKey={(row) => `${row.obligationId} ${row.period}`}
            onOpen={(row) => change({ viec: row.obligationId })}
          />
        </Section>
      )}
      <Section
        title={owed.list}
        note={list.data && owed.count(items.length)}
        aside={
          <ExportMenu
            list="agenda.owed"
            filters={{ side, q: search.q, standing: search.tt, obligationId: search.viec }}
          />
        }
      >
        <DataTable
          label={owed.list}
          columns={owedColumns(side, today)}
          rows={items}
          rowKey={(row) => row.id}
          state={list}
          empty={empty}
          onOpen={(row) => void navigate({ to: '/nghia-vu/$id', params: { id: row.id } })}
        />
        {list.data?.more && <p className="kc-hint">{owed.more}</p>}
      </Section>
    </>
  )
}
