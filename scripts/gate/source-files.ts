import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Our own source, for the checks that read it as text. */

export const root = join(import.meta.dirname, '../..')

/** Every TypeScript file of ours, as a path from the root. */
export const sourceFiles = (): string[] => {
  const inFolders = ['src', 'scripts', 'e2e', 'bench'].flatMap((folder) => filesIn(folder))
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.ts'))
  return [...inFolders, ...atRoot].filter((path) => /\.tsx?$/.test(path))
}

/** Every file below a folder of the root; none where the folder does not exist. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  } catch {
    return []
  }
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Tests and the builders that only tests use. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|(?:^|[./])testing\.ts$|^src\/server\/testing\/|^e2e\//.test(path)
