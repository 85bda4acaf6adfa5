import { tidy } from '../../kernel/text.ts'
import { moneyLeaves } from '../budget/sheet-sums.ts'
import { ALL } from '../budget/source-tree.ts'
import { type Draft, type Outcome, type Place, wordsOnly } from './finding.ts'
import { headPlace, type Reading, sectionPlace, shorten, upper } from './reading.ts'

/** What the programme should hold and does not, and what its readers noted in the paper itself. */
export function checkOmissions(reading: Reading, options: { decided: boolean }): Outcome {
  const findings = [
    ...(options.decided ? undecided(reading) : []),
    ...withoutBudget(reading),
    ...withoutLine(reading),
    ...remarks(reading),
  ]
  return { findings, matched: [] }
}

function undecided({ content: { head } }: Reading): Draft[] {
  const missing = [
    head.decisionNumber === null ? { field: 'decisionNumber', name: 'số' } : null,
    head.decisionDate === null ? { field: 'decisionDate', name: 'ngày' } : null,
  ].filter((one) => one !== null)
  if (missing.length === 0) return []
  const names = missing.map(({ name }) => name).join(' và ')
  return [
    {
      id: 'omissions:decision',
      class: 'omission',
      where: missing.map(({ field, name }) => headPlace(field, `Phần đầu, ${name} quyết định`)),
      ...wordsOnly,
      text: `Văn bản không ghi ${names} của quyết định phê duyệt chương trình.`,
    },
  ]
}

function withoutBudget(reading: Reading): Draft[] {
  const { content, sheets } = reading
  const total = content.assertions.some(
    (a) =>
      a.about === 'plan' && (a.source === null || a.source === ALL) && a.area === null && a.partOf === null,
  )
  if (total || sheets.some((sheet) => moneyLeaves(sheet).length > 0)) return []
  const refs = [
    ...new Set(content.texts.filter((text) => text.kind === 'funding').map((text) => text.section)),
  ]
  const where =
    refs.length > 0 ? refs.map((ref) => sectionPlace(reading, ref)) : [headPlace('title', 'Chương trình')]
  const at =
    refs.length > 0
      ? `${upper(refs.map((ref) => reading.sectionName(ref)).join(', '))} nói về nguồn kinh phí nhưng`
      : 'Chương trình'
  return [
    {
      id: 'omissions:budget',
      class: 'omission',
      where,
      ...wordsOnly,
      text: `${at} không nêu tổng kinh phí thực hiện chương trình.`,
    },
  ]
}

/** A product that the text orders by name, in a programme that budgets by line, needs a line. */
function withoutLine(reading: Reading): Draft[] {
  const byLine = reading.sheets.find(({ table }) => table.kind === 'byLine')
  if (!byLine) return []
  const lineIds = new Set(reading.sheets.flatMap((sheet) => sheet.lines.map(({ line }) => line.id)))
  return reading.content.texts.flatMap((text, index) => {
    if (!text.deliverable || text.lines.some((id) => lineIds.has(id))) return []
    const place: Place = { kind: 'text', index, label: upper(reading.sectionName(text.section)) }
    const told = `${place.label} nêu nhiệm vụ «${shorten(text.text, 120)}» nhưng không dòng kinh phí nào dành cho việc này.`
    return [
      {
        id: `omissions:line/${text.section}/${shorten(text.text, 40)}`,
        class: 'omission',
        where: [place],
        ...wordsOnly,
        text: told,
      },
    ]
  })
}

function remarks(reading: Reading): Draft[] {
  return reading.content.remarks.map((remark, index) => ({
    id: `remarks:${remark.section}/${tidy(remark.printed)}`,
    class: remark.class,
    where: [
      { kind: 'remark', index, label: upper(reading.sectionName(remark.section)), ref: remark.section },
    ],
    ...wordsOnly,
    printed: tidy(remark.printed) || null,
    computed: remark.reading === null ? null : tidy(remark.reading),
    text: remark.text,
  }))
}
