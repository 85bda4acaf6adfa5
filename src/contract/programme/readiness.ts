import type { ProgrammeContent, ProgrammePart } from './model.ts'

/** A part that is empty when a programme is submitted. */
export type GapKind =
  | 'title'
  | 'years'
  | 'targets'
  | 'budget'
  | 'documents'
  | 'texts'
  | 'duties'
  | 'deadlines'

export interface Gap {
  kind: GapKind
  part: ProgrammePart
  /** without it there is no programme to decide on; the others are only unusual */
  weighs: boolean
}

const hasMoney = ({ tables, assertions }: ProgrammeContent): boolean =>
  tables.some(({ columns, lines }) => {
    const money = columns.filter(({ role }) => role === 'amount')
    return lines.some(({ cells }) => money.some(({ key }) => (cells[key] ?? '').trim() !== ''))
  }) || assertions.some(({ about }) => about === 'plan')

/**
 * What is still empty. Nothing of it keeps a programme from being submitted: a decision without a budget exists
 * (Cà Mau 2026–2030), but whoever submits one should know.
 */
export function gapsOf(content: ProgrammeContent): Gap[] {
  const { head, targets, documents, texts, duties, deadlines } = content
  const all: (Gap & { empty: boolean })[] = [
    { kind: 'title', part: 'head', weighs: true, empty: head.title.trim() === '' },
    { kind: 'years', part: 'head', weighs: true, empty: head.yearFrom < 1990 || head.yearTo < head.yearFrom },
    {
      kind: 'targets',
      part: 'targets',
      weighs: true,
      empty: targets.every(({ origin }) => origin === 'context'),
    },
    { kind: 'budget', part: 'tables', weighs: true, empty: !hasMoney(content) },
    {
      kind: 'documents',
      part: 'documents',
      weighs: false,
      empty: documents.every(({ role }) => role !== 'basis'),
    },
    { kind: 'texts', part: 'texts', weighs: false, empty: texts.length === 0 },
    { kind: 'duties', part: 'duties', weighs: false, empty: duties.length === 0 },
    { kind: 'deadlines', part: 'deadlines', weighs: false, empty: deadlines.length === 0 },
  ]
  return all.flatMap(({ empty, ...gap }) => (empty ? [gap] : []))
}
