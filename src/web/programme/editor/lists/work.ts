import { freeId } from '../budget/lines.ts'
import type { GridColumn, RowKeeper } from '../grid/model/columns.ts'
import { suggestions, text } from './fields.ts'
import { readRule, ruleText, usualRules } from './rule.ts'
import { type Item, type ListSpec, sectionAbove, sectionColumn } from './spec.ts'
import { words } from './words.ts'

type Duty = Item<'duties'>
type Deadline = Item<'deadlines'>

export const duties: ListSpec<Duty> = {
  columns: (content) => [
    sectionColumn<Duty>(content),
    text<Duty>('organisation', words.duty.organisation, 220, {
      kind: 'suggest',
      options: suggestions(() => content.duties.map(({ organisation }) => organisation)),
    }),
    text<Duty>('text', words.duty.text, 480, { lead: true, kind: 'long' }),
  ],
  keeper: (content) => ({
    blank: (rows, index) => ({
      section: sectionAbove(rows, index, content),
      organisation: rows[index - 1]?.organisation ?? '',
      text: '',
    }),
  }),
}

const rule: GridColumn<Deadline> = {
  key: 'rule',
  header: [words.deadline.rule],
  width: 140,
  kind: 'suggest',
  options: () => usualRules.map((value) => ({ value, label: value })),
  text: (row) => ruleText(row.rule),
  write: (row, typed) => {
    const read = readRule(typed)
    return read ? { ...row, rule: read } : null
  },
}

export const deadlines: ListSpec<Deadline> = {
  columns: (content) => [
    text<Deadline>('who', words.deadline.who, 170, {
      kind: 'suggest',
      options: suggestions(() => content.deadlines.map(({ who }) => who)),
    }),
    text<Deadline>('what', words.deadline.what, 260, { lead: true, kind: 'long' }),
    text<Deadline>('to', words.deadline.to, 160, {
      kind: 'suggest',
      options: suggestions(() => content.deadlines.map(({ to }) => to)),
    }),
    text<Deadline>('printed', words.deadline.printed, 160),
    rule,
    sectionColumn<Deadline>(content),
  ],
  keeper: (content) => ({
    blank: (rows, index) => ({
      id: freeId(
        rows.map(({ id }) => id),
        'lich-',
      ),
      section: sectionAbove(rows, index, content),
      who: rows[index - 1]?.who ?? '',
      to: rows[index - 1]?.to ?? '',
      what: '',
      printed: '',
      rule: { kind: 'periodic' },
    }),
  }),
}

/** Who receives the decision: a list of lines. */
export const distributionColumns: GridColumn<string>[] = [
  {
    key: 'line',
    header: [words.distribution],
    width: 480,
    lead: true,
    kind: 'long',
    text: (row) => row,
    write: (_, typed) => typed.trim(),
  },
]

export const distributionKeeper: RowKeeper<string> = { blank: () => '' }
