import http from 'node:http'
import pg from 'pg'
import { names, patternOf } from './names.ts'

/** The limit of a search: `node:http`, `pg`, the plain table; no sign-in, rights, reach or trail. `node bench/bare-search.ts PORT URL` */
const [, , port, url] = process.argv
const pool = new pg.Pool({ connectionString: url, max: 10 })

async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const q = new URL(request.url ?? '/', 'http://bare').searchParams.get('q') ?? ''
  // unnamed: as a named statement it falls to a generic plan after five runs
  const { rows } = await pool.query(names.page, [patternOf(q)])
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
