import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../migrate.ts'
import { folderIdentity } from './instance-lock.ts'

/**
 * The name every process of this cluster carries in its command line. A process number alone proves nothing:
 * after a crash or in a new container it may belong to somebody else.
 */
export const clusterName = (cluster: string) => `kc-${folderIdentity(cluster)}`

const commandLine = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

const recorded = (cluster: string): number => {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

/**
 * The living processes of the cluster. A worker just forked still shows the command line of the postmaster, so
 * only the one that postmaster.pid names is taken for it.
 */
export function processesOf(cluster: string): { all: number[]; postmaster?: number } {
  const name = clusterName(cluster)
  const pids = readdirSync('/proc')
    .filter((entry) => {
      if (!/^\d+$/.test(entry)) return false
      const line = commandLine(entry)
      return line.includes(`cluster_name=${name} `) || line.startsWith(`postgres: ${name}:`)
    })
    .map(Number)
  const main = recorded(cluster)
  return { all: pids, postmaster: pids.find((pid) => pid === main) }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // gone meanwhile
  }
}

/** Waits until nothing of the cluster runs; false when `limit` ms were not enough. */
async function gone(cluster: string, limit: number): Promise<boolean> {
  const until = performance.now() + limit
  while (processesOf(cluster).all.length > 0) {
    if (performance.now() > until) return false
    await sleep(20)
  }
  return true
}

/**
 * Ends what a killed program left running on this cluster: politely, then firmly, then by force, which costs
 * nothing but a recovery from the log. Only then is a left postmaster.pid removed. The caller holds the folder's
 * lock, so nobody else can be at work there.
 * @throws StartProblem when it cannot be ended
 */
export async function clearOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 4000],
    ['SIGQUIT', 2000],
    ['SIGKILL', 4000],
  ]
  for (const [name, limit] of steps) {
    const { all, postmaster } = processesOf(cluster)
    if (name !== 'SIGKILL' && postmaster === undefined && all.length > 0) {
      // workers end by themselves once they notice that the postmaster is dead
      if (await gone(cluster, limit)) break
      continue
    }
    for (const pid of name === 'SIGKILL' ? all : [postmaster]) if (pid !== undefined) signal(pid, name)
    if (await gone(cluster, limit)) break
  }
  const { all } = processesOf(cluster)
  if (all.length > 0)
    throw new StartProblem(
      `Không dừng được PostgreSQL còn sót lại (tiến trình ${all.join(', ')}) của ${cluster}.`,
    )
  rmSync(file, { force: true })
}
