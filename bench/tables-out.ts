import { openDatabase, type Connection, type Queryable } from '#server/platform/db.ts'
import { house } from '#server/platform/reach.ts'
import { byPages, writeList } from '#server/platform/tables/out/index.ts'

/** One large list taken away by a process of its own, so that its memory is its own: prints seconds, MB and rows. */
const [connection = '', wanted = ''] = process.argv.slice(2)
const format = wanted === 'csv' ? 'csv' : 'xlsx'

interface Row {
  id: string
  no: number
  username: string
  name: string
  division: string | null
  created: string
}

const page = (db: Queryable) => async (after: Row | null) =>
  (
    await db.query<Row>(
      `select id, row_number() over (order by id) + $2 as no, username, name, division, created_at as created
         from identity.person where ($1::uuid is null or id > $1) order by id limit 5000`,
      [after?.id ?? null, after?.no ?? 0],
    )
  ).rows

let rows = 0
async function* pieces(db: Queryable) {
  let piece: ReturnType<typeof cellsOf>[] = []
  for await (const row of byPages(page(db))) {
    rows += 1
    if (piece.push(cellsOf(row)) < 500) continue
    yield piece
    piece = []
  }
  yield piece
}

const cellsOf = ({ no, username, name, division, created }: Row) => [
  no,
  name,
  username,
  division,
  created.slice(0, 10),
  created,
  no * 1_250_000,
  no / 8,
  `${name}, ${division ?? ''}`,
  '=1+1',
]

let most = 0
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
const database = openDatabase(JSON.parse(connection) as Connection)
const begun = performance.now()
const file = await database.read(house, (db) =>
  writeList(format, {
    told: { title: 'Danh sách', lines: [], author: 'Khuyến công số' },
    separator: ';',
    columns: [
      { key: 'no', heading: 'TT', type: 'number' },
      { key: 'name', heading: 'Họ và tên', type: 'text' },
      { key: 'username', heading: 'Tên đăng nhập', type: 'text' },
      { key: 'division', heading: 'Phòng, ban', type: 'text' },
      { key: 'day', heading: 'Từ ngày', type: 'date' },
      { key: 'created', heading: 'Lập lúc', type: 'moment' },
      { key: 'amount', heading: 'Kinh phí', type: 'money', unit: 'triệu đồng' },
      { key: 'share', heading: 'Tỷ lệ', type: 'percent' },
      { key: 'text', heading: 'Ghi chú', type: 'text' },
      { key: 'trap', heading: 'Khác', type: 'text' },
    ],
    pieces: pieces(db),
  }),
)
let bytes = 0
for await (const piece of file.open()) bytes += (piece as Uint8Array).length
const seconds = (performance.now() - begun) / 1000
clearInterval(watch)
if (bytes !== file.size) throw new Error('the file is not whole')
console.log(JSON.stringify({ seconds, mb: most / 1024 / 1024, rows }))
await database.end()
