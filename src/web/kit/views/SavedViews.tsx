import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../call/call.ts'
import { asProblem } from '../call/problem-error.ts'
import { useAct, useAsk } from '../call/queries.ts'
import { useMe } from '../call/session.ts'
import { ProblemNotice } from '../notice/ProblemNotice.tsx'
import { PathLink } from '../page/PathLink.tsx'
import { SaveView } from './SaveView.tsx'
import css from './views.module.css'
import { words } from './words.ts'

type View = Output<'tables.views'>['items'][number]

interface RowProps {
  view: View
  path: string
  onChosen: () => void
  onDrop: (id: string) => void
}

const Row = ({ view, path, onChosen, onDrop }: RowProps) => {
  const { id, name, search, mine, shared, by } = view
  return (
    <li className={css.row}>
      <PathLink path={search === '' ? path : `${path}?${search}`} onClick={onChosen}>
        {name}
      </PathLink>
      {shared && <span className="kc-hint">{mine ? words.sharedMine : words.sharedBy(by)}</span>}
      {mine && (
        <ActionIcon variant="subtle" size="sm" aria-label={words.drop(name)} onClick={() => onDrop(id)}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      )}
    </li>
  )
}

/** Filters, order and whatever else the address holds, kept under a name; for any list whose page is its address. */
export function SavedViews({ list }: { list: string }) {
  const [opened, setOpened] = useState(false)
  const [saving, setSaving] = useState(false)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const search = useRouterState({ select: ({ location }) => location.searchStr })
  const may = useMe().data?.can.includes('tables.views') ?? false
  const views = useAsk('tables.views', { list }, { enabled: may && opened })
  const drop = useAct('tables.dropView', ['tables.views'])
  if (!may) return null
  const items = views.data?.items ?? []
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBookmark size={16} stroke={1.75} />}
            onClick={() => setOpened(!opened)}
          >
            {words.views}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={css.views}>
          {drop.error && <ProblemNotice problem={asProblem(drop.error)} />}
          {items.length > 0 ? (
            <ul className={css.list}>
              {items.map((view) => (
                <Row
                  key={view.id}
                  view={view}
                  path={path}
                  onChosen={() => setOpened(false)}
                  onDrop={(id) => drop.mutate({ id })}
                />
              ))}
            </ul>
          ) : (
            views.data && <p className="kc-hint">{words.none}</p>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setOpened(false)
              setSaving(true)
            }}
          >
            {words.save}
          </Button>
        </Popover.Dropdown>
      </Popover>
      {saving && <SaveView list={list} search={search.replace(/^\?/, '')} onClose={() => setSaving(false)} />}
    </>
  )
}
