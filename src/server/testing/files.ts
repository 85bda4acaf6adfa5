import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFiles, type Files } from '../platform/files/index.ts'

let opened: Files | undefined

/** Files in a folder that goes when the process ends; no scanner. */
export function someFiles(): Files {
  if (opened) return opened
  const folder = mkdtempSync(join(tmpdir(), 'kc-files-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  opened = openFiles(folder)
  return opened
}
