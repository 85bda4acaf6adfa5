import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { kindByType } from '#contract/kernel/file-type.ts'
import { addressOf, call, type Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import type { Intake } from '#web/kit/upload/use-uploads.ts'
import type { Shown } from '#web/kit/viewer/Viewer.tsx'
import { words } from './words.ts'

/** A record as its room calls it. */
export interface SubjectRef {
  subjectKind: string
  subjectId: string
}

export type FilesView = Output<'documents.files'>
export type FileItem = FilesView['items'][number]

/** What can be looked at and fetched: a file of today or an older version. */
export type FileVersion = FileItem['older'][number]

export const useFiles = (subject: SubjectRef) => useAsk('documents.files', subject)

export const downloadOf = ({ id }: { id: string }): string => addressOf('documents.file', { id })

export const kindName = (type: string): string => {
  const kind = kindByType(type)
  return kind ? words.kinds[kind] : type
}

const isPicture = ({ type }: FileVersion): boolean => type.startsWith('image/')

/** Where a small picture of it comes from, if it is a picture. */
export const thumbnailOf = (file: FileVersion): string | null =>
  isPicture(file) && file.state === 'ready' ? addressOf('documents.preview', { id: file.id }) : null

/** The file for the viewer; null: it can only be fetched. */
export function shownOf(file: FileVersion): Shown | null {
  if (file.state !== 'ready') return null
  const shown = { name: file.name, address: downloadOf(file) }
  if (isPicture(file))
    return { ...shown, picture: addressOf('documents.preview', { id: file.id, size: 'large' }) }
  return file.type === 'application/pdf' ? shown : null
}

interface Taking {
  /** the file whose place the next one takes */
  replaces?: string | undefined
  /** a file stands beside the record */
  onTaken: () => void
}

/** How files come to a record. */
export function useIntake(subject: SubjectRef, role: string, { replaces, onTaken }: Taking): Intake {
  const client = useQueryClient()
  const { subjectKind, subjectId } = subject
  return useMemo(() => {
    const of = { subjectKind, subjectId }
    const refresh = () => client.invalidateQueries({ queryKey: ['documents.files', of] })
    return {
      async begin({ name, size }, mark) {
        const wish = { ...of, role, name, size, mark, ...(replaces ? { replaces } : {}) }
        return await call('documents.beginUpload', wish)
      },
      async finish(upload) {
        await call('documents.attach', { upload })
        await refresh()
        onTaken()
      },
      async drop(upload) {
        await call('documents.dropUpload', { upload })
        await refresh()
      },
    }
  }, [client, subjectKind, subjectId, role, replaces, onTaken])
}
