import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { upper } from '#contract/programme/check/reading.ts'
import { DateText } from '#web/kit/figure/Figures.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { SectionLink } from '../SectionLink.tsx'
import { type ProgrammeView, useHere } from '../use-programme.ts'
import { documentRoles } from '../words.ts'
import rows from '../rows.module.css'
import css from './references.module.css'
import { StandingTag, useStandings } from './Standing.tsx'
import { words } from './words.ts'

type Content = ProgrammeView['content']
type Reference = Content['documents'][number]

const roles = Object.keys(documentRoles) as Reference['role'][]

interface RowProps {
  content: Content
  document: Reference
  standing: ReturnType<ReturnType<typeof useStandings>>
}

const Name = ({ document, standing }: Omit<RowProps, 'content'>) => {
  const name = document.number ?? <span className="kc-hint">{words.noNumber}</span>
  const id = standing?.document?.id
  return id && document.number ? (
    <Link to="/van-ban/$id" params={{ id }}>
      {name}
    </Link>
  ) : (
    name
  )
}

const Row = ({ content, document, standing }: RowProps) => (
  <tr>
    <th scope="row" className={document.number ? 'kc-figures' : undefined}>
      <Name document={document} standing={standing} />
    </th>
    <td className={css.date}>
      <DateText iso={document.date} />
    </td>
    <td className={css.kind}>{upper(document.kind)}</td>
    <td className={css.title}>
      {upper(document.title)}
      {document.issuer && <span className={css.below}>{document.issuer}</span>}
      {document.amends && <span className={css.below}>{words.amends(document.amends)}</span>}
    </td>
    <td className={css.standing}>
      <StandingTag standing={standing} />
    </td>
    <td className={`${rows.place} ${css.place}`}>
      <SectionLink content={content} section={document.section} />
    </td>
  </tr>
)

/** Every mention of a document, by the part it plays; two mentions of one document are two rows. */
export function References({ content }: { content: Content }) {
  const { documents } = content
  const standingOf = useStandings(useHere().code)
  if (documents.length === 0) return <EmptyState>{words.noReferences}</EmptyState>
  const { columns } = words
  return (
    <table className={`${rows.rows} ${css.table}`}>
      <caption className="kc-hidden">{words.references}</caption>
      <thead>
        <tr>
          {[columns.number, columns.date, columns.kind, columns.title, columns.standing, columns.section].map(
            (label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      {roles.map((role) => {
        const own = documents.filter((document) => document.role === role)
        return (
          own.length > 0 && (
            <tbody key={role}>
              <tr className={`${rows.group} ${css.group}`}>
                <th scope="rowgroup" colSpan={6}>
                  {documentRoles[role]} <span className={css.count}>{own.length}</span>
                </th>
              </tr>
              {own.map((document, index) => (
                <Fragment key={`${document.number} ${document.section} ${index}`}>
                  <Row content={content} document={document} standing={standingOf(document)} />
                </Fragment>
              ))}
            </tbody>
          )
        )
      })}
    </table>
  )
}
