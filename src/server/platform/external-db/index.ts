import type { Queryable } from '../db.ts'
import { StartProblem } from '../migrate.ts'

/** Why nobody answered, by the code of the system, of TLS or of PostgreSQL (appendix A of its manual). */
const unreached: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'không có máy chủ nào trả lời ở địa chỉ đó',
  ECONNRESET: 'máy chủ ở địa chỉ đó ngắt kết nối',
  EHOSTUNREACH: 'không có đường mạng tới máy chủ',
  ENETUNREACH: 'không có đường mạng tới máy chủ',
  ENOTFOUND: 'không tìm thấy máy chủ có tên đó',
  EAI_AGAIN: 'không tra được tên máy chủ, hãy kiểm tra mạng',
  ENOENT: 'không có socket hoặc tệp đó trên máy này',
  EACCES: 'không có quyền mở tệp đó',
  ETIMEDOUT: 'máy chủ không trả lời',
  ERR_INVALID_URL: 'không đọc được địa chỉ (ký tự đặc biệt trong mật khẩu phải viết dạng %23, %40…)',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'chứng thư TLS của máy chủ là tự ký',
  SELF_SIGNED_CERT_IN_CHAIN: 'chứng thư TLS của máy chủ không do nơi tin cậy cấp',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'không kiểm được chứng thư TLS của máy chủ',
  CERT_HAS_EXPIRED: 'chứng thư TLS của máy chủ đã hết hạn',
  '28P01': 'sai tên đăng nhập hoặc mật khẩu',
  '28000': 'máy chủ không cho tài khoản này đăng nhập',
  '3D000': 'máy chủ không có cơ sở dữ liệu tên đó',
  '42501': 'tài khoản không được vào cơ sở dữ liệu này',
  '53300': 'máy chủ đã hết chỗ kết nối',
  '55000': 'cơ sở dữ liệu này không nhận kết nối',
  '57P03': 'máy chủ chưa sẵn sàng, hãy thử lại sau ít phút',
}

/** What pg says about a connection without any code. */
const unsaid: readonly [RegExp, string][] = [
  [/client password must be/, 'địa chỉ thiếu mật khẩu'],
  [/connection timeout|timeout expired|timeout exceeded when trying/, 'máy chủ không trả lời'],
  [/does not support SSL/, 'máy chủ không nhận kết nối mã hoá (sslmode)'],
  [/^Connection terminated|unexpected message|SSL response/, 'nơi trả lời không phải máy chủ PostgreSQL'],
]

const codeOf = (error: unknown): string =>
  error && typeof error === 'object' && 'code' in error ? String(error.code) : ''

/** `máy:cổng/tên` of an address, never its password; empty where it cannot be read. */
function placeOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.host ? ` (${url.host}${url.pathname === '/' ? '' : url.pathname})` : ''
}

/** The first connection failed: why, for the person who wrote the address. */
function unreachable(error: unknown, address: string): StartProblem {
  const text = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error)
  const why = unreached[codeOf(error)] ?? unsaid.find(([pattern]) => pattern.test(text))?.[1] ?? text
  return new StartProblem(`Không nối được tới cơ sở dữ liệu trong DATABASE_URL${placeOf(address)}: ${why}.`)
}

const oldest = 150000

interface Server {
  number: number
  version: string
  encoding: string
}

async function ask(db: Queryable): Promise<Server | undefined> {
  const { rows } = await db.query<Server>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding`,
  )
  return rows[0]
}

/**
 * The first words with a database: can it be reached, is it new enough, can it keep Vietnamese?
 * @param address DATABASE_URL, where that is the database
 * @throws StartProblem in one line for the person who starts the program
 */
export async function checkServer(db: Queryable, address?: string): Promise<void> {
  const server = await ask(db).catch((error: unknown) => {
    throw address ? unreachable(error, address) : error
  })
  if (server && server.number < oldest)
    throw new StartProblem(`PostgreSQL ${server.version} quá cũ: cần bản 15 trở lên.`)
  if (server && server.encoding !== 'UTF8')
    throw new StartProblem(`Cơ sở dữ liệu dùng bảng mã ${server.encoding}: hãy tạo lại với bảng mã UTF8.`)
}
