import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { unitAttributes } from '#contract/words/eligibility.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe, useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ActDialog } from '#web/kit/steps/ActDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import css from '../eligibility.module.css'
import { Frame } from '../Frame.tsx'
import { readGroundSearch, type GroundSearch } from '../search.ts'
import { words } from '../words.ts'
import { AttributeDialog } from './AttributeDialog.tsx'
import { valueText } from './value.ts'

type Row = Output<'norms.unitAttributes'>['items'][number]
const said = words.ground

interface Acts {
  edit: (row: Row) => void
  drop: (row: Row) => void
}

const columnsFor = (acts: Acts | null): Column<Row>[] => [
  { key: 'unit', header: said.columns.unit, lead: true, cell: ({ unitName }) => unitName },
  {
    key: 'attribute',
    header: said.columns.attribute,
    width: 260,
    phone: 'meta',
    cell: ({ attribute }) => unitAttributes[attribute],
  },
  {
    key: 'value',
    header: said.columns.value,
    width: 100,
    phone: 'state',
    cell: ({ attribute, value }) => valueText(attribute, value),
  },
  {
    key: 'days',
    header: said.columns.days,
    width: 170,
    cell: ({ validFrom, validTo }) => words.rules.days(formatDate(validFrom), validTo && formatDate(validTo)),
  },
  { key: 'basis', header: said.columns.basis, width: 260, quiet: true, cell: ({ basis }) => basis },
  ...(acts
    ? [
        {
          key: 'acts',
          header: said.columns.acts,
          name: said.edit,
          width: 100,
          cell: (row: Row) => (
            <span className={css.acts}>
              <button type="button" onClick={() => acts.edit(row)}>
                {words.rules.edit}
              </button>
              <button type="button" onClick={() => acts.drop(row)}>
                {said.drop}
              </button>
            </span>
          ),
        },
      ]
    : []),
]

const questionOf = ({ q, dd, ngay }: GroundSearch) => ({
  q: q ?? '',
  ...(dd ? { attribute: dd } : {}),
  ...(ngay ? { on: ngay } : {}),
})

/** `/dieu-kien/dia-ban`: what is said of communes; where nothing is, nothing is known. */
export function AttributesPage() {
  const today = useToday()
  const [search, change] = useAddress(readGroundSearch)
  const can = useMe().data?.can ?? []
  const [editing, setEditing] = useState<Row | 'new' | null>(null)
  const [dropping, setDropping] = useState<Row | null>(null)
  const question = questionOf(search)
  const list = useAsk('norms.unitAttributes', question, { keepPrevious: true })
  const { items = [], total = 0, adds = null } = list.data ?? {}
  const mayKeep = adds !== null && can.includes('norms.setAttribute')
  return (
    <Frame
      active="ground"
      about={said.about}
      actions={
        mayKeep && (
          <>
            <ButtonLink to="/nhap-bang" search={{ nhap: 'unit-attributes' }} variant="default">
              {said.import}
            </ButtonLink>
            <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setEditing('new')}>
              {said.add}
            </Button>
          </>
        )
      }
    >
      <Filters className={css.filters} phone="pairs">
        <SearchField
          path="q"
          label={words.search}
          placeholder={said.searchHint}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <FilterSelect
          path="dd"
          label={said.attribute}
          any={said.anyAttribute}
          w={280}
          value={search.dd}
          options={choicesOf(unitAttributes)}
          onChange={(dd) => change({ dd })}
        />
        <DateField
          path="ngay"
          label={words.on}
          w={150}
          value={search.ngay ?? today}
          onChange={(day) => change({ ngay: day === null || day === today ? undefined : day })}
        />
      </Filters>
      <Toolbar
        note={<span role="status">{list.data && said.found(items.length, total)}</span>}
        out={
          <>
            <ExportMenu list="norms.unitAttributes" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={words.tabs.ground}
        columns={columnsFor(mayKeep ? { edit: setEditing, drop: setDropping } : null)}
        rows={items}
        rowKey={({ id }) => id}
        state={list}
        empty={<EmptyState>{said.none}</EmptyState>}
      />
      {editing && (
        <AttributeDialog row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {dropping && (
        <ActDialog
          act="norms.dropAttribute"
          input={(reason) => ({ id: dropping.id, version: dropping.version, reason })}
          title={said.dropTitle(dropping.unitName)}
          confirm={said.drop}
          reason
          onClose={() => setDropping(null)}
        />
      )}
    </Frame>
  )
}
