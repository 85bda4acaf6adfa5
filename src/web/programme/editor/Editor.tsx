import { ActionIcon, Tooltip } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { programmeParts } from '#contract/words/vi.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { stateLooks } from '../looks.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { words as room } from '../words.ts'
import { Notices } from './draft/Notices.tsx'
import { SaveState } from './draft/SaveState.tsx'
import css from './editor.module.css'
import { EditorProvider } from './editor-context.ts'
import { type Page, titleOf } from './parts.ts'
import { PartBody } from './PartBody.tsx'
import { PartNav } from './PartNav.tsx'
import { ProblemList } from './ProblemList.tsx'
import { foundIn } from './side/goto.ts'
import { SidePanel } from './side/SidePanel.tsx'
import { type EditorAll, useEditorState } from './use-editor.ts'
import { words } from './words.ts'

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

interface HeadProps {
  programme: ProgrammeView
  all: EditorAll
  side: boolean
  onSide: () => void
}

/** Undo, redo, and the side panel. */
const Tools = ({ all: { state, draft }, side, onSide }: HeadProps) => (
  <>
    <Tool label={words.undo} icon={IconArrowBackUp} disabled={draft.past.length === 0} onClick={state.undo} />
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
      onClick={onSide}
    />
  </>
)

/** Title, state, and what is saved. */
function Head(props: HeadProps) {
  const { summary } = props.programme
  const { draft, saving, waiting } = props.all
  const years = `${summary.province} ${summary.yearFrom}–${summary.yearTo}`
  return (
    <PageHead
      title={draft.content.head.title || summary.title}
      crumbs={[
        { label: room.programmes, link: { to: '/chuong-trinh' } },
        { label: years, link: { to: '/chuong-trinh/$code', params: { code: summary.code } } },
        { label: words.crumb },
      ]}
      meta={[
        <StateTag key="state" look={stateLooks[summary.status]} tinted />,
        <SaveState key="saved" saving={saving} dirty={waiting.length > 0} />,
      ]}
      actions={<Tools {...props} />}
    />
  )
}

/** A part begins at its top, whatever was scrolled before. */
function useTop(page: Page): void {
  const { slug } = page
  const last = useRef(slug)
  useEffect(() => {
    if (last.current !== slug) window.scrollTo({ top: 0 })
    last.current = slug
  }, [slug])
}

/** The editor: parts at the left, the part in the middle, what it comes to at the right. */
export function Editor({ programme, person }: { programme: ProgrammeView; person: string }) {
  const { code } = programme.summary
  const all = useEditorState(programme, person)
  const { state, waiting, run, checks, page } = all
  const [side, setSide] = useLocalStorage({
    key: 'kc-editor-side',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  const found = useMemo(() => foundIn(checks.findings), [checks.findings])
  useLeaving(waiting.length > 0, run)
  useTop(page)
  return (
    <EditorProvider value={state}>
      <div data-wide>
        <Head programme={programme} all={all} side={side} onSide={() => setSide(!side)} />
        <Notices all={all} code={code} person={person} />
        <div className={css.editor} data-side={side || undefined}>
          <PartNav page={page} waiting={waiting} found={found} />
          <section className={css.middle} aria-label={titleOf(page)}>
            {page.part !== 'head' && <h2 className={css.partTitle}>{programmeParts[page.part]}</h2>}
            <ProblemList page={page} />
            <PartBody page={page} />
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
