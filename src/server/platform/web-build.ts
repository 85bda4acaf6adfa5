import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Lock, takeLock } from './embedded-db/instance-lock.ts'
import { StartProblem } from './migrate.ts'
import { type Progress, during } from './progress.ts'

export interface WebBuild {
  repo: string
  /** where vite.config.ts puts it */
  outDir: string
  progress: Progress
}

/** What the built app depends on. */
const sources = ['src/web', 'src/contract', 'vite.config.ts', 'package-lock.json']

/** In ms; a slow machine needs half a minute. */
const limit = 5 * 60_000

const isSource = (name: string) => !/\.test\.tsx?$/.test(name)

function filesBelow(repo: string, place: string): string[] {
  const stat = statSync(join(repo, place), { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat ? [place] : []
  const names = readdirSync(join(repo, place), { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(repo.length + 1))
}

/** Changes whenever a rebuild could give another app. */
function sourceHash(repo: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((place) => filesBelow(repo, place)).sort()) {
    const content = readFileSync(join(repo, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

const stampIn = (outDir: string) => join(outDir, '.sources')

const isReady = (outDir: string) => existsSync(join(outDir, 'index.html'))

function isFresh(outDir: string, hash: string): boolean {
  try {
    return isReady(outDir) && readFileSync(stampIn(outDir), 'utf8') === hash
  } catch {
    return false
  }
}

/**
 * The builder's own process: its memory is given back and the server stays quick meanwhile. It ends when its
 * standard input does, so that a killed start leaves none behind that would write into the next one's build.
 */
const builder = `
process.stdin.resume().on('end', () => process.exit(1))
const { build } = await import('vite')
const [configFile, outDir] = process.argv.slice(1)
await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } }).then(
  () => process.exit(0),
  (error) => { console.error(error.message); process.exit(1) },
)`

function runBuilder({ repo, outDir }: WebBuild): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ['--input-type=module', '-e', builder, join(repo, 'vite.config.ts'), outDir]
    const child = spawn(process.execPath, args, {
      cwd: repo,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output = `${output}${text.toString()}`.slice(-4000)))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0 && isReady(outDir)) return resolve()
      reject(new StartProblem(`Không dựng được giao diện web: ${output.trim() || `mã ${code}`}`))
    })
  })
}

/** Waits its turn: two starts from one clone build once. */
async function turn(outDir: string): Promise<Lock> {
  for (const until = performance.now() + limit; performance.now() < until; await sleep(100)) {
    const lock = await takeLock(`web ${outDir}`)
    if (lock) return lock
  }
  throw new StartProblem('Một tiến trình khác dựng giao diện web quá lâu: hãy dừng nó rồi chạy lại.')
}

/**
 * Makes sure that the built web app in `outDir` is that of the sources; builds only when they changed. Where the
 * building tools are not installed (production), what was built before is used as it is.
 * @throws StartProblem when there is neither a build nor a way to make one, or the build fails
 */
export async function ensureWeb(web: WebBuild): Promise<void> {
  const hasTools = existsSync(join(web.repo, 'node_modules/vite'))
  if (!hasTools || !existsSync(join(web.repo, 'src/web'))) {
    if (isReady(web.outDir)) return
    throw new StartProblem(
      `Chưa có giao diện web trong ${web.outDir}: hãy chạy npm ci rồi npm start một lần.`,
    )
  }
  const hash = sourceHash(web.repo)
  if (isFresh(web.outDir, hash)) return
  await during(web.progress, 'Đang dựng giao diện web', async () => {
    const lock = await turn(web.outDir)
    try {
      if (isFresh(web.outDir, hash)) return
      await runBuilder(web)
      writeFileSync(stampIn(web.outDir), hash)
    } finally {
      await lock.release()
    }
  })
}
