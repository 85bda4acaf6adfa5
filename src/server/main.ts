import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createApp } from './app.ts'
import { startBackground } from './background.ts'
import { countDemoPeople, cast } from './identity/index.ts'
import { loadAll, loadSamples } from './load.ts'
import { config, wrongSettings } from './platform/config.ts'
import { openDataFolder } from './platform/data-folder.ts'
import { openDatabase, type Connection, type Database } from './platform/db.ts'
import { eraseCluster, startEmbedded } from './platform/embedded-db/index.ts'
import { checkServer } from './platform/external-db/index.ts'
import { openFiles } from './platform/files/index.ts'
import { prepareJobs } from './platform/jobs.ts'
import { log } from './platform/log.ts'
import { StartProblem, migrate } from './platform/migrate.ts'
import { house } from './platform/reach.ts'
import { wakeDaily } from './agenda/index.ts'
import { createProgress, type Progress } from './platform/progress.ts'
import { serveWeb } from './platform/http/static.ts'
import { ensureWeb } from './platform/web-build.ts'

interface Running {
  /** folder of all that lies outside the database */
  folder: string
  owner: Connection
  app: Connection
  stop(): Promise<void>
}

/** Somebody else's PostgreSQL: sessions start as the application's plain role. */
const external = (connectionString: string): Running => ({
  folder: resolve(config.dataDir),
  owner: { connectionString, max: 2 },
  app: { connectionString, role: 'kc_app' },
  stop: async () => {},
})

/** Our own PostgreSQL in the data folder. */
async function embedded(progress: Progress, reset: boolean): Promise<Running> {
  const { dataDir } = config
  const folder = await openDataFolder({ repo: config.repo, dataDir })
  if (folder.message) progress.say(folder.message)
  if (reset) await eraseCluster(folder)
  const task = progress.task('Khởi động cơ sở dữ liệu')
  const server = await startEmbedded({
    repo: config.repo,
    folder,
    log: (line) => log.warn(line),
    onDown: () => log.error('the database went down; bringing it back'),
    onUp: () => log.warn('the database is back'),
    onLost(problem) {
      process.stderr.write(`${problem.message}\n`)
      process.exit(1)
    },
  })
  task.done()
  return {
    folder: folder.path,
    owner: { ...server.connection, max: 2 },
    app: { ...server.connection, user: 'kc_app' },
    async stop() {
      await server.stop()
      await folder.release()
    },
  }
}

/** Fails early and clearly when somebody else listens on our port. */
const checkPort = (): Promise<void> =>
  new Promise((done, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const text =
        error.code === 'EADDRINUSE' ? 'đang được chương trình khác dùng' : `không mở được (${error.code})`
      reject(new StartProblem(`Cổng ${config.port} ${text}. Chọn cổng khác: PORT=8081 npm start.`))
    })
    probe.listen(config.port, config.host, () => probe.close(() => done()))
  })

async function prepare(owner: Database, connection: Connection, progress: Progress): Promise<void> {
  await checkServer(owner, config.databaseUrl)
  await migrate(owner)
  await prepareJobs(connection)
  let task = progress.task('Kiểm tra dữ liệu')
  const step = (title: string): void => {
    task.done()
    task = progress.task(title)
  }
  await loadAll(owner, step)
  await loadSamples(owner, step)
  task.done()
  const strangers = config.demo ? 0 : await countDemoPeople(owner)
  if (strangers > 0) progress.say(`Chú ý: cơ sở dữ liệu này còn ${strangers} tài khoản dùng thử.`)
}

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(config.repo, 'package.json'), 'utf8'))
  return manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '0'
}

/** What was opened, closed again in reverse order whenever the program ends or fails to start. */
type Closers = (() => Promise<void>)[]

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

async function serve(
  running: Running,
  web: Promise<string>,
  progress: Progress,
  closers: Closers,
): Promise<void> {
  const owner = openDatabase(running.owner)
  closers.push(() => owner.end())
  await prepare(owner, running.owner, progress)
  const folder = await web
  const database = openDatabase(running.app, (error) => log.warn({ err: error }, 'a connection was lost'))
  closers.push(() => database.end())
  const files = openFiles(running.folder)
  const jobs = await startBackground(running.owner, database, files)
  closers.push(() => jobs.stop())
  // a morning that passed while nothing ran is made up for now
  await database.transaction(house, wakeDaily)
  const app = await createApp({ database, files, jobsRunning: () => jobs.isRunning(), version: version() })
  closers.push(() => app.close())
  await serveWeb(app, folder)
  await app.listen({ port: config.port, host: config.host })
  const address = app.server.address()
  const port = address && typeof address === 'object' ? address.port : config.port
  if (config.demo) {
    progress.say(
      `Tài khoản dùng thử: ${cast.map(({ username }) => username).join(', ')}. Mật khẩu: ${config.demoPassword}`,
    )
  }
  progress.say(`Khuyến công số: http://${config.host}:${port}`)
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      const tooLong = setTimeout(() => process.exit(1), 20_000)
      tooLong.unref()
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed')
          process.exit(1)
        },
      )
    })
  }
}

async function start(): Promise<void> {
  const progress = createProgress()
  const reset = process.argv.includes('--reset-demo')
  if (reset && config.databaseUrl)
    throw new StartProblem('--reset-demo chỉ dùng với cơ sở dữ liệu kèm theo, không dùng với DATABASE_URL.')
  if (config.databaseUrl && !/^postgres(ql)?:\/\/./.test(config.databaseUrl)) {
    throw new StartProblem(
      'DATABASE_URL không phải địa chỉ PostgreSQL (postgres://tên:mật-khẩu@máy/cơ-sở-dữ-liệu).',
    )
  }
  const [wrong] = wrongSettings
  if (wrong) throw new StartProblem(`Cài đặt sai: ${wrong}`)
  await checkPort()
  const outDir = join(config.repo, 'dist/web')
  // the web app is built by a process of its own, beside the database's first start
  const web = ensureWeb({ repo: config.repo, outDir, progress }).then(() => outDir)
  web.catch(() => {})
  const closers: Closers = []
  stopOnSignals(() => closeAll(closers))
  try {
    const running = config.databaseUrl ? external(config.databaseUrl) : await embedded(progress, reset)
    closers.push(() => running.stop())
    await serve(running, web, progress, closers)
  } catch (error) {
    await closeAll(closers)
    throw error
  }
}

/** What a person who starts the program reads when it cannot start: one line. */
const inOneLine = (error: unknown): string => {
  if (error instanceof StartProblem) return error.message
  const message = error instanceof Error ? error.message || error.name : String(error)
  return `Không khởi động được: ${message.replace(/\s+/g, ' ').trim()}`
}

process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'))

start().catch((error: unknown) => {
  if (config.logLevel === 'debug') log.error({ err: error }, 'start failed')
  process.stderr.write(`${inOneLine(error)}\n`)
  process.exit(1)
})
