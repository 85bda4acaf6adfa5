import { ActionIcon, Tooltip } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { programmeParts } from '#contract/words/vi.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { stateLooks } from '../looks.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { words as room } from '../words.ts'
import { BudgetPart } from './budget/BudgetPart.tsx'
import { bringBack, currentOf, keepMine, takeTheirs } from './draft/draft.ts'
import { StaleNotice, UnsentNotice } from './draft/Notices.tsx'
import { SaveState } from './draft/SaveState.tsx'
import { dropUnsent } from './draft/unsent.ts'
import css from './editor.module.css'
import { EditorProvider } from './editor-context.ts'
import { HeadForm } from './HeadForm.tsx'
import { DistributionPart, ListPart } from './ListPart.tsx'
import { words as lists } from './lists/words.ts'
import { type Page, titleOf } from './parts.ts'
import { PartNav } from './PartNav.tsx'
import { ProblemList } from './ProblemList.tsx'
import { foundIn } from './side/goto.ts'
import { SidePanel } from './side/SidePanel.tsx'
import { type EditorAll, useEditorState } from './use-editor.ts'
import { words } from './words.ts'

const Body = ({ page: { part } }: { page: Page }) => {
  switch (part) {
    case 'head':
      return <HeadForm />
    case 'tables':
      return <BudgetPart />
    case 'distribution':
      return <DistributionPart />
    case 'sources':
      return (
        <>
          <ListPart part="sources" />
          <Section title={lists.sourceNamesTitle}>
            <ListPart part="sourceNames" />
          </Section>
        </>
      )
    case 'targets':
      return (
        <>
          <ListPart part="targets" />
          <Section title={lists.link.title}>
            <ListPart part="targetLinks" />
          </Section>
        </>
      )
    default:
      return <ListPart key={part} part={part} />
  }
}

/** What an earlier visit left, and what another person saved meanwhile. */
function Notices({ all, code, person }: { all: EditorAll; code: string; person: string }) {
  const { draft, update, saving, settle } = all
  // read before the first change of this visit takes its place
  const [unsent, setUnsent] = useState(all.unsent)
  const drop = () => {
    dropUnsent(localStorage, person, code)
    setUnsent(null)
  }
  return (
    <>
      {unsent && (
        <UnsentNotice
          unsent={unsent}
          onDrop={drop}
          onTake={() => {
            update((before) => bringBack(before, unsent.parts, unsent.base, Date.now()))
            setUnsent(null)
          }}
        />
      )}
      {saving.overtaken.map((overtaken) => {
        const { theirs } = saving
        const part = theirs && currentOf({ ...draft, content: theirs.content }, [overtaken.part])
        const decide = (work: typeof keepMine) => {
          if (theirs && part) update((before) => work(before, part, theirs.revision))
          settle(overtaken.part)
        }
        return (
          <StaleNotice
            key={overtaken.part}
            overtaken={overtaken}
            draft={draft}
            theirs={theirs}
            onMine={() => decide(keepMine)}
            onTheirs={() =>
              decide((before, parts, revision) => takeTheirs(before, parts, revision, Date.now()))
            }
          />
        )
      })}
    </>
  )
}

const Tool = ({
  label,
  icon: Icon,
  disabled = false,
  pressed,
  onClick,
}: {
  label: string
  icon: typeof IconArrowBackUp
  disabled?: boolean
  pressed?: boolean
  onClick: () => void
}) => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} aria-pressed={pressed} disabled={disabled} onClick={onClick}>
      <Icon size={20} stroke={1.75} />
    </ActionIcon>
  </Tooltip>
)

/** Leaving saves what is typed; closing the window asks first when something is not saved. */
function useLeaving(dirty: boolean, run: () => Promise<void>): void {
  useBlocker({
    disabled: !dirty,
    enableBeforeUnload: dirty,
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname !== next.pathname) await run()
      return false
    },
  })
}

/** The editor: parts at the left, the part in the middle, what it comes to at the right. */
export function Editor({ programme, person }: { programme: ProgrammeView; person: string }) {
  const { summary } = programme
  const all = useEditorState(programme, person)
  const { state, draft, saving, waiting, run, checks, page } = all
  const [side, setSide] = useLocalStorage({
    key: 'kc-editor-side',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  const found = useMemo(() => foundIn(checks.findings), [checks.findings])
  useLeaving(waiting.length > 0, run)
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [page])
  return (
    <EditorProvider value={state}>
      <div data-wide>
        <PageHead
          title={draft.content.head.title || summary.title}
          crumbs={[
            { label: room.programmes, link: { to: '/chuong-trinh' } },
            {
              label: `${summary.province} ${summary.yearFrom}–${summary.yearTo}`,
              link: { to: '/chuong-trinh/$code', params: { code: summary.code } },
            },
            { label: words.crumb },
          ]}
          meta={[
            <StateTag key="state" look={stateLooks[summary.status]} tinted />,
            <SaveState key="saved" saving={saving} dirty={waiting.length > 0} />,
          ]}
          actions={
            <>
              <Tool
                label={words.undo}
                icon={IconArrowBackUp}
                disabled={draft.past.length === 0}
                onClick={state.undo}
              />
              <Tool
                label={words.redo}
                icon={IconArrowForwardUp}
                disabled={draft.future.length === 0}
                onClick={state.redo}
              />
              <Tool
                label={side ? words.side.hide : words.side.show}
                icon={IconLayoutSidebarRight}
                pressed={side}
                onClick={() => setSide(!side)}
              />
            </>
          }
        />
        <Notices all={all} code={summary.code} person={person} />
        <div className={css.editor} data-side={side || undefined}>
          <PartNav page={page} waiting={waiting} found={found} />
          <section className={css.middle} aria-label={titleOf(page)}>
            {page.part !== 'head' && <h2 className={css.partTitle}>{programmeParts[page.part]}</h2>}
            <ProblemList page={page} />
            <Body page={page} />
          </section>
          {side && (
            <aside className={css.side} aria-label={words.side.findings}>
              <SidePanel checks={checks} />
            </aside>
          )}
        </div>
      </div>
    </EditorProvider>
  )
}
