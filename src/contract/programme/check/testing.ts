import type {
  BudgetAssertion,
  BudgetColumn,
  BudgetLine,
  BudgetTable,
  ProgrammeContent,
  ProgrammeTarget,
} from '../model.ts'

/** Builders for tests: a small programme of 2021-2024 with one table whose sums hold. */

const source = (
  code: string,
  parent: string | null,
  support: boolean,
): ProgrammeContent['sources'][number] => ({
  code,
  parent,
  name: { national: 'Quốc gia', local: 'Địa phương', nonState: 'Nguồn khác' }[code] ?? code,
  isState: support,
  countsAsSupport: support,
  channel: null,
})

export function aProgramme(parts: Partial<ProgrammeContent> = {}): ProgrammeContent {
  return {
    head: {
      code: 'thu-2021-2024',
      title: 'Chương trình khuyến công giai đoạn 2021-2024',
      level: 'province',
      territory: { code: '87', asOf: '2020-10-20' },
      yearFrom: 2021,
      yearTo: 2024,
      lowerLevel: 'district',
      decisionNumber: '10/QĐ-UBND',
      decisionDate: '2020-10-20',
      issuer: null,
      effectiveDate: null,
      submissionNumber: null,
      submissionDate: null,
      submittedBy: null,
      signer: null,
      signerCapacity: [],
      note: null,
    },
    sections: [
      { ref: 'I', parent: null, number: 'I', title: 'Mục tiêu' },
      { ref: 'I.1', parent: 'I', number: '1', title: 'Mục tiêu chung' },
      { ref: 'I.2', parent: 'I', number: '2', title: 'Mục tiêu cụ thể' },
      { ref: 'II', parent: null, number: 'II', title: 'Nội dung' },
      { ref: 'III', parent: null, number: 'III', title: 'Kinh phí' },
    ],
    phases: [
      { code: 'p1', label: 'Giai đoạn 2021-2022', yearFrom: 2021, yearTo: 2022 },
      { code: 'p2', label: 'Giai đoạn 2023-2024', yearFrom: 2023, yearTo: 2024 },
    ],
    sources: [
      source('state', null, true),
      source('national', 'state', true),
      source('local', 'state', true),
      source('nonState', null, false),
    ],
    sourceNames: [],
    tables: [],
    assertions: [
      anAssertion({ id: 'tong', printed: '10', unitFactor: 1_000_000_000, unitPrinted: 'tỷ đồng' }),
    ],
    targets: [],
    targetLinks: [],
    texts: [],
    priorities: [],
    duties: [],
    deadlines: [],
    documents: [],
    distribution: [],
    remarks: [],
    ...parts,
  }
}

export const aColumn = (parts: Partial<BudgetColumn> & { key: string }): BudgetColumn => ({
  role: 'amount',
  header: [parts.key],
  printedNumber: null,
  formula: null,
  period: null,
  source: null,
  ...parts,
})

export const aLine = (parts: Partial<BudgetLine> & { id: string }): BudgetLine => ({
  parent: null,
  level: 'item',
  number: parts.id,
  label: `Dòng ${parts.id}`,
  area: null,
  source: null,
  period: null,
  purpose: 'activity',
  unit: null,
  timing: null,
  years: [],
  lead: null,
  coordinate: null,
  formula: null,
  cells: {},
  note: null,
  ...parts,
})

export const aTable = (parts: Partial<BudgetTable>): BudgetTable => ({
  id: 'pl',
  caption: 'PHỤ LỤC 1. Dự toán kinh phí',
  section: null,
  unitPrinted: 'triệu đồng',
  unitFactor: 1_000_000,
  kind: 'byLine',
  numberStyle: 'vi',
  columns: [],
  lines: [],
  ...parts,
})

export const anAssertion = (parts: Partial<BudgetAssertion> & { id: string }): BudgetAssertion => ({
  section: 'III',
  quote: `kinh phí là ${parts.printed ?? '100'} ${parts.unitPrinted ?? 'triệu đồng'}`,
  comparator: '=',
  printed: '100',
  unitPrinted: 'triệu đồng',
  unitFactor: 1_000_000,
  source: null,
  supportOnly: false,
  period: null,
  area: null,
  purpose: null,
  about: 'plan',
  partOf: null,
  percentPrinted: null,
  percentOf: null,
  inWords: null,
  line: null,
  ...parts,
})

export const aTarget = (parts: Partial<ProgrammeTarget> & { id: string }): ProgrammeTarget => ({
  origin: 'objective',
  section: 'I.2',
  phase: null,
  area: null,
  kind: 'number',
  comparator: '=',
  value: 50,
  valueMax: null,
  printed: parts.value == null ? '50' : `${parts.value}`,
  unit: 'cơ sở',
  indicator: 'cơ sở được hỗ trợ',
  text: 'Hỗ trợ cơ sở.',
  lines: [],
  ...parts,
})

const years = [2021, 2022, 2023, 2024] as const
export type Figures = readonly number[]

const print = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** Two groups of two tasks; sources stand in columns, by year and for the whole period. `atoms`: 4 tasks × 4 years × 2 sources. */
export function sourcesInColumns(atoms: Figures): BudgetTable {
  const at = (task: number, year: number, s: number) => atoms[(task * 4 + year) * 2 + s]!
  const cellsOf = (tasks: number[]): Record<string, string> => {
    const sum = (year: number[], s: number[]) =>
      tasks.reduce(
        (t, task) => t + year.reduce((a, y) => a + s.reduce((b, one) => b + at(task, y, one), 0), 0),
        0,
      )
    const all = [0, 1, 2, 3]
    const yearly = years.flatMap((year, y) => [
      [`n${year}`, print(sum([y], [0]))],
      [`l${year}`, print(sum([y], [1]))],
    ])
    const whole = [
      ['all', sum(all, [0, 1])],
      ['n', sum(all, [0])],
      ['l', sum(all, [1])],
    ] as const
    return Object.fromEntries([...whole.map(([key, value]) => [key, print(value)]), ...yearly])
  }
  const columns = [
    aColumn({ key: 'all', source: 'all' }),
    aColumn({ key: 'n', source: 'national' }),
    aColumn({ key: 'l', source: 'local' }),
    ...years.flatMap((year) => [
      aColumn({ key: `n${year}`, source: 'national', period: `${year}` }),
      aColumn({ key: `l${year}`, source: 'local', period: `${year}` }),
    ]),
  ]
  const lines = [
    aLine({ id: 'T', level: 'total', number: '', label: 'TỔNG CỘNG', cells: cellsOf([0, 1, 2, 3]) }),
    aLine({ id: 'I', level: 'group', area: 1, cells: cellsOf([0, 1]) }),
    aLine({ id: 'a', parent: 'I', number: '1', cells: cellsOf([0]) }),
    aLine({ id: 'b', parent: 'I', number: '2', cells: cellsOf([1]) }),
    aLine({ id: 'II', level: 'group', area: 3, cells: cellsOf([2, 3]) }),
    aLine({ id: 'c', parent: 'II', number: '1', cells: cellsOf([2]) }),
    aLine({ id: 'd', parent: 'II', number: '2', cells: cellsOf([3]) }),
  ]
  return aTable({ columns, lines })
}

/** Two contents with three source rows each; years, phases and the whole in columns. `atoms`: 6 rows × 4 years. */
export function sourcesInRows(atoms: Figures): BudgetTable {
  const codes = ['national', 'local', 'nonState'] as const
  const cellsOf = (rows: number[]): Record<string, string> => {
    const sum = (of: number[]) =>
      rows.reduce((t, row) => t + of.reduce((a, y) => a + atoms[row * 4 + y]!, 0), 0)
    const spans = [
      ['2021', [0]],
      ['2022', [1]],
      ['p1', [0, 1]],
      ['2023', [2]],
      ['2024', [3]],
      ['p2', [2, 3]],
      ['w', [0, 1, 2, 3]],
    ] as const
    return Object.fromEntries(spans.map(([key, of]) => [key, print(sum([...of]))]))
  }
  const period = { p1: '2021-2022', p2: '2023-2024', w: '2021-2024' } as Record<string, string>
  const columns = ['2021', '2022', 'p1', '2023', '2024', 'p2', 'w'].map((key) =>
    aColumn({ key, period: period[key] ?? key }),
  )
  const content = (no: number) => [
    aLine({ id: `${no}`, level: 'group', area: no, cells: cellsOf([0, 1, 2].map((s) => (no - 1) * 3 + s)) }),
    ...codes.map((code, s) =>
      aLine({
        id: `${no}.${s + 1}`,
        parent: `${no}`,
        level: 'source',
        source: code,
        cells: cellsOf([(no - 1) * 3 + s]),
      }),
    ),
  ]
  const totals = [
    aLine({
      id: 'T',
      level: 'total',
      number: '',
      label: 'Tổng cộng các nguồn',
      formula: '[1+2]',
      cells: cellsOf([0, 1, 2, 3, 4, 5]),
    }),
    ...codes.map((code, s) =>
      aLine({
        id: `T${code}`,
        level: 'total',
        number: '',
        label: code,
        source: code,
        formula: `[1.${s + 1}+2.${s + 1}]`,
        cells: cellsOf([s, s + 3]),
      }),
    ),
  ]
  return aTable({ columns, lines: [...content(1), ...content(2), ...totals] })
}

/** The same table with one cell printed otherwise. */
export function reprinted(table: BudgetTable, line: string, column: string, printed: string): BudgetTable {
  const lines = table.lines.map((own) =>
    own.id === line ? { ...own, cells: { ...own.cells, [column]: printed } } : own,
  )
  return { ...table, lines }
}
