import { useCallback, useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { markOf } from '#web/kit/upload/queue.ts'
import { Upload } from '#web/kit/upload/Upload.tsx'
import { useUploads } from '#web/kit/upload/use-uploads.ts'
import { Viewer } from '#web/kit/viewer/Viewer.tsx'
import { type FileAct, FileRow } from './FileRow.tsx'
import css from './files.module.css'
import { type Passage, PlacesDialog } from './PlacesDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { Removed, Unfinished } from './Unfinished.tsx'
import {
  type FileItem,
  type FileVersion,
  type FilesView,
  shownOf,
  type SubjectRef,
  useFiles,
  useIntake,
} from './use-files.ts'
import { words } from './words.ts'

interface FilesProps {
  subject: SubjectRef
  /** what the files are to the record: only those are shown, and new ones become it */
  fileRole: string
  /** passages whose page in the file can be said */
  passages?: readonly Passage[]
  /** said where there is none, instead of the general sentence */
  none?: string
}

const actsOn = (file: FileItem, passages: readonly Passage[]): FileAct[] => {
  if (file.state === 'infected') return ['remove']
  const isPaper = file.type === 'application/pdf' && passages.length > 0
  return ['rename', 'replace', ...(isPaper ? (['places'] as const) : []), 'remove']
}

/** The way in; while a file is to be replaced, the next one takes its place. */
const Intake = ({
  subject,
  role,
  view,
  replaced,
  onKeep,
}: {
  subject: SubjectRef
  role: string
  view: FilesView
  replaced: FileItem | null
  onKeep: () => void
}) => {
  const intake = useIntake(subject, role, { replaces: replaced?.id, onTaken: onKeep })
  const uploads = useUploads(intake)
  const going = new Set(uploads.queue.map(({ file }) => markOf(file)))
  return (
    <>
      {replaced && (
        <p className={css.replacing} role="status">
          {words.replacing(replaced.name)}{' '}
          <button type="button" className={css.link} onClick={onKeep}>
            {words.keepOld}
          </button>
        </p>
      )}
      <Upload uploads={uploads} largest={view.largest} />
      <Unfinished
        uploads={view.unfinished.filter((upload) => upload.role === role && !going.has(upload.mark))}
      />
    </>
  )
}

/** One removal can be taken back at once, without looking for the file. */
function useRemoval() {
  const [removed, setRemoved] = useState<FileItem | null>(null)
  const remove = useAct('documents.remove')
  const restore = useAct('documents.restore')
  return {
    problem: remove.error ?? restore.error,
    remove: (file: FileItem) => remove.mutate({ id: file.id }, { onSuccess: () => setRemoved(file) }),
    notice: removed && (
      <p className={css.replacing} role="status">
        {words.removed(removed.name)}{' '}
        <button
          type="button"
          className={css.link}
          onClick={() => restore.mutate({ id: removed.id }, { onSuccess: () => setRemoved(null) })}
        >
          {words.undo}
        </button>
      </p>
    ),
  }
}

function Whole({ view, subject, fileRole: role, passages = [], none }: FilesProps & { view: FilesView }) {
  const [looked, setLooked] = useState<FileVersion | null>(null)
  const [asked, setAsked] = useState<{ act: FileAct; file: FileItem } | null>(null)
  const removal = useRemoval()
  const items = view.items.filter((file) => file.role === role)
  const shown = looked && shownOf(looked)
  const close = useCallback(() => setAsked(null), [])
  const onAct = (act: FileAct, file: FileItem) =>
    act === 'remove' ? removal.remove(file) : setAsked({ act, file })
  const mayChange = view.mayChange && view.roles.includes(role)
  const empty = mayChange ? words.noneYet : (none ?? words.none)
  const replaced = asked?.act === 'replace' ? asked.file : null
  return (
    <>
      {mayChange && <Intake {...{ subject, role, view, replaced }} onKeep={close} />}
      {removal.problem && <ProblemNotice problem={removal.problem} />}
      {removal.notice}
      {items.length === 0 ? (
        <div className={css.none}>
          <EmptyState>{empty}</EmptyState>
        </div>
      ) : (
        <ul className={css.list} aria-label={words.list}>
          {items.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              acts={mayChange ? actsOn(file, passages) : []}
              onLook={setLooked}
              onAct={onAct}
            />
          ))}
        </ul>
      )}
      <Removed files={view.removed} />
      {shown && <Viewer file={shown} onClose={() => setLooked(null)} />}
      {asked?.act === 'rename' && <RenameDialog file={asked.file} onClose={close} />}
      {asked?.act === 'places' && <PlacesDialog file={asked.file} passages={passages} onClose={close} />}
    </>
  )
}

/** The files of a record: looked at, fetched, and, by right, added, renamed, replaced and taken away. */
export function Files(props: FilesProps) {
  const files = useFiles(props.subject)
  if (files.error) return <ProblemNotice problem={files.error} onRetry={() => void files.refetch()} />
  return files.data ? <Whole {...props} view={files.data} /> : <SkeletonRows rows={2} columns={2} />
}
