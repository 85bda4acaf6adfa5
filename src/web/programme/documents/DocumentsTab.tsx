import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo } from 'react'
import { tidy } from '#contract/kernel/text.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { sectionAnchor } from '../sections.ts'
import { type ProgrammeView, useHere, useProgramme } from '../use-programme.ts'
import css from './documents.module.css'
import { Evaluation } from './Evaluation.tsx'
import { Outline, type OutlineItem } from './Outline.tsx'
import { Paper } from './Paper.tsx'
import { isEvaluation, type Passage, passagesOf } from './passages.ts'
import { Passages } from './Passages.tsx'
import { Priorities } from './Priorities.tsx'
import { References } from './References.tsx'
import { anchors, words } from './words.ts'

type Content = ProgrammeView['content']

/** "II. Quan điểm": the paper's headings are in capitals, the outline's are not. */
function headingOf({ section }: Passage): string {
  const title = tidy(section.title)
  const calm = title === title.toUpperCase() ? title.slice(0, 1) + title.slice(1).toLowerCase() : title
  return [section.number, calm].filter(Boolean).join('. ') || section.ref
}

function itemsOf(content: Content, passages: Passage[]): OutlineItem[] {
  const item = (anchor: string, label: string, depth = 0) => ({ anchor, label, depth })
  return [
    item(anchors.paper, words.paper),
    item(anchors.references, words.references),
    ...(content.texts.some(isEvaluation) ? [item(anchors.evaluation, words.evaluation)] : []),
    ...(content.priorities.length > 0 ? [item(anchors.priorities, words.priorities)] : []),
    item(anchors.passages, words.passages),
    ...passages
      .filter(
        ({ depth, section }) =>
          depth === 0 ||
          (depth === 1 && passages.some((p) => p.section.ref === section.parent && p.section.number === '')),
      )
      .map((passage) => item(sectionAnchor(passage.section.ref), headingOf(passage), 1)),
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

function Parts({ programme, passages }: { programme: ProgrammeView; passages: Passage[] }) {
  const { content } = programme
  return (
    <>
      <Part anchor={anchors.paper}>
        <Section title={words.paper}>
          <Paper programme={programme} />
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
      <Part anchor={anchors.passages}>
        <Section title={words.passages} note={words.passagesNote}>
          {passages.length === 0 ? (
            <EmptyState>{words.noPassages}</EmptyState>
          ) : (
            <Passages passages={passages} />
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
}

/** The paper: its data, the documents it names, its passages in its own order. */
export function DocumentsTab() {
  const { code, which } = useHere()
  const programme = useProgramme(code, which).data
  const content = programme?.content
  const passages = useMemo(() => (content ? passagesOf(content) : []), [content])
  useHash(content !== undefined)
  if (!programme) return null
  return (
    <div className={css.page}>
      <Outline items={itemsOf(programme.content, passages)} />
      <div className={css.main}>
        <Parts programme={programme} passages={passages} />
      </div>
    </div>
  )
}
