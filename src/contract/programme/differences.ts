import type { ProgrammeContent, ProgrammePart } from './model.ts'
import { cellsOf } from './figures.ts'

export interface Difference {
  place: string
  before: string
  after: string
}

const none = '–'

/** Items of a list part by a name that survives edits, told in a few words. */
const tellers: {
  [P in Exclude<ProgrammePart, 'head' | 'tables' | 'distribution'>]: (
    item: ProgrammeContent[P][number],
  ) => [key: string, text: string]
} = {
  sections: (item) => [`Đề mục ${item.ref}`, `${item.number} ${item.title}`],
  phases: (item) => [`Giai đoạn ${item.code}`, `${item.label}: ${item.yearFrom}–${item.yearTo}`],
  sources: (item) => [`Nguồn ${item.code}`, [item.name, item.channel].filter(Boolean).join(', ')],
  sourceNames: (item) => [`Tên nguồn ${item.source} (${item.context})`, item.printed],
  assertions: (item) => [`Số tiền ${item.id}`, `${item.printed} ${item.unitPrinted}`],
  targets: (item) => [
    `Chỉ tiêu: ${item.indicator} (${item.id})`,
    `${item.comparator} ${item.printed ?? item.value ?? ''} ${item.unit}`,
  ],
  targetLinks: (item) => [`Liên hệ ${item.from} → ${item.to}`, item.kind],
  texts: (item) => [`Nội dung mục ${item.section}: ${item.text.slice(0, 40)}`, item.text],
  priorities: (item) => [`Ưu tiên mục ${item.section}: ${item.text.slice(0, 40)}`, item.text],
  duties: (item) => [
    `Nhiệm vụ: ${item.organisation}, mục ${item.section}, ${item.text.slice(0, 40)}`,
    item.text,
  ],
  deadlines: (item) => [`Lịch ${item.id}`, `${item.who}: ${item.what} (${item.printed})`],
  documents: (item) => [
    `Văn bản ${item.number ?? item.title.slice(0, 60)}, mục ${item.section}, ${item.role}`,
    [item.number, item.date, item.title].filter(Boolean).join(', '),
  ],
  remarks: (item) => [`Ghi chú mục ${item.section}: ${item.printed}`, item.text],
}

const compare = (before: Map<string, string>, after: Map<string, string>): Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const was = before.get(place) ?? none
    const is = after.get(place) ?? none
    return was === is ? [] : [{ place, before: was, after: is }]
  })

function tell<P extends keyof typeof tellers>(part: P, content: ProgrammeContent): Map<string, string> {
  const told = new Map<string, string>()
  for (const item of content[part]) {
    const [key, text] = tellers[part](item)
    // two items may share a name; the second keeps its own place
    told.set(told.has(key) ? `${key} (${told.size})` : key, text)
  }
  return told
}

const tellHead = ({ head }: ProgrammeContent): Map<string, string> =>
  new Map([
    ['Tên chương trình', head.title],
    ['Thời kỳ', `${head.yearFrom}–${head.yearTo}`],
    ['Ghi chú', head.note ?? none],
  ])

/** The header of a column as one reads it: "2031, Kinh phí". */
const columnWords = (content: ProgrammeContent): Map<string, string> =>
  new Map(
    content.tables.flatMap((table) =>
      table.columns.map(({ key, header }) => [
        `${table.id} ${key}`,
        [...new Set(header.filter(Boolean))].join(', ') || key,
      ]),
    ),
  )

function tellCells(content: ProgrammeContent): Map<string, string> {
  const columns = columnWords(content)
  const captions = new Map(content.tables.map(({ id, caption }) => [id, caption || id]))
  return new Map(
    cellsOf(content).map((cell) => [
      `${captions.get(cell.table)}: ${[cell.number, cell.label].filter(Boolean).join(' ')}, cột ${columns.get(`${cell.table} ${cell.column}`)}`,
      cell.printed || none,
    ]),
  )
}

/** What differs between two contents of one programme: place, old, new. Decision papers differ by nature and are left out. */
export function differences(before: ProgrammeContent, after: ProgrammeContent): Difference[] {
  const parts = Object.keys(tellers) as (keyof typeof tellers)[]
  return [
    ...compare(tellHead(before), tellHead(after)),
    ...compare(tellCells(before), tellCells(after)),
    ...parts.flatMap((part) => compare(tell(part, before), tell(part, after))),
    ...compare(
      new Map(before.distribution.map((line) => [`Nơi nhận: ${line}`, line])),
      new Map(after.distribution.map((line) => [`Nơi nhận: ${line}`, line])),
    ),
  ]
}
