import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paperKinds } from '#contract/words/documents.ts'
import { RecordHistory } from '#web/identity/index.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { dayOf, formatDate } from '#web/kit/figure/dates.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { Files } from '../../files/Files.tsx'
import { PaperLink } from '../columns.tsx'
import { paperLooks } from '../looks.ts'
import { PaperSteps } from './PaperSteps.tsx'
import css from '../register.module.css'
import { words } from '../words.ts'

type Paper = Output<'documents.paper'>
const { labels } = words

const Signature = ({ paper }: { paper: Paper }) => (
  <span className={css.signature}>
    {paper.signerLines.map((line) => (
      <span key={line}>{line}</span>
    ))}
    <strong>{paper.signerName}</strong>
  </span>
)

const Facts = ({ paper }: { paper: Paper }) => {
  const facts: [string | undefined, ReactNode][] = [
    [labels['recipients'], paper.recipients.join('; ')],
    [labels['unit'], paper.unit],
    [labels['note'], paper.note],
    [words.signature, paper.signerName ? <Signature key="signature" paper={paper} /> : ''],
    [
      paper.state === 'replaced' ? words.succeededBy.replaced : words.succeededBy.corrected,
      paper.succeededBy ? <PaperLink key="later" paper={paper.succeededBy} /> : '',
    ],
    [
      words.succeeds,
      paper.succeeds.length > 0 ? paper.succeeds.map((each) => <PaperLink key={each.id} paper={each} />) : '',
    ],
  ]
  const written = facts.filter(([, fact]) => fact !== '')
  if (written.length === 0) return <p className="kc-hint">{words.noFacts}</p>
  return (
    <dl className={css.facts}>
      {written.flatMap(([name, fact]) => [<dt key={`${name} t`}>{name}</dt>, <dd key={name}>{fact}</dd>])}
    </dl>
  )
}

/** `/van-ban-di/…`: a paper, what can be done with it now, who signed it, its files, what happened to it. */
export function PaperPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: paper, error, refetch } = useAsk('documents.paper', { id })
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!paper) return <SkeletonRows rows={8} columns={2} />
  const subject = { subjectKind: 'documents', subjectId: id }
  const name = paper.symbol ?? `${paperKinds[paper.kind]}, ${words.noNumber}`
  return (
    <>
      <PageHead
        title={paper.subject}
        crumbs={[{ label: words.out, link: { to: '/van-ban-di' } }, { label: name }]}
        state={<StateTag look={paperLooks[paper.state]} tinted />}
        meta={[
          <span key="symbol" className="kc-figures">
            {name}
          </span>,
          paper.issuedOn && formatDate(paper.issuedOn),
          paper.organisationName,
          words.drafted(paper.createdByName, formatDate(dayOf(paper.createdAt))),
        ]}
      />
      <Columns sideFirst side={<PaperSteps paper={paper} />}>
        <Section title={words.facts}>
          <Facts paper={paper} />
        </Section>
        <Section title={words.files}>
          <Files subject={subject} fileRole="original" none={words.noFiles} />
        </Section>
        <Section title={words.attachments}>
          <Files subject={subject} fileRole="attachment" none={words.noAttachments} />
        </Section>
        <Section title={words.history}>
          <RecordHistory kind="documents" id={id} />
        </Section>
      </Columns>
    </>
  )
}
