import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { areas } from '#contract/words/vi.ts'
import { sectionAnchor } from '../sections.ts'
import { OriginalLink } from '../original/OriginalLink.tsx'
import { useOriginal } from '../original/use-original.ts'
import { type ProgrammeView, useHere } from '../use-programme.ts'
import { textKinds } from '../words.ts'
import css from './documents.module.css'
import { calmTitle, type Passage } from './passages.ts'
import { anchors, words } from './words.ts'

type TextBlock = Passage['texts'][number]

/** What kind of passage: said once where it begins, with the content of Article 4 it belongs to. */
const labelOf = ({ kind, area }: TextBlock): string =>
  [textKinds[kind], area === null ? null : areas[area]].filter(Boolean).join(' · ')

const Text = ({ text, label }: { text: TextBlock; label: string | null }) => (
  <div className={css.text}>
    {label && <div className={css.kind}>{label}</div>}
    <p>{text.text}</p>
  </div>
)

/** What else stands under this heading, with the way to it. */
function Elsewhere({ content, passage }: { content: ProgrammeView['content']; passage: Passage }) {
  const { code, which } = useHere()
  const original = useOriginal(code)
  const links: ReactNode[] = []
  if (passage.targets > 0) {
    links.push(
      <Link
        key="targets"
        to="/chuong-trinh/$code/chi-tieu"
        params={{ code }}
        search={{ ...which, q: passage.section.ref }}
      >
        {words.targets(passage.targets)}
      </Link>,
    )
  }
  if (passage.duties > 0) {
    links.push(
      <Link key="duties" to="/chuong-trinh/$code/nhiem-vu" params={{ code }} search={which}>
        {words.duties(passage.duties)}
      </Link>,
    )
  }
  if (passage.documents > 0) {
    links.push(
      <Link
        key="documents"
        to="/chuong-trinh/$code/can-cu"
        params={{ code }}
        search={which}
        hash={anchors.references}
      >
        {words.documents(passage.documents)}
      </Link>,
    )
  }
  if (original) links.push(<OriginalLink key="original" content={content} section={passage.section.ref} />)
  return links.length > 0 && <div className={css.elsewhere}>{links}</div>
}

interface PassagesProps {
  content: ProgrammeView['content']
  passages: Passage[]
  names: string[]
}

/** The document as its own headings order it, each passage told in a few words of ours. */
export const Passages = ({ content, passages, names }: PassagesProps) =>
  passages.map((passage) => {
    const { section, depth, texts } = passage
    return (
      <article
        key={section.ref}
        id={sectionAnchor(section.ref)}
        className={css.passage}
        data-depth={Math.min(depth, 3)}
      >
        <h3>
          <span className={css.sectionNumber}>{section.number}</span>
          <span>{calmTitle(section.title, names)}</span>
        </h3>
        <div>
          {texts.map((text, index) => {
            const label = labelOf(text)
            const before = texts[index - 1]
            return <Text key={index} text={text} label={before && labelOf(before) === label ? null : label} />
          })}
          <Elsewhere content={content} passage={passage} />
        </div>
      </article>
    )
  })
