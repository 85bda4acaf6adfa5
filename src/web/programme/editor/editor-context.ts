import { createContext, useContext } from 'react'
import type { ProgrammeContent, ProgrammePart } from '#contract/programme/model.ts'
import type { Spot } from './grid/model/selection.ts'
import type { Parts } from './draft/draft.ts'
import type { Refusal } from './draft/saving.ts'
import type { Place } from './draft/unsent.ts'

type Path = readonly (string | number)[]

/** Where a finding or a refusal takes the reader; `nonce` makes the same place a new journey. */
export interface Journey extends Place, Further {
  nonce: number
}

/** What a place needs besides its row: the column of a table by its key. */
export interface Further {
  column?: string
}

/** The programme being edited, as its parts see it. */
export interface EditorState {
  content: ProgrammeContent
  /** today's name of its unit, which the content knows only by a code */
  unitName: string
  /** changes whole parts; with a key, following changes of the same thing are undone together */
  set: (parts: Parts, key?: string) => void
  undo: () => void
  redo: () => void
  /** why what stands here cannot be saved */
  problemAt: (path: Path) => string | undefined
  problemsOf: (part: ProgrammePart) => Refusal[]
  journey: Journey | null
  go: (to: Place & Further) => void
  /** remembers where the person stands, for the next visit */
  stand: (part: ProgrammePart, spot: Spot, table?: string) => void
}

const Context = createContext<EditorState | null>(null)

export const EditorProvider = Context.Provider

export function useEditor(): EditorState {
  const state = useContext(Context)
  if (!state) throw new Error('a part of the editor stands outside it')
  return state
}

/** The cell at which a grid begins: where the last journey led, when it led here. */
export function startOf(journey: Journey | null, part: ProgrammePart, table?: string): Spot | undefined {
  if (journey?.part !== part || (table !== undefined && journey.table !== table)) return undefined
  return { row: journey.row ?? 0, col: journey.col ?? 0 }
}

/** Somebody followed a finding, a refusal or an undo to this part, rather than opening the page. */
export const isLed = (journey: Journey | null, part: ProgrammePart): boolean =>
  journey?.part === part && journey.nonce > 0 && journey.row !== undefined
