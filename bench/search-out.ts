import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** 100,000 establishments as a workbook, while others look at lists. */
const SECONDS = 3
const WAIT = 100
const MEGABYTES = 300

interface Out {
  product: string
  headers: Record<string, string>
  pid: number
}

const megabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

function verdict(name: string, value: number, bar: number, unit: string): boolean {
  console.log(`${name}: ${value.toFixed(1)} ${unit} (bar ${bar}) ${value <= bar ? 'ok' : 'ABOVE'}`)
  return value <= bar
}

/** Takes the list of one division of industry away and prints seconds, others' longest wait and memory. */
export async function measureOut({ product, headers, pid }: Out): Promise<boolean> {
  const ask = (path: string) => fetch(`${product}${path}`, { headers })
  const filters = { industry: '25' }
  const counted = await ask(`/api/establishment.count?industry=${filters.industry}`)
  const { count } = (await counted.json()) as { count: number }
  let most = 0
  let longest = 0
  const running = new AbortController()
  const others = (async () => {
    while (!running.signal.aborted) {
      const begun = performance.now()
      await (await ask('/api/establishment.list?limit=20')).arrayBuffer()
      longest = Math.max(longest, performance.now() - begun)
      most = Math.max(most, megabytes(pid))
      await sleep(20)
    }
  })()
  const begun = performance.now()
  const query = new URLSearchParams({
    list: 'establishment.list',
    format: 'xlsx',
    filters: JSON.stringify(filters),
  })
  const response = await ask(`/api/tables.export?${query.toString()}`)
  const size = (await response.arrayBuffer()).byteLength
  const seconds = (performance.now() - begun) / 1000
  running.abort()
  await others
  if (!response.ok) throw new Error(`no file came: ${response.status}`)
  const told = `${count.toLocaleString('en')} rows out as XLSX, ${(size / 1024 / 1024).toFixed(1)} MB`
  const each = (seconds * 100_000) / count
  return [
    verdict(`${told}, for each 100,000`, each, SECONDS, 's'),
    verdict('  others waited at most', longest, WAIT, 'ms'),
    verdict('  memory of the server', most, MEGABYTES, 'MB'),
  ].every(Boolean)
}
