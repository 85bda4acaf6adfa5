import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { FileItem } from './use-files.ts'
import { words } from './words.ts'

const split = (name: string): [stem: string, end: string] => {
  const at = name.lastIndexOf('.')
  return [name.slice(0, at), name.slice(at)]
}

/** Another name for a file; its end stays, because the end says what it is. */
export function RenameDialog({ file, onClose }: { file: FileItem; onClose: () => void }) {
  const [stem, end] = split(file.name)
  const [text, setText] = useState(stem)
  const rename = useAct('documents.rename')
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.renameTitle}
      confirm={words.save}
      busy={rename.isPending}
      problem={rename.error}
      onConfirm={() => rename.mutate({ id: file.id, name: `${text.trim()}${end}` }, { onSuccess: onClose })}
    >
      <TextField
        path="name"
        label={words.name}
        hint={words.nameHint}
        error={rename.error?.messageAt('name')}
        data-autofocus
        rightSection={<span className="kc-hint">{end}</span>}
        rightSectionWidth={56}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
