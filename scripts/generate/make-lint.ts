/**
 * Writes the zones of .oxlintrc.json from rooms.ts: which line may import what.
 * Usage: node scripts/generate/make-lint.ts
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zones } from './zones.ts'

const file = join(import.meta.dirname, '../../.oxlintrc.json')
const between = /( *\/\/ zones from rooms\.ts.*\n)([^]*?)( *\/\/ end of zones\n)/

/** The zones that stand in the configuration. */
export function writtenZones(): unknown {
  const text = between.exec(readFileSync(file, 'utf8'))?.[2] ?? ''
  return JSON.parse(`[${text.replace(/,\s*$/, '')}]`)
}

if (import.meta.main) {
  const text = readFileSync(file, 'utf8')
  const lines = zones().map((entry) => `${JSON.stringify(entry)},\n`)
  writeFileSync(
    file,
    text.replace(between, (_, begin: string, __, end: string) => `${begin}${lines.join('')}${end}`),
  )
  execFileSync(join(import.meta.dirname, '../../node_modules/.bin/oxfmt'), [file], { stdio: 'inherit' })
}
