import { formatExact, parsePrinted } from '../../kernel/number.ts'
import { fold, tidy } from '../../kernel/text.ts'
import { samePeriod } from '../../kernel/period.ts'
import type { Sheet, SheetLine } from '../budget/sheet.ts'
import { ALL } from '../budget/source-tree.ts'
import { type Draft, type Outcome, wordsOnly } from './finding.ts'
import { cellPlace, columnPlace, linePlace, type Reading } from './reading.ts'

/** Units that programmes count in, with their diacritics: what a misprinted unit is read as. */
const units = [
  'lớp',
  'khóa',
  'lượt',
  'lần',
  'kỳ',
  'đợt',
  'cuộc',
  'hội nghị',
  'hội thảo',
  'hội chợ',
  'gian hàng',
  'chuyến',
  'đoàn',
  'cơ sở',
  'doanh nghiệp',
  'hợp tác xã',
  'hộ',
  'làng nghề',
  'cụm',
  'cụm công nghiệp',
  'mô hình',
  'dự án',
  'đề án',
  'sản phẩm',
  'phòng',
  'phòng trưng bày',
  'thương hiệu',
  'nhãn hiệu',
  'ấn phẩm',
  'bản tin',
  'bài',
  'tin',
  'phóng sự',
  'chuyên mục',
  'chuyên đề',
  'chương trình',
  'phim',
  'tờ',
  'cuốn',
  'quyển',
  'trang',
  'hệ thống',
  'người',
  'lao động',
  'học viên',
  'đại biểu',
  'cộng tác viên',
  'năm',
  'tháng',
  'ngày',
  'máy',
  'thiết bị',
  'bộ',
  'cái',
  'chiếc',
  'báo cáo',
]
const known = new Set(units)
const byFolded = new Map(units.map((unit) => [fold(unit), unit]))

/** What stands in single cells and rows: unreadable figures, misspelt units, one source entered twice. */
export function checkEntries(reading: Reading): Outcome {
  const findings = reading.sheets.flatMap((sheet) => [
    ...sheet.lines.flatMap((line) => [
      ...unreadable(sheet, line),
      ...misspeltUnit(sheet, line),
      ...twiceUnder(reading, sheet, line),
    ]),
    ...twiceAcross(reading, sheet),
  ])
  return { findings, matched: [] }
}

function unreadable(sheet: Sheet, line: SheetLine): Draft[] {
  return sheet.columns.flatMap((column) => {
    const printed = tidy(line.line.cells[column.key] ?? '')
    const read = parsePrinted(printed, sheet.table.numberStyle)
    // more decimals than a đồng has are as unreadable as letters
    if (read.kind !== 'unreadable' && (read.kind !== 'number' || line.values.get(column.key) !== null))
      return []
    const likely = read.kind === 'unreadable' && read.likely ? formatExact(read.likely) : null
    const place = cellPlace(sheet, line, column)
    return [
      {
        id: `entries:${sheet.table.id}/${line.line.id}/${column.key}`,
        class: 'misprint',
        where: [place],
        ...wordsOnly,
        printed,
        computed: likely,
        text: `${place.label}: không đọc được số «${printed}»${likely ? `, có thể là ${likely}` : ''}.`,
      },
    ]
  })
}

function misspeltUnit(sheet: Sheet, line: SheetLine): Draft[] {
  const printed = tidy(line.line.unit ?? '')
  const reading = byFolded.get(fold(printed))
  if (
    printed === '' ||
    !reading ||
    known.has(printed.normalize('NFC').toLowerCase()) ||
    sameTone(printed, reading)
  )
    return []
  const column = sheet.table.columns.find(({ role }) => role === 'unit')
  const place = {
    ...linePlace(sheet, line),
    ...(column ? { kind: 'cell' as const, column: column.key } : {}),
  }
  const meant = reading[0]!.toUpperCase() + reading.slice(1)
  return [
    {
      id: `entries:unit/${sheet.table.id}/${line.line.id}`,
      class: 'misprint',
      where: [place],
      ...wordsOnly,
      printed,
      computed: meant,
      text: `${place.label}: đơn vị in «${printed}», đọc là «${meant}».`,
    },
  ]
}

/** "khoá" and "khóa" are two spellings of one word, not a misprint. */
function sameTone(a: string, b: string): boolean {
  const letters = (text: string) => Array.from(text.normalize('NFD').toLowerCase()).sort().join('')
  return letters(a) === letters(b)
}

/** A source that stands twice among the rows of one line would be counted twice. */
function twiceUnder({ tree }: Reading, sheet: Sheet, line: SheetLine): Draft[] {
  const rows = line.children.filter((child) => child.line.level === 'source' && child.line.source !== null)
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const source = row.line.source!
    if (!seen.has(source)) {
      seen.add(source)
      return []
    }
    const place = linePlace(sheet, row)
    const text = `${place.label}: nguồn ${tree.name(source)} đã có một dòng khác ở cùng nội dung, nên bị tính hai lần.`
    return [
      {
        id: `entries:source/${sheet.table.id}/${row.line.id}`,
        class: 'conflict',
        where: [place],
        ...wordsOnly,
        text,
      },
    ]
  })
}

/** Two columns of the same measure, source and period hold the same money. */
function twiceAcross({ tree }: Reading, sheet: Sheet): Draft[] {
  return sheet.columns.flatMap((column, i) => {
    const earlier = sheet.columns
      .slice(0, i)
      .find(
        (other) =>
          other.measure === column.measure &&
          other.source === column.source &&
          samePeriod(other.period, column.period),
      )
    if (!earlier || column.measure !== 'amount') return []
    const place = columnPlace(sheet, column)
    const source = column.source === ALL ? '' : ` của nguồn ${tree.name(column.source)}`
    const text = `${place.label}: đã có một cột kinh phí khác cho cùng thời gian${source}, nên bị tính hai lần.`
    return [
      {
        id: `entries:column/${sheet.table.id}/${column.key}`,
        class: 'conflict',
        where: [place, columnPlace(sheet, earlier)],
        ...wordsOnly,
        text,
      },
    ]
  })
}
