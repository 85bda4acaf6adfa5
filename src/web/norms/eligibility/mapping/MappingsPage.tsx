import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { ruleConfidences } from '#contract/words/eligibility.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../eligibility.module.css'
import { Frame } from '../Frame.tsx'
import { readMappingSearch } from '../search.ts'
import { words } from '../words.ts'
import { MappingDialog } from './MappingDialog.tsx'

type Row = Output<'norms.industryMappings'>['items'][number]
const said = words.mapping

const columnsFor = (
  titles: ReadonlyMap<string, string>,
  drop: ((row: Row) => void) | null,
): Column<Row>[] => [
  {
    key: 'letter',
    header: said.columns.letter,
    width: 300,
    phone: 'meta',
    cell: ({ letter }) => `${letter === 'dd' ? 'đ' : letter}) ${titles.get(letter) ?? ''}`,
  },
  {
    key: 'code',
    header: said.columns.code,
    lead: true,
    width: 90,
    figures: true,
    cell: ({ code }) => code,
    phoneCell: ({ code, name }) => `${code} ${name}`,
  },
  {
    key: 'name',
    header: said.columns.name,
    cell: ({ name, note, version }) => (
      <>
        {name || <span className="kc-hint">{said.unnamed(version)}</span>}
        {note && <span className={css.below}>{note}</span>}
      </>
    ),
  },
  { key: 'version', header: said.columns.version, width: 100, cell: ({ version }) => `VSIC ${version}` },
  {
    key: 'sense',
    header: said.columns.sense,
    width: 110,
    phone: 'state',
    cell: ({ sense }) => said.senses[sense],
  },
  {
    key: 'whose',
    header: said.columns.whose,
    width: 90,
    cell: ({ provinceId }) => (provinceId === '00' ? words.nation : words.rules.ofProvince),
  },
  {
    key: 'state',
    header: said.columns.state,
    width: 150,
    cell: ({ confidence }) => (
      <span className={confidence === 'uncertain' ? css.uncertain : undefined}>
        {ruleConfidences[confidence]}
      </span>
    ),
  },
  ...(drop
    ? [
        {
          key: 'acts',
          header: said.columns.acts,
          name: said.drop,
          width: 60,
          cell: (row: Row) =>
            row.mayKeep && (
              <span className={css.acts}>
                <button type="button" onClick={() => drop(row)}>
                  {said.drop}
                </button>
              </span>
            ),
        },
      ]
    : []),
]

/** `/dieu-kien/ma-nganh`: which VSIC codes belong to which letter of Article 5. */
export function MappingsPage() {
  const [search, change] = useAddress(readMappingSearch)
  const me = useMe().data
  const [adding, setAdding] = useState(false)
  const [dropping, setDropping] = useState<Row | null>(null)
  const question = { q: search.q ?? '' }
  const list = useAsk('norms.industryMappings', question, { keepPrevious: true })
  const { items = [], letters = [], adds = null } = list.data ?? {}
  const mayKeep = adds !== null && (me?.can.includes('norms.mapIndustry') ?? false)
  const titles = new Map(letters.map(({ letter, title }) => [letter, title]))
  return (
    <Frame
      active="mapping"
      about={said.about}
      actions={
        mayKeep && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAdding(true)}>
            {said.add}
          </Button>
        )
      }
    >
      <Filters className={css.filters}>
        <SearchField
          path="q"
          label={words.search}
          placeholder={said.searchHint}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
      </Filters>
      <Toolbar
        note={<span role="status">{list.data && said.found(items.length)}</span>}
        out={
          <>
            <ExportMenu list="norms.industryMappings" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={words.tabs.mapping}
        columns={columnsFor(titles, mayKeep ? setDropping : null)}
        rows={items}
        rowKey={({ id, version, code }) => `${id} ${version} ${code}`}
        state={list}
        empty={<EmptyState>{said.none}</EmptyState>}
      />
      {adding && <MappingDialog letters={letters} onClose={() => setAdding(false)} />}
      {dropping && (
        <ActDialog
          act="norms.unmapIndustry"
          input={(reason) => ({ id: dropping.id, reason })}
          title={said.dropTitle(dropping.code)}
          confirm={said.drop}
          reason
          onClose={() => setDropping(null)}
        >
          <p>{said.dropAbout}</p>
        </ActDialog>
      )}
    </Frame>
  )
}
