import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo } from 'react'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { bareName } from '../head/decision.tsx'
import { OriginalFiles } from './OriginalFiles.tsx'
import { sectionAnchor } from '../sections.ts'
import { type ProgrammeView, useHere, useProgramme } from '../use-programme.ts'
import { textKinds } from '../words.ts'
import css from './documents.module.css'
import { Evaluation, evaluationKinds } from './Evaluation.tsx'
import { Outline, type OutlineItem } from './Outline.tsx'
import { Paper } from './Paper.tsx'
import { calmTitle, isEvaluation, type Passage, passagesOf } from './passages.ts'
import { Passages } from './Passages.tsx'
import { Priorities } from './Priorities.tsx'
import { References } from './References.tsx'
import { anchors, words } from './words.ts'

type Content = ProgrammeView['content']

const headingOf = ({ section }: Passage, names: string[]): string =>
  [section.number, calmTitle(section.title, names)].filter(Boolean).join('. ') || section.ref

/** A paper of few parts is told with the headings one level below them. */
function chapters(passages: Passage[], names: string[]): OutlineItem[] {
  const deepest = passages.filter(({ depth }) => depth === 0).length <= 3 ? 1 : 0
  return passages
    .filter(({ depth }) => depth <= deepest)
    .map((passage) => ({
      anchor: sectionAnchor(passage.section.ref),
      label: headingOf(passage, names),
      depth: passage.depth + 1,
    }))
}

function itemsOf(content: Content, passages: Passage[], names: string[]): OutlineItem[] {
  const item = (anchor: string, label: string, depth = 0) => ({ anchor, label, depth })
  const kinds = evaluationKinds.filter((kind) => content.texts.some((text) => text.kind === kind))
  return [
    item(anchors.paper, words.paper),
    item(anchors.original, words.original),
    item(anchors.references, words.references),
    ...(kinds.length > 0 ? [item(anchors.evaluation, words.evaluation)] : []),
    ...kinds.map((kind) => item(kind, textKinds[kind], 1)),
    ...(content.priorities.length > 0 ? [item(anchors.priorities, words.priorities)] : []),
    item(anchors.passages, words.passages),
    ...chapters(passages, names),
    ...(content.distribution.length > 0 ? [item(anchors.distribution, words.distribution)] : []),
  ]
}

/** A hash that arrived before its passage was drawn is followed once the passage is there. */
function useHash(ready: boolean): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (ready && hash) document.getElementById(decodeURIComponent(hash))?.scrollIntoView()
  }, [ready, hash])
}

const Part = ({ anchor, children }: { anchor: string; children: ReactNode }) => (
  <div id={anchor} className={css.anchor}>
    {children}
  </div>
)

const Rest = ({ content, passages, names }: { content: Content; passages: Passage[]; names: string[] }) => (
  <>
    <Part anchor={anchors.passages}>
      <Section title={words.passages} note={words.passagesNote}>
        {passages.length === 0 ? (
          <EmptyState>{words.noPassages}</EmptyState>
        ) : (
          <Passages content={content} passages={passages} names={names} />
        )}
      </Section>
    </Part>
    {content.distribution.length > 0 && (
      <Part anchor={anchors.distribution}>
        <Section title={words.distribution}>
          <ul className={css.distribution}>
            {content.distribution.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      </Part>
    )}
  </>
)

function Parts({ programme, passages }: { programme: ProgrammeView; passages: Passage[] }) {
  const { content } = programme
  return (
    <>
      <Part anchor={anchors.paper}>
        <Section title={words.paper}>
          <Paper programme={programme} />
        </Section>
      </Part>
      <Part anchor={anchors.original}>
        <Section title={words.original} note={words.originalNote}>
          <OriginalFiles content={content} />
        </Section>
      </Part>
      <Part anchor={anchors.references}>
        <Section title={words.references} note={words.mentions(content.documents.length)}>
          <References content={content} />
        </Section>
      </Part>
      {content.texts.some(isEvaluation) && (
        <Part anchor={anchors.evaluation}>
          <Section title={words.evaluation} note={words.passagesNote}>
            <Evaluation content={content} />
          </Section>
        </Part>
      )}
      {content.priorities.length > 0 && (
        <Part anchor={anchors.priorities}>
          <Section title={words.priorities}>
            <Priorities content={content} />
          </Section>
        </Part>
      )}
      <Rest content={content} passages={passages} names={[bareName(programme.summary.province)]} />
    </>
  )
}

/** The paper: its data, the documents it names, its passages in its own order. */
export function DocumentsTab() {
  const { code, which } = useHere()
  const programme = useProgramme(code, which).data
  const content = programme?.content
  const passages = useMemo(() => (content ? passagesOf(content) : []), [content])
  useHash(content !== undefined)
  if (!programme) return null
  const names = [bareName(programme.summary.province)]
  return (
    <div className={css.page}>
      <Outline items={itemsOf(programme.content, passages, names)} />
      <div className={css.main}>
        <Parts programme={programme} passages={passages} />
      </div>
    </div>
  )
}
