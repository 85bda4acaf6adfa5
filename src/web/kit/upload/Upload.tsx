import { Button } from '@mantine/core'
import { IconCamera, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { fileKinds } from '#contract/kernel/file-type.ts'
import { usePhone } from '../page/use-phone.ts'
import { SendingRow } from './SendingRow.tsx'
import { named } from './queue.ts'
import { formatSize } from './size.ts'
import css from './upload.module.css'
import type { Uploads } from './use-uploads.ts'
import { words } from './words.ts'

const accepted = Object.values(fileKinds)
  .flatMap(({ type, extensions }) => [type, ...extensions.map((end) => `.${end}`)])
  .join(',')

const filesOf = (list: FileList | null | undefined): File[] => [...(list ?? [])]

/** Somebody writes here: what they paste is theirs. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName))

/** Pictures from the clipboard, wherever on the page they are pasted. */
function usePaste(add: (files: File[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData?.files)
      if (files.length === 0 || isField(event.target)) return
      event.preventDefault()
      add(files.map((file) => named(file, words.pasted, new Date())))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [add])
}

const Picker = ({ camera = false, onPick }: { camera?: boolean; onPick: (files: File[]) => void }) => {
  const input = useRef<HTMLInputElement>(null)
  const label = camera ? words.camera : words.choose
  const Icon = camera ? IconCamera : IconUpload
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className={css.pick}
        leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={!camera}
        accept={camera ? 'image/*' : accepted}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onPick(filesOf(event.currentTarget.files))
          // the same file may be chosen again
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

interface UploadProps {
  uploads: Uploads
  /** largest file in bytes */
  largest: number
}

/** Takes files in by drag, picker, clipboard and camera, and shows how far each has come. */
export function Upload({ uploads, largest }: UploadProps) {
  const phone = usePhone()
  const [over, setOver] = useState(false)
  usePaste(uploads.add)
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <div className="kc-no-print">
      <div
        className={css.zone}
        data-over={over || undefined}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event)
          uploads.add(filesOf(event.dataTransfer.files))
        }}
      >
        {!phone && <span>{words.drop}</span>}
        <Picker onPick={uploads.add} />
        {phone && (
          <Picker
            camera
            onPick={(files) => uploads.add(files.map((file) => named(file, words.taken, new Date())))}
          />
        )}
        <span className={css.takes}>{words.takes(formatSize(largest))}</span>
      </div>
      {uploads.queue.length > 0 && (
        <ul className={css.queue} aria-label={words.sending}>
          {uploads.queue.map((sending) => (
            <SendingRow key={sending.key} sending={sending} uploads={uploads} />
          ))}
        </ul>
      )}
    </div>
  )
}
