import { Button } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import type { ImportKind } from '#contract/tables/nouns.ts'
import { addressOf, callWithFile, saveFile } from '#web/kit/call/call.ts'
import { asProblem } from '#web/kit/call/problem-error.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { formatSize } from '#web/kit/upload/size.ts'
import css from './tables.module.css'
import { words } from './words.ts'

interface NewImportProps {
  kinds: readonly ImportKind[]
  /** largest file in bytes */
  most: number
  /** kind that was asked for by a link */
  wanted?: string | undefined
}

const accepted = '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Chooses what is taken in, and the file. */
export function NewImport({ kinds, most, wanted }: NewImportProps) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState(kinds.find((one) => one.kind === wanted)?.kind ?? kinds[0]?.kind ?? '')
  const [over, setOver] = useState(false)
  const send = useMutation({
    mutationFn: (file: File) => callWithFile('tables.receive', { kind, name: file.name }, file),
    onSuccess: ({ id }) => navigate({ to: '/nhap-bang/$id', params: { id } }),
  })
  const template = useMutation({ mutationFn: () => saveFile(addressOf('tables.template', { kind })) })
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) send.mutate(file)
    if (input.current) input.current.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const refused = send.error ?? template.error
  return (
    <div className={css.begin}>
      <div className={css.kind}>
        <SelectField
          path="kind"
          label={words.kind}
          value={kind}
          options={kinds.map((one) => ({ value: one.kind, label: one.title }))}
          onChange={(chosen) => chosen && setKind(chosen)}
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          {words.template}
        </Button>
      </div>
      <div
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button
          leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden />}
          loading={send.isPending}
          onClick={() => input.current?.click()}
        >
          {words.choose}
        </Button>
        <p role="status">{send.isPending ? words.sending : words.drop(formatSize(most))}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.file}
          accept={accepted}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
      {refused && (
        <ProblemNotice problem={asProblem(refused)}>
          <ul>
            {asProblem(refused).fields.map(({ path, message }) => (
              <li key={path.join('.')}>{message}</li>
            ))}
          </ul>
        </ProblemNotice>
      )}
    </div>
  )
}
