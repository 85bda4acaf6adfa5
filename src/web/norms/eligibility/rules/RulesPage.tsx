import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { ruleAspects } from '#contract/words/eligibility.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../eligibility.module.css'
import { Frame } from '../Frame.tsx'
import { ProvinceFilter } from '../ProvinceFilter.tsx'
import { readRuleSearch, type RuleSearch } from '../search.ts'
import { words } from '../words.ts'
import { ruleColumns } from './columns.tsx'
import type { RuleRow } from './draft.ts'
import { RuleDialog } from './RuleDialog.tsx'
import { RuleForm } from './RuleForm.tsx'

const said = words.rules

const questionOf = ({ q, loai, ngay, tinh, tt }: RuleSearch) => ({
  q: q ?? '',
  ...(loai ? { aspect: loai } : {}),
  ...(ngay ? { on: ngay } : {}),
  ...(tinh ? { provinceId: tinh } : {}),
  ...(tt ? { state: tt } : {}),
})

interface RuleFiltersProps {
  search: RuleSearch
  change: (part: { [K in keyof RuleSearch]?: string | undefined }) => void
  provinces: readonly { id: string; name: string }[]
}

function RuleFilters({ search, change, provinces }: RuleFiltersProps) {
  const today = useToday()
  return (
    <Filters className={css.filters} phone="pairs">
      <SearchField
        path="q"
        label={words.search}
        placeholder={said.searchHint}
        value={search.q}
        onSearch={(q) => change({ q })}
      />
      <FilterSelect
        path="loai"
        label={said.aspect}
        any={said.anyAspect}
        w={190}
        value={search.loai}
        options={choicesOf(ruleAspects)}
        onChange={(loai) => change({ loai })}
      />
      <ProvinceFilter provinces={provinces} value={search.tinh} onChange={(tinh) => change({ tinh })} />
      <FilterSelect
        path="tt"
        label={said.state}
        any={said.anyState}
        w={170}
        value={search.tt}
        options={choicesOf(said.states)}
        onChange={(tt) => change({ tt })}
      />
      <DateField
        path="ngay"
        label={words.on}
        w={150}
        value={search.ngay ?? today}
        onChange={(day) => change({ ngay: day === null || day === today ? undefined : day })}
      />
    </Filters>
  )
}

/** `/dieu-kien`: who, where, which industries, on which conditions, in which order, on a day; open to everyone. */
export function RulesPage() {
  const [search, change] = useAddress(readRuleSearch)
  const me = useMe().data
  const [opened, setOpened] = useState<RuleRow | null>(null)
  const [editing, setEditing] = useState<RuleRow | 'new' | null>(null)
  const question = questionOf(search)
  const list = useAsk('norms.rules', question, { keepPrevious: true })
  const { adds = null, items = [], provinces = [] } = list.data ?? {}
  const columns = ruleColumns(new Map(provinces.map(({ id, name }) => [id, name])), setOpened)
  const choice = useColumnChoice('norms.rules', columns)
  const mayAdd = adds !== null && (me?.can.includes('norms.addRule') ?? false)
  return (
    <Frame
      active="rules"
      about={words.about}
      actions={
        mayAdd && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setEditing('new')}>
            {said.add}
          </Button>
        )
      }
    >
      <RuleFilters search={search} change={change} provinces={provinces} />
      <Toolbar
        note={<span role="status">{list.data && said.found(items.length)}</span>}
        out={
          <>
            <ColumnChoice columns={columns} hidden={choice.hidden} onChange={choice.change} />
            <ExportMenu list="norms.rules" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={words.title}
        columns={choice.visible}
        rows={items}
        rowKey={({ id }) => id}
        state={list}
        empty={<EmptyState>{said.none}</EmptyState>}
      />
      {opened && !editing && (
        <RuleDialog row={opened} onClose={() => setOpened(null)} onEdit={() => setEditing(opened)} />
      )}
      {editing && (
        <RuleForm
          row={editing === 'new' ? null : editing}
          home={adds ?? '00'}
          onClose={() => {
            setEditing(null)
            setOpened(null)
          }}
        />
      )}
    </Frame>
  )
}
