import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../../scripts/gate/source-files.ts'

/** The walls are tried: in a house of its own, each forbidden line must be refused and each allowed one pass. */

const zone = 'no-restricted-imports'
const imports = (specifier: string) => `import { thing } from '${specifier}'\nthing()\n`

/** file → line that must be refused there */
const refused: [file: string, specifier: string][] = [
  ['src/contract/kernel/a.ts', '#contract/programme/model.ts'],
  ['src/contract/kernel/b.ts', '../identity/nouns.ts'],
  ['src/contract/kernel/c.ts', 'node:fs'],
  ['src/contract/kernel/d.ts', 'pg'],
  ['src/contract/identity/a.ts', '../programme/model.ts'],
  ['src/contract/identity/deep/a.ts', '../../territory/nouns.ts'],
  ['src/contract/identity/b.ts', '#contract/territory/nouns.ts'],
  ['src/contract/territory/a.ts', '../programme/model.ts'],
  ['src/contract/programme/a.ts', '../project/nouns.ts'],
  ['src/contract/programme/b.ts', '#server/programme/store.ts'],
  ['src/contract/programme/c.ts', '../../web/kit/words.ts'],
  ['src/contract/programme/d.ts', 'node:crypto'],
  ['src/contract/programme/e.ts', 'react'],
  ['src/contract/programme/f.ts', '../index.ts'],
  ['src/contract/words/a.ts', '#server/app.ts'],
  ['src/server/platform/a.ts', '#server/identity/index.ts'],
  ['src/server/platform/b.ts', '../programme/index.ts'],
  ['src/server/platform/deep/b.ts', '../../programme/index.ts'],
  ['src/server/platform/c.ts', '#contract/programme/model.ts'],
  ['src/server/platform/d.ts', '#contract/grants.ts'],
  ['src/server/platform/e.ts', '#server/testing/door.ts'],
  ['src/server/identity/a.ts', '#server/territory/index.ts'],
  ['src/server/identity/b.ts', '#contract/programme/model.ts'],
  ['src/server/programme/a.ts', '#server/identity/store.ts'],
  ['src/server/programme/b.ts', '../identity/index.ts'],
  ['src/server/programme/deep/b.ts', '../../identity/store.ts'],
  ['src/server/programme/c.ts', '#server/project/index.ts'],
  ['src/server/programme/d.ts', 'fastify'],
  ['src/server/programme/e.ts', '@fastify/cookie'],
  ['src/server/programme/f.ts', 'pg'],
  ['src/server/programme/g.ts', '#server/identity/testing.ts'],
  ['src/server/programme/h.ts', '#server/testing/door.ts'],
  ['src/server/programme/i.ts', '#web/kit/words.ts'],
  ['src/server/programme/j.ts', '#server/app.ts'],
  ['src/server/programme/a.test.ts', '#server/identity/store.ts'],
  ['src/server/territory/a.test.ts', '#server/programme/testing.ts'],
  ['src/web/kit/a.ts', '#web/programme/words.ts'],
  ['src/web/kit/deep/a.ts', '../../programme/words.ts'],
  ['src/web/kit/b.ts', '#contract/programme/model.ts'],
  ['src/web/kit/c.ts', '#server/app.ts'],
  ['src/web/programme/a.ts', '#server/programme/index.ts'],
  ['src/web/programme/b.tsx', '#web/identity/SignIn.tsx'],
  ['src/web/programme/c.ts', '../identity/SignIn.tsx'],
  ['src/web/programme/d.ts', '#contract/grants.ts'],
  ['src/web/identity/a.ts', '#web/programme/index.ts'],
  ['src/web/shell/a.ts', '#web/programme/ProgrammePage.tsx'],
  ['src/web/main.tsx', '#server/main.ts'],
]

/** file → lines that must pass there */
const allowed: [file: string, specifier: string][] = [
  ['src/contract/kernel/ok.ts', 'zod'],
  ['src/contract/kernel/ok2.ts', './text.ts'],
  ['src/contract/kernel/ok.test.ts', 'fast-check'],
  ['src/contract/programme/ok.ts', '../kernel/text.ts'],
  ['src/contract/programme/ok2.ts', '../identity/nouns.ts'],
  ['src/contract/programme/ok3.ts', '../words/vi.ts'],
  ['src/contract/programme/deep/ok.ts', '../model.ts'],
  ['src/contract/index.ts', './programme/acts.ts'],
  ['src/server/platform/ok.ts', 'fastify'],
  ['src/server/platform/ok2.ts', '#contract/kernel/act.ts'],
  ['src/server/programme/ok.ts', '#server/identity/index.ts'],
  ['src/server/programme/ok2.ts', '#server/platform/door.ts'],
  ['src/server/programme/ok3.ts', '#contract/index.ts'],
  ['src/server/programme/deep/ok.ts', '../store.ts'],
  ['src/server/programme/ok.test.ts', '#server/identity/testing.ts'],
  ['src/server/programme/ok2.test.ts', '#server/testing/door.ts'],
  ['src/server/app.ts', './programme/index.ts'],
  ['src/web/kit/ok.ts', '#contract/kernel/money.ts'],
  ['src/web/programme/ok.tsx', '#web/kit/words.ts'],
  ['src/web/programme/ok2.tsx', '#contract/programme/model.ts'],
  ['src/web/programme/ok3.tsx', '#web/territory/index.ts'],
  ['src/web/shell/ok.tsx', '#web/identity/index.ts'],
]

/** Other ways to reach through a wall. */
const disguises: Record<string, string> = {
  'src/server/programme/type.ts': `import type { Thing } from '#server/identity/store.ts'\nexport type Mine = Thing\n`,
  'src/server/programme/again.ts': `export { thing } from '#server/identity/store.ts'\n`,
  'src/server/programme/all.ts': `export * from '#server/identity/store.ts'\n`,
  'src/server/programme/late.ts': `export const late = async () => await import('#server/identity/store.ts')\n`,
}

/** Lines that other rules of the house refuse. */
const others: Record<string, [rule: string, text: string]> = {
  'src/server/programme/any.ts': [
    'no-explicit-any',
    'export const loose = (thing: any): string => String(thing)\n',
  ],
  'src/server/programme/float.ts': [
    'no-floating-promises',
    'const work = async (): Promise<void> => {}\nexport const start = (): void => {\n  work()\n}\n',
  ],
  'src/server/programme/long.ts': ['max-lines', 'export const line = 1\n' + '// line\n'.repeat(301)],
  'src/server/programme/ring-a.ts': [
    'no-cycle',
    `import { b } from '#server/programme/ring-b.ts'\nexport const a = (): number => b()\n`,
  ],
  'src/server/programme/ring-b.ts': [
    'no-cycle',
    `import { a } from './ring-a.ts'\nexport const b = (): number => a()\n`,
  ],
  'src/server/programme/long-function.ts': [
    'max-lines-per-function',
    `export function long(): void {\n${'  console.log(1)\n'.repeat(51)}}\n`,
  ],
}

const house = mkdtempSync(join(tmpdir(), 'kc-zones-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))

/** Rules that oxlint finds broken, per planted file. */
function lint(planted: Record<string, string>): Map<string, string[]> {
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(house, name))
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['-f', 'unix', 'src'], {
    cwd: house,
    encoding: 'utf8',
  })
  const broken = new Map<string, string[]>()
  for (const [, file = '', rule = ''] of run.stdout.matchAll(/^(\S+?):\d+:\d+: .*\((\S+?)\)\]$/gm))
    broken.set(file, [...(broken.get(file) ?? []), rule])
  return broken
}

const simple = Object.fromEntries([...refused, ...allowed].map(([file, to]) => [file, imports(to)]))
const texts = Object.fromEntries(Object.entries(others).map(([file, [, text]]) => [file, text]))
const broken = lint({ ...simple, ...disguises, ...texts })

test.each(refused)('%s may not import %s', (file) => {
  expect(broken.get(file) ?? []).toContain(zone)
})

test.each(allowed)('%s may import %s', (file) => {
  expect(broken.get(file) ?? []).not.toContain(zone)
})

test.each(Object.keys(disguises))('a wall is not passed in disguise: %s', (file) => {
  expect(broken.get(file) ?? []).toContain(zone)
})

test.each(Object.entries(others))('the lint of the house sees what %s does', (file, [rule]) => {
  expect(broken.get(file) ?? []).toContain(rule)
})
