// Runs before `npm start` and `npm test` on whatever Node the machine has: no dependencies, no new syntax.
// Installs what package-lock.json asks for when node_modules is not that.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npmCi, takeLock } from './install.mjs'

const repo = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(repo, 'node_modules')
const stamp = join(modules, '.kc-lock')
const carriesNode = ['linux-x64', 'linux-arm64'].includes(`${process.platform}-${process.arch}`)
const major = Number(process.versions.node.split('.')[0])
const say = (line) => process.stdout.write(`${line}\n`)
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const refuse = (line) => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

const wanted = read(join(repo, 'package-lock.json'))
const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n${wanted}`).digest('hex')

/** A server installed without the building tools is whole for `npm start` once the web app has been built. */
const mayLackTools = () =>
  process.env.npm_lifecycle_event !== 'pretest' && existsSync(join(repo, 'dist/web/index.html'))

/** Compares with npm's own list of what it installed, written last: somebody may have run `npm ci` by hand. */
function isInstalled() {
  const list = read(join(modules, '.package-lock.json'))
  if (!list || (carriesNode && major < 24 && !existsSync(join(modules, '.bin/node')))) return false
  if (read(stamp) === hash) return true
  const have = JSON.parse(list).packages
  const all = JSON.parse(wanted).packages
  const lacking = Object.entries(all).filter(([place, { version, optional, devOptional, os, cpu }]) => {
    if (have[place]) return have[place].version !== version || !existsSync(join(repo, place))
    // npm passes over an optional package that it could not fetch; our Node and PostgreSQL are such
    const fits = os?.includes(process.platform) && cpu?.includes(process.arch)
    if (fits && place.replace('node_modules/', '') in all[''].optionalDependencies) return true
    return place !== '' && !optional && !devOptional
  })
  if (lacking.length > 0)
    return mayLackTools() && lacking.every(([place, { dev, optional }]) => (dev || optional) && !have[place])
  try {
    writeFileSync(stamp, hash)
  } catch {
    // a read-only installation is compared each time
  }
  return true
}

async function install(lock) {
  const began = Date.now()
  const title = 'Đang cài thư viện'
  say(`${title} (chỉ khi mới tải về hoặc vừa cập nhật)…`)
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000)
    lock.touch()
    if (process.stdout.isTTY) process.stdout.write(`\r${title}… ${seconds} giây `)
    else if (seconds % 10 === 0) say(`${title}… ${seconds} giây`)
  }, 1000)
  const failure = await npmCi(repo, lock)
  clearInterval(timer)
  if (process.stdout.isTTY) process.stdout.write('\r')
  if (failure)
    refuse(`${failure}\nKhông cài được thư viện (npm ci): hãy xem dòng trên, kiểm tra mạng rồi chạy lại.`)
  if (!isInstalled())
    refuse('npm ci đã chạy nhưng còn thiếu gói (Node 24 hoặc PostgreSQL): hãy kiểm tra mạng rồi chạy lại.')
  say(`Đã cài thư viện (${((Date.now() - began) / 1000).toFixed(0)} giây).`)
}

if (major < 20) refuse(`Cần Node 20 trở lên, máy này có ${process.version}.`)
if (!carriesNode && major < 24)
  refuse(`Trên ${process.platform}-${process.arch} cần Node 24 trở lên, máy này có ${process.version}.`)
if (!isInstalled()) {
  if (carriesNode && !process.report.getReport().header.glibcVersionRuntime)
    refuse('Cần Linux dùng glibc (Debian, Ubuntu, RHEL…); bản dùng musl như Alpine chưa chạy được.')
  try {
    const lock = await takeLock(join(repo, 'var', 'installing.pid'), () =>
      say('Đang chờ một lần cài đặt khác…'),
    )
    if (!isInstalled()) await install(lock)
  } catch (error) {
    refuse(`Không cài được thư viện vào ${repo}: ${error.message}`)
  }
}
