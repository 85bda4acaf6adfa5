import { useAct } from '#web/kit/call/queries.ts'
import { formatSize } from '#web/kit/upload/size.ts'
import css from './files.module.css'
import type { FilesView } from './use-files.ts'
import { words } from './words.ts'

/** Files of this person that stopped on their way, e.g. when the page was closed. */
export function Unfinished({ uploads }: { uploads: FilesView['unfinished'] }) {
  const drop = useAct('documents.dropUpload')
  if (uploads.length === 0) return null
  return (
    <section className={css.side} aria-label={words.unfinished}>
      <h3>{words.unfinished}</h3>
      <ul>
        {uploads.map(({ upload, name, sent, size }) => (
          <li key={upload}>
            <strong>{name}</strong>
            <span className="kc-hint">{words.unfinishedHint(formatSize(sent), formatSize(size))}</span>
            <button type="button" className={css.link} onClick={() => drop.mutate({ upload })}>
              {words.giveUp}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was taken away and can still be had back. */
export function Removed({ files }: { files: FilesView['removed'] }) {
  const restore = useAct('documents.restore')
  if (files.length === 0) return null
  return (
    <details className={css.older}>
      <summary>{words.removedBefore(files.length)}</summary>
      <ul>
        {files.map(({ id, name, by }) => (
          <li key={id}>
            {name} <span className="kc-hint">{by}</span>{' '}
            <button type="button" className={css.link} onClick={() => restore.mutate({ id })}>
              {words.bringBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
