import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createProgress } from './progress.ts'
import { ensureWeb } from './web-build.ts'

const modules = join(import.meta.dirname, '../../../node_modules')
let repo = ''
let outDir = ''

const silent = createProgress({ quietFor: 60_000 })
const ensure = () => ensureWeb({ repo, outDir, progress: silent })
const write = (text: string) => writeFileSync(join(repo, 'src/web/main.js'), `document.title = '${text}'`)
const builtAt = () => statSync(join(outDir, 'index.html')).mtimeMs
const script = () => {
  const [name = ''] = readdirSync(join(outDir, 'assets'))
  return readFileSync(join(outDir, 'assets', name), 'utf8')
}

beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), 'kc-web-'))
  outDir = join(repo, 'dist/web')
  symlinkSync(modules, join(repo, 'node_modules'))
  mkdirSync(join(repo, 'src/web'), { recursive: true })
  writeFileSync(join(repo, 'vite.config.ts'), `export default { root: import.meta.dirname + '/src/web' }`)
  writeFileSync(join(repo, 'src/web/index.html'), '<script type="module" src="./main.js"></script>')
  write('một')
})
afterEach(() => rmSync(repo, { recursive: true, force: true }))

test('the web app is built once, and again only after its sources changed', async () => {
  await ensure()
  expect(script()).toContain('một')
  const first = builtAt()
  await ensure()
  writeFileSync(join(repo, 'src/web/main.test.ts'), 'a test is no part of the app')
  await ensure()
  expect(builtAt()).toBe(first)
  write('hai')
  await ensure()
  expect(script()).toContain('hai')
})

test('two starts at once build it once', async () => {
  writeFileSync(
    join(repo, 'vite.config.ts'),
    `import { appendFileSync } from 'node:fs'
     appendFileSync('${join(repo, 'builds')}', 'x')
     export default { root: import.meta.dirname + '/src/web' }`,
  )
  await Promise.all([ensure(), ensure()])
  expect(readFileSync(join(repo, 'builds'), 'utf8')).toBe('x')
})

test('an installation without the building tools uses what was built before, and says when nothing was', async () => {
  await ensure()
  const first = builtAt()
  rmSync(join(repo, 'node_modules'))
  write('ba')
  await ensure()
  expect(builtAt()).toBe(first)
  rmSync(outDir, { recursive: true })
  await expect(ensure()).rejects.toThrow('Chưa có giao diện web')
})

test('sources that do not build are told with the reason, and are not taken for built', async () => {
  writeFileSync(join(repo, 'src/web/main.js'), 'const = 1')
  await expect(ensure()).rejects.toThrow(/Không dựng được giao diện web: [^]*main\.js/)
  write('bốn')
  await ensure()
  expect(script()).toContain('bốn')
})
