import { isTest, sourceFiles, textOf } from '../../../scripts/gate/source-files.ts'
import { lawFacts, lawIn } from './law.ts'
import { expect, test } from './door.ts'

/** What the law says is data: a rate, a ceiling, a threshold or a day of a rule stands in no program. */

const facts = lawFacts()

/** Where such figures may stand, and why. */
const allowed: readonly { path: RegExp; why: string }[] = [
  { path: /^src\/server\/[\w-]+\/(?:.*\/)?demo\//, why: 'demonstration data, invented' },
  { path: /^src\/server\/establishment\/core\/sample\.ts$/, why: 'demonstration data, invented' },
  { path: /^src\/server\/survey\/load\.ts$/, why: 'demonstration data, invented' },
  { path: /^src\/(?:server\/platform|web\/(?:kit|theme))\//, why: 'knows no room and no law' },
  { path: /^(?:scripts|bench)\//, why: 'figures of measurements and of invented data' },
]

const files = sourceFiles().filter(
  (path) => !isTest(path) && !allowed.some(({ path: allows }) => allows.test(path)),
)

test('no program repeats a ceiling, a rate, a threshold or a day that the shipped rules say', () => {
  const found = files.flatMap((path) => lawIn(textOf(path), facts).map((line) => `${path}:${line}`))
  expect(found).toEqual([])
})

test('the shipped rules are what is looked for: ceilings of TT 28/2018, the days of NĐ 235/2025', () => {
  expect([...facts.amounts]).toEqual(expect.arrayContaining([300_000_000, 35_000_000, 6_000_000_000]))
  expect([...facts.days]).toEqual(expect.arrayContaining(['2018-05-11', '2025-10-15']))
})

test.each([
  ['const ceiling = 300_000_000', 'amount'],
  ['const most = 35 * MILLION', 'amount'],
  ['if (asked > 300000000) refuse()', 'amount'],
  ["if (on >= '2025-10-15') return wards", 'day'],
  ["const said = 'từ 15/10/2025'", 'day'],
  ['const support = cost * 0.5', 'share'],
  ['const line = 1.5 * ceiling', 'share'],
  ['const norm = { rate: 500, unit }', 'share'],
  ['supportShare = 0.3', 'share'],
  ["hint: 'Hỗ trợ tối đa 50 % chi phí'", 'share'],
])('planted: %s', (line, kind) => {
  expect(lawIn(`export {}\n${line}\n`, facts).map((found) => found.split(':')[0])).toContain(`2 ${kind}`)
})

test('comments may quote the law, and units and limits of the machine are none', () => {
  const text = [
    '/** 50 % at most 300_000_000 since 2018-05-11 (TT 28/2018) */',
    '// ceiling = 300_000_000',
    'const MILLION = 1_000_000',
    'const share = (part * 1000) / whole',
    "const reform = '2025-07-01'",
  ].join('\n')
  expect(lawIn(text, facts)).toEqual([])
})
