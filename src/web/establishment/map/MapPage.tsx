import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useMe } from '#web/kit/call/session.ts'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { Filters } from '../list/Filters.tsx'
import { filtersOf } from '../search.ts'
import { figure } from './figures.ts'
import css from './map.module.css'
import { MapTable } from './MapTable.tsx'
import { NationMap } from './NationMap.tsx'
import { ProvinceMap } from './ProvinceMap.tsx'
import { type MapSearch, readMapSearch } from './search.ts'
import { words } from './words.ts'

type Answer = Output<'establishment.map'>

const clock = (iso: string): string =>
  new Intl.DateTimeFormat('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(iso))

const looks = [
  { value: 'so-do', label: words.asMap },
  { value: 'bang', label: words.asTable },
] as const

const measureChoices = choicesOf(words.measures)

/** The picture or the table; on a phone the table says more. */
function Drawing({ answer, search, table }: { answer: Answer; search: MapSearch; table: boolean }) {
  const { province, places } = answer
  if (table) return <MapTable places={places} search={search} nation={province === null} />
  return (
    <figure className={css.figure}>
      {province ? (
        <ProvinceMap name={province.name} places={places} search={search} />
      ) : (
        <NationMap places={places} search={search} />
      )}
      <figcaption className={css.caption}>{province ? words.packed : words.schematic}</figcaption>
    </figure>
  )
}

/** `/co-so/ban-do`: how many stand where, under the filters of the list. */
export function MapPage() {
  const [search, change] = useAddress(readMapSearch)
  const navigate = useNavigate()
  const phone = usePhone()
  const [cleared, setCleared] = useState(0)
  const seesNation = useMe().data?.organisation?.provinceId === null
  const map = useAsk(
    'establishment.map',
    { ...filtersOf(search), province: search.tinh },
    { keepPrevious: true },
  )
  const answer = map.data
  const look = search.kieu ?? (phone ? 'bang' : 'so-do')
  const clear = () => {
    setCleared(cleared + 1)
    void navigate({ to: '/co-so/ban-do', search: search.tinh ? { tinh: search.tinh } : {} })
  }
  const crumbs = [
    { label: words.list, link: { to: '/co-so', search: {} } as const },
    ...(seesNation && search.tinh
      ? [{ label: words.nation, link: { to: '/co-so/ban-do', search: {} } as const }]
      : []),
    { label: answer?.province?.name ?? words.nation },
  ]
  return (
    <>
      <PageHead title={words.title} crumbs={crumbs} />
      <Filters key={cleared} search={search} change={change} unordered />
      <Toolbar
        note={answer && <span role="status">{words.total(figure(answer.total), clock(answer.at))}</span>}
        out={!phone && <PrintButton />}
      >
        <ViewChoice label={words.view} value={look} options={looks} onChange={(kieu) => change({ kieu })} />
        {look === 'so-do' && (
          <ViewChoice
            label={words.measure}
            value={search.ve ?? 'count'}
            options={measureChoices}
            onChange={(ve) => change({ ve: ve === 'count' ? undefined : ve })}
          />
        )}
      </Toolbar>
      {map.error && <ProblemNotice problem={map.error} />}
      {!answer && !map.error && <SkeletonRows rows={10} columns={4} />}
      {answer?.total === 0 && (
        <EmptyState
          action={
            <Button variant="default" onClick={clear}>
              {words.clear}
            </Button>
          }
        >
          {words.none}
        </EmptyState>
      )}
      {answer && (answer.total > 0 || answer.province === null) && (
        <Drawing answer={answer} search={search} table={look === 'bang'} />
      )}
      {answer && answer.elsewhere > 0 && (
        <p className="kc-hint">{words.elsewhere(figure(answer.elsewhere))}</p>
      )}
    </>
  )
}
