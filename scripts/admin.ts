import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { addPerson, ensureOrganisation, hashPassword } from '#server/identity/index.ts'
import { config } from '#server/platform/config.ts'
import { openDatabase } from '#server/platform/db.ts'
import { checkServer } from '#server/platform/external-db/index.ts'
import { house } from '#server/platform/reach.ts'
import { migrate } from '#server/platform/migrate.ts'

const usage = `Cách dùng: DATABASE_URL=postgres://… npm run admin -- create --username ten --name "Họ và tên"
Mật khẩu (ít nhất 10 ký tự) lấy từ biến ADMIN_PASSWORD, hoặc được hỏi.`

const fail = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(question)
  lines.close()
  return answer.trim()
}

/** Makes the first administrator of an installation on its own database. */
async function create(username: string, name: string, password: string): Promise<void> {
  const database = openDatabase({ connectionString: config.databaseUrl, max: 2 })
  try {
    await checkServer(database, config.databaseUrl)
    await migrate(database)
    const passwordHash = await hashPassword(password)
    await database.transaction(house, async (db) => {
      const organisationId = await ensureOrganisation(db, {
        kind: 'system',
        name: 'Quản trị hệ thống',
        provinceId: null,
        provinceName: null,
        unitId: null,
      })
      await addPerson(db, {
        username,
        name,
        passwordHash,
        role: 'administrator',
        organisationId,
        demo: false,
      })
    })
    process.stdout.write(`Đã tạo tài khoản quản trị «${username}».\n`)
  } finally {
    await database.end()
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { username: { type: 'string' }, name: { type: 'string' } },
})
if (positionals[0] !== 'create') fail(usage)
if (!config.databaseUrl) fail('Cần DATABASE_URL: bản dùng thử đã có sẵn tài khoản.')
const username = values.username ?? (await ask('Tên đăng nhập: '))
const name = values.name ?? (await ask('Họ và tên: '))
const password = process.env['ADMIN_PASSWORD'] ?? (await ask('Mật khẩu: '))
if (!/^[a-z0-9._-]{3,60}$/i.test(username))
  fail('Tên đăng nhập gồm 3–60 chữ cái không dấu, số, dấu chấm, gạch.')
if (name.length === 0) fail('Chưa có họ và tên.')
if (password.length < 10) fail('Mật khẩu phải có ít nhất 10 ký tự.')
await create(username, name, password).catch((error: unknown) => {
  const taken =
    error &&
    typeof error === 'object' &&
    'constraint' in error &&
    error.constraint === 'person_username_unique'
  fail(taken ? `Đã có tài khoản «${username}».` : error instanceof Error ? error.message : String(error))
})
