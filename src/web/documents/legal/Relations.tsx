import { useState } from 'react'
import type { RelationKind } from '#contract/documents/legal/nouns.ts'
import { relationsIn, relationsOut } from '#contract/words/documents.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAct } from '#web/kit/call/queries.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import { LegalLink } from './columns.tsx'
import css from './legal.module.css'
import { touched } from './LegalDialog.tsx'
import { statusLooks } from './looks.ts'
import { words } from './words.ts'

type Document = Output<'documents.legal'>
type Related = Document['does'][number]

/** A relation as it is taken back: who acts on whom. */
interface Taken {
  id: string
  to: string
  kind: RelationKind
  said: string
}

/** Only these take effect on a day; being based on something has none. */
const dated: readonly RelationKind[] = ['amends', 'supplements', 'replaces', 'repeals']

const details = ({ kind, articles, effectiveOn }: Related): string =>
  [
    articles ? words.only(articles) : '',
    effectiveOn && dated.includes(kind) ? words.from(formatDate(effectiveOn)) : '',
  ]
    .filter(Boolean)
    .join(', ')

const Item = ({ related, onUnrelate }: { related: Related; onUnrelate: () => void }) => (
  <li>
    <div className={css.relatedMain}>
      <LegalLink document={related.document} />
      {related.document.number && <span>{related.document.title}</span>}
      {details(related) && <span className={css.below}>{details(related)}</span>}
    </div>
    <StateTag look={statusLooks[related.document.status]} />
    {related.mayUnrelate && (
      <button
        type="button"
        className={`${css.quietButton} kc-no-print`}
        aria-label={`${words.unrelate}: ${related.document.number ?? related.document.title}`}
        onClick={onUnrelate}
      >
        {words.unrelate}
      </button>
    )}
  </li>
)

/** What was replaced by what, oldest first, with this document in its place. */
export const Chain = ({ document }: { document: Document }) => {
  const { predecessors, successors } = document
  const links = [...predecessors.toReversed(), document, ...successors]
  return (
    <ol className={css.chain}>
      {links.map((each) => (
        <li key={each.id} data-here={each.id === document.id || undefined}>
          {each.id === document.id ? (
            <span className="kc-figures">{each.number ?? each.title}</span>
          ) : (
            <LegalLink document={each} />
          )}
          <span className={css.below}>
            {each.id === document.id ? `${words.here} · ` : ''}
            {statusLooks[each.status].words}
            {each.effectiveOn && ` · ${words.from(formatDate(each.effectiveOn))}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Everything that the document does and suffers, by kind, each as a sentence begins. */
export function Relations({ document }: { document: Document }) {
  const [taken, setTaken] = useState<Taken | null>(null)
  const unrelate = useAct('documents.unrelateLegal', touched)
  const { does, suffers, id } = document
  if (does.length + suffers.length === 0) return <EmptyState>{words.noRelations}</EmptyState>
  const groups = [
    ...[...Map.groupBy(suffers, ({ kind }) => kind)].map(([kind, items]) => ({
      title: relationsIn[kind],
      items,
      of: (each: Related): Taken => ({ id: each.document.id, to: id, kind, said: relationsOut[kind] }),
    })),
    ...[...Map.groupBy(does, ({ kind }) => kind)].map(([kind, items]) => ({
      title: relationsOut[kind],
      items,
      of: (each: Related): Taken => ({ id, to: each.document.id, kind, said: relationsOut[kind] }),
    })),
  ]
  return (
    <>
      {groups.map(({ title, items, of }) => (
        <section key={title} className={css.group}>
          <h3>{title}</h3>
          <ul className={css.related}>
            {items.map((each) => (
              <Item key={each.document.id} related={each} onUnrelate={() => setTaken(of(each))} />
            ))}
          </ul>
        </section>
      ))}
      {taken && (
        <ConfirmDialog
          opened
          onClose={() => setTaken(null)}
          title={words.unrelate}
          confirm={words.unrelate}
          reason
          busy={unrelate.isPending}
          problem={unrelate.error}
          onConfirm={(reason) =>
            unrelate.mutate(
              { id: taken.id, to: taken.to, kind: taken.kind, reason },
              { onSuccess: () => setTaken(null) },
            )
          }
        />
      )}
    </>
  )
}
