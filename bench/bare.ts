import http from 'node:http'
import pg from 'pg'
import { cellsInForce } from '#server/programme/store-read.ts'

/**
 * The limit: `node:http` and `pg` with the product's own SQL, rows to JSON. No sign-in, no rights, no
 * validation, no versions. `node bench/bare.ts PORT DATABASE_URL`
 */
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
const [, , port, url] = process.argv
const pool = new pg.Pool({ connectionString: url, max: 10 })

/** The pivot by area and year in one statement, from the leaf lines of the table. */
const budget = `select c.area, c.period, c.source, sum(c.value) as computed
  from programme.programme p
  join programme.budget_cell c on c.province_id = p.province_id and c.programme_id = p.id and c.no = p.current_no
 where p.code = $1 and c.measure = 'amount' and c.level = 'source' and c.period_kind = 'year'
 group by 1, 2, 3 order by 1, 2, 3`

const statements: Record<string, string> = { 'programme.cells': cellsInForce, 'programme.budget': budget }

async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://bare')
  const name = address.pathname.slice('/api/'.length)
  const text = statements[name]
  if (!text) {
    response.writeHead(404).end()
    return
  }
  const { rows } = await pool.query({ name, text, values: [address.searchParams.get('code')] })
  const body = Buffer.from(JSON.stringify({ items: rows }))
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  })
  response.end(body)
}

http
  .createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end())
  })
  .listen(Number(port), '127.0.0.1')
