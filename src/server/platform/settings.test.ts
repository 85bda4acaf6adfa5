import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, root, sourceFiles } from '../../../scripts/gate/source-files.ts'
import { settings } from './config.ts'
import { settingsFrom } from './settings.ts'

test('what is not set takes its default, and every setting is remembered with what it is for', () => {
  const read = settingsFrom({ LIMIT: ' 7 ', EMPTY: '' })
  expect(read.whole('LIMIT', 5, 'lần', 'Thử.')).toBe(7)
  expect(read.whole('EMPTY', 5, 'lần', 'Thử.')).toBe(5)
  expect(read.list('NONE', ['a'], 'Thử.', 'a')).toEqual(['a'])
  expect(read.known.map(({ name }) => name)).toEqual(['LIMIT', 'EMPTY', 'NONE'])
  expect(read.wrong).toEqual([])
})

test.for(['abc', '-1', '1.5', '1e3', '0x10', '99999999999999999999', '٣'])(
  'a number written as %s is told and not guessed',
  (typed) => {
    const read = settingsFrom({ PORT: typed })
    expect(read.whole('PORT', 8080, 'cổng', 'Thử.')).toBe(8080)
    expect(read.wrong).toEqual([`PORT=${typed}: phải là số nguyên từ 0 trở lên (cổng).`])
  },
)

test('a choice that does not exist and a yes that is neither are told', () => {
  const read = settingsFrom({ LEVEL: 'loud', PROXY: 'maybe' })
  expect(read.choice('LEVEL', ['warn', 'info'], 'warn', 'Thử.')).toBe('warn')
  expect(read.yes('PROXY', 'Thử.')).toBe(false)
  expect(read.wrong).toHaveLength(2)
})

test('no setting is read past the table, so the table holds them all', () => {
  const allowed = /platform\/(config|web-build|embedded-db\/socket-folder)\.ts$/
  const readers = sourceFiles()
    .filter(
      (path) => path.startsWith('src/') && !isTest(path) && !allowed.test(path) && !path.includes('testing'),
    )
    .filter((path) => /process\.env/.test(readFileSync(join(root, path), 'utf8')))
  expect(readers).toEqual([])
  expect(settings.length).toBeGreaterThan(35)
  expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length)
  expect(settings.filter(({ what }) => !/[À-ỹ]/.test(what))).toEqual([])
})
