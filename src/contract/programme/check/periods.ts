import { contains, formatPeriod, overlaps, parsePeriod, period, yearsOf } from '../../kernel/period.ts'
import { fold } from '../../kernel/text.ts'
import type { Sheet, SheetLine } from '../budget/sheet.ts'
import { type Draft, type Outcome, wordsOnly } from './finding.ts'
import { columnPlace, headPlace, linePlace, type Reading } from './reading.ts'
import { showCount } from './money/figure.ts'

/** Time: phases of the programme, periods of columns and rows, years in which a task is to happen. */
export function checkPeriods(reading: Reading): Outcome {
  const findings = [
    ...checkPhases(reading),
    ...reading.sheets.flatMap((sheet) => [
      ...outsideColumns(reading, sheet),
      ...sheet.lines.flatMap((line) => checkLine(reading, sheet, line)),
    ]),
  ]
  return { findings, matched: [] }
}

function checkPhases({ content, programme }: Reading): Draft[] {
  const phases = content.phases.filter((phase) => phase.yearFrom <= phase.yearTo)
  const sorted = [...phases].sort((a, b) => a.yearFrom - b.yearFrom || a.yearTo - b.yearTo)
  const finding = (id: string, kind: Draft['class'], text: string): Draft => ({
    id: `periods:${id}`,
    class: kind,
    where: [headPlace('phases', 'Các giai đoạn của chương trình')],
    ...wordsOnly,
    text,
  })
  const own = (phase: (typeof phases)[number]) => period(phase.yearFrom, phase.yearTo)
  const findings: Draft[] = []
  for (const [i, phase] of sorted.entries()) {
    const next = sorted[i + 1]
    if (!contains(programme, own(phase))) {
      findings.push(
        finding(
          `outside/${phase.code}`,
          'conflict',
          `${phase.label} ra ngoài thời gian của chương trình (${formatPeriod(programme)}).`,
        ),
      )
    }
    if (next && overlaps(own(phase), own(next))) {
      findings.push(
        finding(
          `overlap/${phase.code}/${next.code}`,
          'conflict',
          `${phase.label} và ${next.label} chồng lên nhau.`,
        ),
      )
    }
  }
  const covered = new Set(sorted.flatMap((phase) => yearsOf(own(phase))))
  const gaps = sorted.length > 0 ? yearsOf(programme).filter((year) => !covered.has(year)) : []
  if (gaps.length > 0)
    findings.push(finding('gap', 'omission', `Không giai đoạn nào có năm ${gaps.join(', ')}.`))
  return findings
}

function outsideColumns({ programme }: Reading, sheet: Sheet): Draft[] {
  return sheet.columns
    .filter((column) => !contains(programme, column.period))
    .map((column) => {
      const place = columnPlace(sheet, column)
      const text = `${place.label}: ${formatPeriod(column.period)} ra ngoài thời gian của chương trình (${formatPeriod(programme)}).`
      return {
        id: `periods:${sheet.table.id}//${column.key}`,
        class: 'conflict',
        where: [place],
        ...wordsOnly,
        text,
      }
    })
}

function checkLine({ programme }: Reading, sheet: Sheet, line: SheetLine): Draft[] {
  const place = linePlace(sheet, line)
  const own = line.line.period ? parsePeriod(line.line.period) : null
  const outside = new Set(line.line.years.filter((year) => year < programme.from || year > programme.to))
  if (own && !contains(programme, own))
    for (const year of yearsOf(own)) if (year < programme.from || year > programme.to) outside.add(year)
  const findings: Draft[] = []
  if (outside.size > 0) {
    findings.push({
      id: `periods:${sheet.table.id}/${line.line.id}`,
      class: 'conflict',
      where: [place],
      ...wordsOnly,
      printed: line.line.timing,
      text: `${place.label}: năm ${[...outside].join(', ')} ra ngoài thời gian của chương trình (${formatPeriod(programme)}).`,
    })
  }
  return [...findings, ...unevenYears(sheet, line)]
}

/** Things that happen whole, so many a year: three rounds cannot fall evenly on two years. */
const events = [
  'dot',
  'lan',
  'ky',
  'cuoc',
  'cuoc thi',
  'hoi nghi',
  'hoi cho',
  'hoi thao',
  'chuyen',
  'doan',
  'dai hoi',
]

function unevenYears(sheet: Sheet, line: SheetLine): Draft[] {
  const { timing, years, unit } = line.line
  const named = timing === null ? [] : (timing.match(/\d{4}/g) ?? [])
  const listed =
    named.length > 1 && named.length === new Set(years).size && !/\d{4}\s*[-–—]\s*\d{4}/.test(timing!)
  if (!listed || unit === null || !events.includes(fold(unit))) return []
  const column = sheet.columns.find((own) => own.measure === 'quantity' && line.values.get(own.key) != null)
  const quantity = column ? line.values.get(column.key)! : 0
  if (!column || quantity % named.length === 0) return []
  const place = { ...linePlace(sheet, line), kind: 'cell' as const, column: column.key }
  return [
    {
      id: `periods:uneven/${sheet.table.id}/${line.line.id}`,
      class: 'ambiguity',
      where: [place],
      printed: line.line.cells[column.key]!.trim(),
      computed: `${named.length} năm`,
      difference: null,
      unit: unit.trim(),
      text: `${place.label} ghi ${showCount(quantity)} ${fold(unit) === 'dot' ? 'đợt' : unit} nhưng thời gian chỉ nêu ${named.length} năm (${timing}); không rõ mỗi năm bao nhiêu.`,
    },
  ]
}
