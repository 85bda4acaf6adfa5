import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { matches } from '#contract/kernel/text.ts'
import type { Output } from '#web/kit/call/call.ts'
import { DateText, Figure, Money } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { type Column, useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { type Sender, standingLooks, standingOf, standings } from '../looks.ts'
import css from '../rounds.module.css'
import { readYearSearch } from '../search.ts'
import { words } from '../words.ts'
import { SendersMap } from './SendersMap.tsx'

const said = words.senders

const columnsOf = (year: number): Column<Sender>[] => [
  {
    key: 'name',
    header: said.columns.name,
    lead: true,
    cell: ({ name, unitPlanId }) =>
      unitPlanId ? <PathLink path={`/ke-hoach/${year}/don-vi/${unitPlanId}`}>{name}</PathLink> : name,
  },
  {
    key: 'state',
    header: said.columns.state,
    width: 190,
    phone: 'state',
    cell: (sender) => <StateTag look={standingLooks[standingOf(sender)]} />,
  },
  { key: 'due', header: said.columns.due, width: 110, cell: ({ dueOn }) => <DateText iso={dueOn} /> },
  {
    key: 'sentOn',
    header: said.columns.sentOn,
    width: 110,
    cell: ({ sentOn }) => <DateText iso={sentOn} />,
  },
  {
    key: 'lines',
    header: said.columns.lines,
    width: 90,
    align: 'right',
    figures: true,
    phone: 'meta',
    phoneCell: ({ lines }) => words.page.lines(lines),
    cell: ({ lines }) => <Figure value={lines} />,
  },
  {
    key: 'stateVnd',
    header: said.columns.state_vnd,
    width: 150,
    align: 'right',
    figures: true,
    cell: ({ stateVnd, lines }) => <Money vnd={lines === 0 ? null : stateVnd} />,
  },
  {
    key: 'otherVnd',
    header: said.columns.other,
    width: 140,
    align: 'right',
    figures: true,
    cell: ({ otherVnd, lines }) => <Money vnd={lines === 0 ? null : otherVnd} />,
  },
  { key: 'reason', header: said.columns.reason, spare: true, cell: ({ returnReason }) => returnReason },
]

const Legend = ({ senders }: { senders: readonly Sender[] }) => (
  <ul className={css.legend}>
    {standings.map((standing) => {
      const count = senders.filter((sender) => standingOf(sender) === standing).length
      const look = standingLooks[standing]
      return (
        count > 0 && (
          <li key={standing}>
            <StateTag look={look} text={`${look.words}: ${count}`} />
          </li>
        )
      )
    })}
  </ul>
)

/** Who has sent, as a picture and as a list. */
export function SendersSection({ round }: { round: Output<'planning.round'> }) {
  const [search, change] = useAddress(readYearSearch)
  const phone = usePhone()
  const columns = columnsOf(round.year)
  const choice = useColumnChoice('planning.senders', columns)
  const look = search.kieu ?? (phone || round.senders.length < 4 ? 'bang' : 'so-do')
  const shown = round.senders.filter(
    (sender) =>
      matches(sender.name, search.q ?? '') && (search.tt === undefined || standingOf(sender) === search.tt),
  )
  return (
    <Section title={said.title} note={<Figure value={round.senders.length} />}>
      <Legend senders={round.senders} />
      <Filters phone="pairs">
        <SearchField path="q" label={said.search} value={search.q} onSearch={(q) => change({ q })} />
        <FilterSelect
          path="tt"
          label={said.state}
          any={said.any}
          w={220}
          value={search.tt}
          options={choicesOf(said.standing)}
          onChange={(tt) => change({ tt })}
        />
      </Filters>
      <Toolbar
        out={
          <>
            {look === 'bang' && (
              <ColumnChoice columns={columns} hidden={choice.hidden} onChange={choice.change} />
            )}
            <ExportMenu
              list="planning.round"
              filters={{ year: round.year, provinceId: round.provinceId }}
              hidden={choice.hidden}
            />
            <PrintButton />
          </>
        }
      >
        <ViewChoice
          label={said.view}
          value={look}
          options={[
            { value: 'so-do', label: said.asMap },
            { value: 'bang', label: said.asTable },
          ]}
          onChange={(kieu) => change({ kieu })}
        />
      </Toolbar>
      {look === 'so-do' && shown.length > 0 ? (
        <SendersMap year={round.year} senders={shown} />
      ) : (
        <DataTable
          label={said.title}
          columns={choice.visible}
          rows={shown}
          rowKey={({ organisationId }) => organisationId}
          empty={<EmptyState>{round.senders.length > 0 ? said.noneFiltered : said.none}</EmptyState>}
        />
      )}
    </Section>
  )
}
