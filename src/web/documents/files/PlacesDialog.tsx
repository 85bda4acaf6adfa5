import { useState } from 'react'
import { useAct } from '#web/kit/call/queries.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import css from './files.module.css'
import type { FileItem } from './use-files.ts'
import { words } from './words.ts'

/** A passage that may begin on a page of the file. */
export interface Passage {
  place: string
  label: string
  depth: number
}

interface PlacesDialogProps {
  file: FileItem
  passages: readonly Passage[]
  onClose: () => void
}

/** On which page of the scan each passage begins: one number per heading, none where it is not known. */
export function PlacesDialog({ file, passages, onClose }: PlacesDialogProps) {
  const [pages, setPages] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(file.places.map(({ place, page }) => [place, String(page)])),
  )
  const save = useAct('documents.setPlaces')
  const places = Object.entries(pages).flatMap(([place, page]) =>
    /^\d+$/.test(page) && Number(page) > 0 ? [{ place, page: Number(page) }] : [],
  )
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.placesTitle}
      confirm={words.placesSave}
      busy={save.isPending}
      problem={save.error}
      onConfirm={() => save.mutate({ id: file.id, places }, { onSuccess: onClose })}
    >
      <p className="kc-hint">{words.placesHint}</p>
      <ul className={css.places}>
        {passages.map(({ place, label, depth }) => (
          <li key={place} data-depth={Math.min(depth, 3)}>
            <label>
              <span>{label}</span>
              <input
                type="text"
                inputMode="numeric"
                className="kc-figures"
                aria-label={`${words.page}: ${label}`}
                maxLength={4}
                value={pages[place] ?? ''}
                onChange={(event) => {
                  const page = event.currentTarget.value
                  setPages((before) => ({ ...before, [place]: page }))
                }}
              />
            </label>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
