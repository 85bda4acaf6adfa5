import type { Output } from '#web/kit/call/call.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import css from './people.module.css'
import { spanOf } from './Roles.tsx'
import { words } from './words.ts'

export type Paper = Output<'identity.person'>['delegations'][number]

const standing = (paper: Paper): string =>
  paper.revokedAt ? words.papers.revoked : paper.current ? words.papers.current : words.papers.over

interface PapersProps {
  papers: readonly Paper[]
  renderActs: (paper: Paper) => React.ReactNode
}

/** Delegations: whose role, to whom, for what, by which paper, until when. */
export const Papers = ({ papers, renderActs }: PapersProps) =>
  papers.length === 0 ? (
    <EmptyState>{words.papers.none}</EmptyState>
  ) : (
    <ul className={css.rows}>
      {papers.map((paper) => (
        <li key={paper.id} data-over={!paper.current || undefined}>
          <span className={css.stack}>
            <span className={css.lead}>
              {words.papers.line(paper.roleName, paper.fromName, paper.toName)}
            </span>
            <span>{paper.organisationName}</span>
            <span>{paper.acts.map((act) => act.words).join('; ')}</span>
            <span className={css.quiet}>
              {[
                words.papers.paper(paper.documentNumber, formatDate(paper.documentDate)),
                spanOf(paper.from, paper.to),
                standing(paper),
              ].join(' · ')}
            </span>
          </span>
          <span className={css.acts}>{renderActs(paper)}</span>
        </li>
      ))}
    </ul>
  )
