/**
 * The whole gate: format, lint with the walls between rooms, types, dead code, and every test.
 * Usage: node scripts/gate.ts [--only format,lint,types,dead,rules,behaviour,journeys] [--papers <folder>]
 * `--papers` also lays the entered programmes beside their texts. Ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './gate/source-files.ts'
import { readCounts, type Counts } from './gate/test-counts.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, papers: { type: 'string' } } })

const projects = ['rules', 'behaviour', 'journeys']
const known = ['format', 'lint', 'types', 'dead', ...projects]
const wanted = values.only?.split(',') ?? known
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`--only: ${unknown.join(', ')}? Có: ${known.join(', ')}.`)
  process.exit(2)
}

const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const node = (script: string, ...args: string[]): string[] => [process.execPath, join(root, script), ...args]

interface Check {
  name: string
  title: string
  command: string[]
}

const checks: Check[] = [
  { name: 'format', title: 'Định dạng · format', command: [bin('oxfmt'), '--check'] },
  { name: 'lint', title: 'Soát mã, ranh giới phòng · lint, rooms', command: [bin('oxlint'), '--type-aware'] },
  {
    name: 'types',
    title: 'Kiểu · types',
    command: node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
  },
  { name: 'dead', title: 'Mã thừa · dead code', command: node('scripts/gate/dead-code.ts') },
]

const say = (line: string): void => console.log(line)
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1).replace('.', ',')} s`

/** Runs one command; what it says is shown as it is said when `live`, and else only when it fails. */
function run(title: string, [program = '', ...args]: string[], live = false): boolean {
  const since = Date.now()
  if (live) say(`── ${title}`)
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    stdio: live ? 'inherit' : 'pipe',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // a test that never ends fails the gate instead of holding it
    timeout: 30 * 60_000,
    killSignal: 'SIGKILL',
  })
  const passed = status === 0
  say(`${passed ? '✓' : '✗'}  ${title} · ${seconds(since)}`)
  if (!passed && !live) say(`${stdout}${stderr}${error?.message ?? ''}`.trimEnd())
  return passed
}

const check = (title: string, command: string[]): Counts => {
  const passed = run(title, command)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
}

/** One run of vitest over the wanted projects. */
function tests(): Counts {
  const chosen = projects.filter((name) => wanted.includes(name))
  if (chosen.length === 0) return { passed: 0, failed: 0 }
  const report = join(root, 'var/gate/tests.json')
  mkdirSync(join(root, 'var/gate'), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const only = chosen.flatMap((name) => ['--project', name])
  const command = node('node_modules/vitest/vitest.mjs', 'run', ...reporters, ...only)
  return readCounts(report, run('Kiểm thử · tests', command, true))
}

const results = checks
  .filter(({ name }) => wanted.includes(name))
  .map(({ title, command }) => check(title, command))
if (values.papers !== undefined) {
  const beside = node('scripts/facts/check-programme-figures.ts', values.papers)
  results.push(check('Số liệu đối chiếu văn bản · figures beside the papers', beside))
}
results.push(tests())

const total = (key: keyof Counts): number => results.reduce((sum, counts) => sum + counts[key], 0)
say(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') > 0 ? 1 : 0
