import { tidy } from '../../../kernel/text.ts'
import { fromItems } from '../../budget/sheet-sums.ts'
import type { Sheet, SheetColumn, SheetLine } from '../../budget/sheet.ts'
import type { Draft, Outcome } from '../finding.ts'
import { columnPlace, linePlace, type Reading, tableName } from '../reading.ts'

const bare = (token: string): string =>
  token.replace(/[\s()[\].:]+/g, (mark) => (mark === '.' ? '.' : '')).replace(/\.$/, '')

/** "[1 +2+3]" → 1, 2, 3; null when it is not a sum. */
function membersOf(formula: string): string[] | null {
  const members = formula.split('+').map(bare)
  return members.length > 1 && members.every((member) => member !== '') ? members : null
}

interface Slip {
  twice: string[]
  missing: string[]
  strange: string[]
}

function slipsIn(members: readonly string[], expected: readonly string[]): Slip | null {
  const slip = {
    twice: expected.filter((one) => members.filter((member) => member === one).length > 1),
    missing: expected.filter((one) => !members.includes(one)),
    strange: members.filter((member) => !expected.includes(member)),
  }
  return slip.twice.length + slip.missing.length + slip.strange.length > 0 ? slip : null
}

function describe({ twice, missing, strange }: Slip, noun: string): string {
  const parts = [
    twice.length > 0 ? `${noun} ${twice.join(', ')} ghi hai lần` : '',
    missing.length > 0 ? `thiếu ${noun} ${missing.join(', ')}` : '',
    strange.length > 0 ? `không có ${noun} ${strange.join(', ')} trong phép cộng này` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** Sums that the document prints as formulas: over columns in a header, over rows in the label of a total. */
export function checkFormulas({ sheets }: Reading): Outcome {
  const findings: Draft[] = []
  const matched = []
  for (const sheet of sheets) {
    const results = [
      ...sheet.columns.map((c) => ofColumn(sheet, c)),
      ...sheet.lines.map((l) => ofLine(sheet, l)),
    ]
    findings.push(...results.filter((result) => typeof result === 'object'))
    const good = results.filter((result) => result === 'right').length
    if (good > 0)
      matched.push({ check: 'formulas', count: good, text: `${tableName(sheet)}: ${good} công thức in đúng` })
  }
  return { findings, matched }
}

type Result = Draft | 'right' | 'none'

function ofColumn(sheet: Sheet, column: SheetColumn): Result {
  const members = column.column.formula ? membersOf(column.column.formula) : null
  if (!members) return 'none'
  const sums = column.parts.map(({ columns }) => columns.map((part) => bare(part.column.printedNumber ?? '')))
  const known = sums.filter((numbers) => numbers.every((number) => number !== ''))
  if (known.length === 0) return 'none'
  const slips = known.map((numbers) => slipsIn(members, numbers))
  if (slips.includes(null)) return 'right'
  const place = columnPlace(sheet, column)
  return finding(
    `${sheet.table.id}//${column.key}`,
    place,
    column.column.formula!,
    known[0]!,
    describe(slips[0]!, 'cột'),
  )
}

function ofLine(sheet: Sheet, line: SheetLine): Result {
  const printed = line.line.formula ?? /[[(]([^\])]*\+[^\])]*)[\])]/.exec(line.line.label)?.[0] ?? null
  const members = printed ? membersOf(printed) : null
  if (!printed || !members) return 'none'
  const expected = line.addends.map((addend) => bare(addend.line.number))
  // rows without numbers cannot be named by a formula
  if (expected.length < 2 || new Set(expected).size < expected.length || expected.includes('')) return 'none'
  const slip = slipsIn(members, expected)
  if (!slip) return 'right'
  const sound = sumsAgree(sheet, line) ? ` Số tiền in thì khớp khi cộng đủ ${expected.length} dòng.` : ''
  return finding(
    `${sheet.table.id}/${line.line.id}`,
    linePlace(sheet, line),
    printed,
    expected,
    describe(slip, 'dòng'),
    sound,
  )
}

const sumsAgree = (sheet: Sheet, line: SheetLine): boolean =>
  sheet.columns.every((column) => {
    const printed = line.values.get(column.key) ?? null
    if (column.measure !== 'amount' || printed === null) return true
    return Math.abs(printed - (fromItems(line, column)?.sum ?? printed)) <= sheet.unit
  })

function finding(
  key: string,
  place: Draft['where'][number],
  printed: string,
  expected: readonly string[],
  slip: string,
  more = '',
): Draft {
  return {
    id: `formulas:${key}`,
    class: 'misprint',
    where: [place],
    printed: tidy(printed),
    computed: expected.join('+'),
    difference: null,
    unit: null,
    text: `${place.label}: công thức in «${tidy(printed)}» có chỗ sai: ${slip}.${more}`,
  }
}
