/**
 * Finds exported names that nobody imports and files that nobody names.
 * Usage: node scripts/gate/dead-code.ts
 */
import { exported, imported } from './imports.ts'
import { filesIn, sourceFiles, textOf } from './source-files.ts'

/** Started or read by a tool, not by an import. */
const entries = [
  /\.test\.tsx?$/,
  /\.d\.ts$/,
  /^(?:vite|vitest)\.config\.ts$/,
  // vitest calls its default export
  /^src\/server\/testing\/global-setup\.ts$/,
  /^e2e\/one-program\.ts$/,
  // the compiler wants every word in both languages, whoever reads them
  /^src\/contract\/words\//,
]

const files = sourceFiles()
const texts = new Map(files.map((path) => [path, textOf(path)]))
const used = new Set([...texts].flatMap(([path, text]) => imported(path, text)))

/** Package scripts, pages and checks may start a file by its path; code may name a file that it runs. */
const starters = ['package.json', 'src/web/index.html', ...filesIn('.ci')].map(textOf).join('\n')
const everything = [starters, ...texts.values()].join('\n')

function isReached(path: string): boolean {
  const name = path.split('/').at(-1) ?? path
  if (used.has(`${path} `) || starters.includes(name)) return true
  // a script tells in its first lines how a person runs it
  return [`'${name}'`, `/${name}'`, `node ${path}`].some((mention) => everything.includes(mention))
}

/** A type that describes an exported function may be exported though nobody has needed its name yet. */
const describes = (name: string, text: string): boolean =>
  [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1

const findings = files
  .filter((path) => !entries.some((pattern) => pattern.test(path)))
  .flatMap((path) => {
    if (!isReached(path)) return [`${path}: no file imports or starts it`]
    if (used.has(`${path} *`)) return []
    const text = texts.get(path) ?? ''
    return exported(text)
      .filter(({ name }) => !used.has(`${path} ${name}`))
      .filter(({ name, isType }) => !(isType && describes(name, text)))
      .map(({ name }) => `${path}: ${name} is exported for nobody`)
  })

for (const line of findings) console.error(line)
console.log(`${files.length} files, ${findings.length} dead`)
process.exitCode = findings.length > 0 ? 1 : 0
