/** What kind of thing does not add up. */
export type FindingClass = 'rounding' | 'misprint' | 'conflict' | 'omission' | 'ambiguity'

type PlaceKind =
  | 'cell'
  | 'line'
  | 'target'
  | 'assertion'
  | 'section'
  | 'document'
  | 'text'
  | 'remark'
  | 'head'

/** A place that a reader can be taken to. `cell` without `line` is a whole column. */
export interface Place {
  kind: PlaceKind
  /** e.g. "Phụ lục 1, dòng 9, cột Giai đoạn 2014-2020" */
  label: string
  table?: string
  line?: string
  column?: string
  /** of a target or an assertion */
  id?: string
  /** of a section */
  ref?: string
  /** of a document, text or remark in its list */
  index?: number
  field?: string
}

/** One real-world discrepancy, however many places show it. */
export interface Finding {
  /** made of the check and its places: survives edits elsewhere */
  id: string
  class: FindingClass
  where: Place[]
  /** figures in the document's own unit; null where there is no figure */
  printed: string | null
  computed: string | null
  /** computed − printed, with its sign */
  difference: string | null
  /** unit of the three figures, e.g. "triệu đồng"; null for counts and words */
  unit: string | null
  text: string
}

/** A finding with what tells that another one is the same discrepancy seen from elsewhere. */
export interface Draft extends Finding {
  cause?: string
}

/** What was compared and agrees, for the reader who asks what was looked at. */
export interface Matched {
  check: string
  count: number
  text: string
}

export interface Outcome {
  findings: Draft[]
  matched: Matched[]
}

/** A finding without figures. */
export const wordsOnly = { printed: null, computed: null, difference: null, unit: null } as const
