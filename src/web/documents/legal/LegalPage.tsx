import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { legalConfidence, legalKinds } from '#contract/words/documents.ts'
import { RecordHistory } from '#web/identity/index.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAct, useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { Columns, Section } from '#web/kit/page/Section.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { Files } from '../files/Files.tsx'
import css from './legal.module.css'
import { LegalDialog, touched } from './LegalDialog.tsx'
import { statusLooks } from './looks.ts'
import { RelateDialog } from './RelateDialog.tsx'
import { Chain, Relations } from './Relations.tsx'
import { words } from './words.ts'

type Document = Output<'documents.legal'>
const { labels } = words

const Facts = ({ document }: { document: Document }) => {
  const { signedOn, effectiveOn, expiresOn, dueOn, dueWhat } = document
  const facts: [string | undefined, ReactNode][] = [
    [labels['kind'], legalKinds[document.kind]],
    [labels['issuer'], document.issuer],
    [labels['signer'], document.signer],
    [labels['signedOn'], signedOn && formatDate(signedOn)],
    [labels['effectiveOn'], effectiveOn ? formatDate(effectiveOn) : signedOn && words.assumed],
    [labels['expiresOn'], expiresOn && formatDate(expiresOn)],
    [labels['dueOn'], dueOn && [formatDate(dueOn), dueWhat].filter(Boolean).join(': ')],
    [labels['keeper'], document.provinceName ?? words.national],
    [labels['confidence'], legalConfidence[document.confidence]],
    [labels['source'], document.source],
    [labels['note'], document.note],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, fact]) => fact !== null && fact !== '')
        .flatMap(([name, fact]) => [<dt key={`${name} t`}>{name}</dt>, <dd key={name}>{fact}</dd>])}
    </dl>
  )
}

const Cited = ({ document }: { document: Document }) =>
  document.cited.length === 0 ? (
    <EmptyState>{words.notCited}</EmptyState>
  ) : (
    <ul className={css.related}>
      {document.cited.map(({ title, where, link, count }) => (
        <li key={link}>
          <div className={css.relatedMain}>
            <PathLink path={link}>{title}</PathLink>
            <span className={css.below}>
              {where} · {words.times(count)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )

/** What its keeper may do with it. */
function Acts({ document }: { document: Document }) {
  const [asked, setAsked] = useState<'correct' | 'relate' | 'withdraw' | null>(null)
  const withdraw = useAct('documents.withdrawLegal', touched)
  const close = () => setAsked(null)
  const { id, version } = document
  return (
    <>
      <Button onClick={() => setAsked('relate')}>{words.relate}</Button>
      <Button variant="default" onClick={() => setAsked('correct')}>
        {words.correct}
      </Button>
      <Button variant="subtle" onClick={() => setAsked('withdraw')}>
        {words.withdraw}
      </Button>
      {asked === 'correct' && <LegalDialog document={document} onClose={close} onKept={close} />}
      {asked === 'relate' && <RelateDialog id={id} onClose={close} />}
      <ConfirmDialog
        opened={asked === 'withdraw'}
        onClose={close}
        title={words.withdraw}
        confirm={words.withdraw}
        reason
        busy={withdraw.isPending}
        problem={withdraw.error}
        onConfirm={(reason) => withdraw.mutate({ id, version, reason }, { onSuccess: close })}
      >
        <p>{words.withdrawAbout}</p>
      </ConfirmDialog>
    </>
  )
}

interface SideProps {
  document: Document
  onDay: (day: string | null) => void
}

const Side = ({ document, onDay }: SideProps) => (
  <>
    <Section title={words.status}>
      <DateField path="on" label={words.on} value={document.on} onChange={onDay} />
      <p className={css.verdict} role="status">
        <StateTag look={statusLooks[document.status]} tinted />
      </p>
    </Section>
    <Section title={words.facts}>
      <Facts document={document} />
    </Section>
  </>
)

const Body = ({ document }: { document: Document }) => (
  <>
    {document.withdrawn && (
      <Note tone="warning">{words.withdrawn(document.withdrawn.by, document.withdrawn.reason)}</Note>
    )}
    {document.confidence === 'uncertain' && <Note tone="warning">{words.uncertainNote}</Note>}
    {document.successors.length + document.predecessors.length > 0 && (
      <Section title={words.chain} note={words.chainNote}>
        <Chain document={document} />
      </Section>
    )}
    <Section title={words.relations}>
      <Relations document={document} />
    </Section>
    <Section title={words.cited} note={document.cited.length || undefined}>
      <Cited document={document} />
    </Section>
    <Section title={words.files}>
      <Files
        subject={{ subjectKind: 'legal', subjectId: document.id }}
        fileRole="original"
        none={words.noFiles}
      />
    </Section>
    {document.mayKeep && (
      <Section title={words.history}>
        <RecordHistory kind="legal" id={document.id} />
      </Section>
    )}
  </>
)

/** `/van-ban/…`: a document, where it stands on a day, what it does and suffers, who cites it. */
export function LegalPage() {
  const { id = '' } = useParams({ strict: false })
  const today = useToday()
  const [day, setDay] = useState<string | null>(null)
  const asked = useAsk('documents.legal', { id, on: day ?? today }, { keepPrevious: true })
  if (asked.error) return <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />
  const document = asked.data
  if (!document) return <SkeletonRows rows={8} columns={2} />
  const name = document.number ?? legalKinds[document.kind]
  return (
    <>
      <PageHead
        title={document.title}
        crumbs={[{ label: words.title, link: { to: '/van-ban' } }, { label: name }]}
        state={<StateTag look={statusLooks[document.status]} tinted />}
        meta={[
          `${legalKinds[document.kind]} ${document.number ?? words.noNumber}`,
          document.issuer,
          document.signedOn && formatDate(document.signedOn),
        ]}
        actions={document.mayKeep && <Acts document={document} />}
      />
      <Columns side={<Side document={document} onDay={setDay} />}>
        <Body document={document} />
      </Columns>
    </>
  )
}
