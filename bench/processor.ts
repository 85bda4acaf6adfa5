import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of processor time, which the load of others on the machine touches less than the clock. */
export interface Processor {
  server: number
  database: number
}

/** Clock ticks in a second of /proc, the same on every Linux. */
const TICKS = 100

/** Parent and ticks of a process, those of its ended children with them; null: it has just ended. */
function statOf(pid: string): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return {
      parent: Number(fields[1]),
      ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0),
    }
  } catch {
    return null
  }
}

/** What the postmaster and all its processes have used so far, in seconds. */
function usedBy(postmaster: number): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid)
    if (stat && (stat.parent === postmaster || Number(pid) === postmaster)) ticks += stat.ticks
  }
  return ticks / TICKS
}

/** What this process and the database have used since `before`, or since they began. */
export function processorTime(postmaster: number, before: Processor = { server: 0, database: 0 }): Processor {
  const { user, system } = process.cpuUsage()
  return {
    server: (user + system) / 1e6 - before.server,
    database: usedBy(postmaster) - before.database,
  }
}
