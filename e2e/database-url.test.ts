import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownServer, type OwnServer } from './own-server.ts'
import { start } from './program.ts'

let server: OwnServer

beforeAll(async () => {
  server = await ownServer()
})
afterAll(async () => await server.remove())

/** Starts the program on that database and returns all it complains about; it must end with a failure. */
async function refusal(url: string): Promise<string> {
  const program = start({ DATABASE_URL: url })
  expect(await program.ended()).toBe(1)
  return await program.errors()
}

const unreached = (place: string, why: string) =>
  `Không nối được tới cơ sở dữ liệu trong DATABASE_URL${place}: ${why}.\n`

test.each([
  [
    'no address at all',
    'khong phai dia chi',
    'DATABASE_URL không phải địa chỉ PostgreSQL (postgres://tên:mật-khẩu@máy/cơ-sở-dữ-liệu).\n',
  ],
  [
    'nobody listens',
    'postgres://a:bi-mat@127.0.0.1:1/c',
    unreached(' (127.0.0.1:1/c)', 'không có máy chủ nào trả lời ở địa chỉ đó'),
  ],
  [
    'a password with a # in it',
    'postgres://a:bi#mat@127.0.0.1:1/c',
    unreached('', 'không đọc được địa chỉ (ký tự đặc biệt trong mật khẩu phải viết dạng %23, %40…)'),
  ],
  [
    'no such socket',
    'postgres://a@/b?host=/tmp/khong-co-o-day',
    unreached('', 'không có socket hoặc tệp đó trên máy này'),
  ],
])('a wrong DATABASE_URL (%s) gets one clear line and a non-zero exit', async (_, url, line) => {
  expect(await refusal(url)).toBe(line)
})

test('an address where something else answers is told as that', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const place = `127.0.0.1:${(other.address() as AddressInfo).port}`
  const line = unreached(` (${place}/c)`, 'nơi trả lời không phải máy chủ PostgreSQL')
  expect(await refusal(`postgres://a@${place}/c`)).toBe(line)
  other.close()
})

test('a database or an account that the server does not have is told as that', async () => {
  expect(await refusal(server.url('khong_co'))).toBe(unreached('', 'máy chủ không có cơ sở dữ liệu tên đó'))
  await server.query('create role stranger nologin')
  const stranger = server.url('postgres').replace('postgres@', 'stranger@')
  expect(await refusal(stranger)).toBe(unreached('', 'máy chủ không cho tài khoản này đăng nhập'))
})

// npm ci brings no older server: this one says that it is 14.10, where a real 14.23 was refused in the same words
test('a server older than 15 gets one clear line and is left as it was', async () => {
  await server.query('create database older')
  await server.query(
    `create schema fake; create function fake.current_setting(name text) returns text language sql as $$
      select case name when 'server_version_num' then '140010' when 'server_version' then '14.10'
        else pg_catalog.current_setting(name) end $$`,
    'older',
  )
  const url = server.url('older', '-c search_path=fake,pg_catalog,public')
  expect(await refusal(url)).toBe('PostgreSQL 14.10 quá cũ: cần bản 15 trở lên.\n')
  await expect(server.query('select from public.kc_migration', 'older')).rejects.toThrow('does not exist')
})

test('a database that cannot keep Vietnamese gets one clear line', async () => {
  await server.query(
    `create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' locale_provider libc template template0`,
  )
  expect(await refusal(server.url('latin'))).toBe(
    'Cơ sở dữ liệu dùng bảng mã LATIN1: hãy tạo lại với bảng mã UTF8.\n',
  )
})

test('an account that may create nothing gets one clear line', async () => {
  await server.query('create database guarded')
  await server.query('create role plain login')
  expect(await refusal(server.url('guarded').replace('postgres@', 'plain@'))).toMatch(
    /^Tài khoản cơ sở dữ liệu không đủ quyền \(permission denied .*\): cần .*CREATEROLE\.\n$/,
  )
})

test.each(['pg_trgm', 'unaccent'])(
  'a server without the extension %s gets one clear line, and serves once it is installed',
  async (extension) => {
    await server.query(`create database lacks_${extension}`)
    const url = server.url(`lacks_${extension}`)
    await server.without(extension, async () => {
      expect(await refusal(url)).toBe(
        `Máy chủ PostgreSQL thiếu phần mở rộng ${extension}: hãy cài gói postgresql-contrib trên máy đó rồi chạy lại.\n`,
      )
    })
    const program = start({ DATABASE_URL: url })
    await program.address()
    expect(await program.stop()).toBe(0)
    expect(await program.errors()).toBe('')
  },
)

test('a schema newer than the program, or made by another edition of it, gets one clear line', async () => {
  const url = server.url('lacks_pg_trgm')
  await server.query(`insert into kc_migration values ('9999-later.sql', 'x')`, 'lacks_pg_trgm')
  expect(await refusal(url)).toBe(
    'Cơ sở dữ liệu mới hơn chương trình (có 9999-later.sql): hãy cập nhật chương trình.\n',
  )
  const edited = `delete from kc_migration where name like '9999%';
    update kc_migration set hash = 'x' where name = '0001-house.sql'`
  await server.query(edited, 'lacks_pg_trgm')
  expect(await refusal(url)).toBe(
    'Tệp 0001-house.sql đã đổi sau khi áp dụng: cơ sở dữ liệu và chương trình không cùng một bản.\n',
  )
})
