import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtRooms, roomNames, rooms } from '#rooms'
import { filesIn, isTest, root, sourceFiles, textOf } from '../../../scripts/gate/source-files.ts'
import { writtenZones } from '../../../scripts/generate/make-lint.ts'
import { zones } from '../../../scripts/generate/zones.ts'
import { expect, test } from './door.ts'

/** What every file owes: where it may stand, what it may be called, what may not stand in it. */

const files = sourceFiles()
const source = files.filter((path) => !isTest(path))

const places = (paths: string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 80)}`] : [],
      ),
  )

test('the lint zones are what the map of rooms asks for', () => {
  expect(writtenZones(), 'run npm run generate').toEqual(zones())
})

test('every folder of contract, server and web is a built room or a named part of the house', () => {
  const parts: Record<string, string[]> = {
    contract: ['kernel', 'words'],
    server: ['platform', 'testing'],
    web: ['kit', 'theme', 'shell', 'home', 'public'],
  }
  for (const [side, own] of Object.entries(parts)) {
    const folders = new Set(
      filesIn(`src/${side}`).flatMap((path) => path.split('/').slice(2, -1).slice(0, 1)),
    )
    const strangers = [...folders].filter((name) => ![...own, ...builtRooms].includes(name))
    expect(strangers, `src/${side}`).toEqual([])
  }
  for (const room of builtRooms)
    expect(filesIn(`src/server/${room}`), room).toContain(`src/server/${room}/index.ts`)
})

/** A statement, not a word of prose: select …, insert into, update … set, delete from, with … as (. */
const sql =
  /[`'"]\s*(?:select\s|insert\s+into\s|update\s+[\w."]+(?:\s+\w+)?\s+set\s|delete\s+from\s|with\s+(?:recursive\s+)?\w+\s+as\b)/i
const mayHoldSql =
  /\/store[\w-]*\.ts$|^src\/server\/platform\/(?:migrate|db|reach|external-db\/index)\.ts$|^scripts\/|^bench\//

test('SQL stands in store files only', () => {
  const others = source.filter((path) => !mayHoldSql.test(path))
  const found = others.filter((path) => sql.test(textOf(path)))
  expect(found).toEqual([])
  expect(
    source.filter((path) => sql.test(textOf(path))).length,
    'the pattern finds SQL at all',
  ).toBeGreaterThan(3)
})

/** Views that a migration publishes to other rooms, by schema. */
const views = filesIn('migrations').flatMap((path) =>
  [...textOf(path).matchAll(/create (?:or replace )?view (\w+\.\w+)/g)].map(([, name = '']) => name),
)
const named = new RegExp(
  `\\b(?:from|join|into|update|table|exists)\\s+\\(?((?:${roomNames.join('|').replaceAll('-', '_')})\\.\\w+)`,
  'gi',
)

test('the SQL of a room names its own tables and the published views of rooms it may use', () => {
  for (const room of builtRooms) {
    const own = room.replaceAll('-', '_')
    const doors: string[] = rooms[room].uses.map((name) => name.replaceAll('-', '_'))
    const stores = source.filter((path) => path.startsWith(`src/server/${room}/`) && mayHoldSql.test(path))
    expect(stores.length, room).toBeGreaterThan(0)
    for (const path of stores)
      for (const [, table = ''] of textOf(path).matchAll(named)) {
        const schema = table.split('.')[0] ?? ''
        const published = doors.includes(schema) && views.includes(table)
        expect(schema === own || published, `${path} reads ${table}`).toBe(true)
      }
  }
})

test('a folder holds at most 15 source files besides tests', () => {
  const code = ['src', 'scripts', 'bench'].flatMap((folder) => filesIn(folder))
  const folders = Map.groupBy(
    code.filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !isTest(path)),
    (path) => path.split('/').slice(0, -1).join('/'),
  )
  expect([...folders.keys()]).toContain('scripts')
  const full = [...folders].filter(([, inside]) => inside.length > 15)
  expect(full.map(([folder, inside]) => `${folder}: ${inside.length}`)).toEqual([])
})

test('a script stays under 100 lines', () => {
  const scripts = filesIn('scripts')
  expect(scripts.filter((path) => textOf(path).trimEnd().split('\n').length >= 100)).toEqual([])
})

test('no file and no folder hides behind a name that says nothing', () => {
  const empty = /^(?:utils?|helpers?|common|services?|misc|shared|managers?|lib|v\d+)$/
  const hidden = files.filter((path) =>
    path.split('/').some((part) => empty.test(part.split('.')[0]?.toLowerCase() ?? '')),
  )
  expect(hidden).toEqual([])
})

test('no double cast, no switched-off check, no promise to do it later', () => {
  const marks = ['as unknown as', '@ts-ignore', '@ts-expect-error', '@ts-nocheck']
  const later = ['TODO', 'FIXME', 'XXX', 'HACK']
  const own = files.filter((path) => path !== 'src/server/testing/house-files.test.ts')
  expect(places(own, new RegExp(marks.join('|')))).toEqual([])
  expect(places(own, /(?:oxlint|eslint|oxfmt|prettier)-(?:disable|ignore)/)).toEqual([])
  expect(places([...own, ...filesIn('migrations')], new RegExp(`\\b(?:${later.join('|')})\\b`))).toEqual([])
})

test('no test is skipped or run alone', () => {
  const tests = files.filter((path) => /\.test\.tsx?$/.test(path))
  expect(places(tests, /\b(?:test|it|describe)\.(?:skip|only|todo)\b/)).toEqual([])
})

test('every dependency is pinned to one version and has its reason in docs/dependencies.md', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const all = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  )
  const reasons = textOf('docs/dependencies.md')
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  expect(all.map(([name]) => name).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  const told = [...reasons.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  const gone = told.filter((name) => !all.some(([known]) => known === name))
  expect(gone, 'told, but not installed').toEqual([])
})
