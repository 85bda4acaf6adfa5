// One installation at a time: two starts at once must not write into the same folder. Plain Node 20.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const alive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * A lock holds while its process lives and touches it, or while the npm that it started still works: a number
 * alone may since belong to another process, and a killed start leaves its npm running.
 */
function isHeld(file) {
  const [holder, npm] = read(file).split(' ').map(Number)
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (!holder) return age < 2000
  if (alive(holder) && age < 15000) return true
  return Boolean(npm) && alive(npm) && (!existsSync('/proc') || read(`/proc/${npm}/cmdline`).includes('npm'))
}

/** Waits for its turn; `tell` is called once when somebody else is at it. Freed when this process ends. */
export async function takeLock(file, tell) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 })
  const own = `${process.pid}`
  for (let told = false; ; await wait(300)) {
    try {
      writeFileSync(file, own, { flag: 'wx' })
      // two who found a dead lock at once: the one who wrote last has it
      await wait(50)
      if (read(file) === own) break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isHeld(file)) rmSync(file, { force: true })
      else if (!told) {
        told = true
        tell()
      }
    }
  }
  process.on('exit', () => rmSync(file, { force: true }))
  return {
    /** says which npm works under this lock */
    name: (npm) => writeFileSync(file, `${own} ${npm}`),
    touch: () => utimesSync(file, new Date(), new Date()),
  }
}

/** npm's complaint without its stack. */
const brief = (output) =>
  output
    .split('\n')
    .filter((line) => line.trim() && !/^npm error( +at .*| *| {2,}.*|.*[{}])$/.test(line))
    .slice(0, 6)
    .join('\n')

/**
 * Installs what the lockfile says; resolves with npm's complaint, or an empty text.
 * npm runs on the Node it was called with: the one inside node_modules is about to be replaced.
 */
export function npmCi(repo, lock) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const cli = process.env.npm_execpath
  const node = process.env.npm_node_execpath || process.execPath
  const child = cli
    ? spawn(node, [cli, ...args], { cwd: repo })
    : spawn('npm', args, { cwd: repo, shell: true })
  lock.name(child.pid)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(child.kill() ? 130 : 1))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output = `${output}${text}`.slice(-4000)))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? '' : brief(output) || `npm ci: ${code}`))
  })
}
