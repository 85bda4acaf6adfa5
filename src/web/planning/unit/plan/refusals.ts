import { useMemo } from 'react'
import { isBlank, type Line, refusedFields } from '../line/line.ts'
import { words } from '../words.ts'
import type { Writing } from './use-writing.ts'

const none: ReadonlyMap<string, string> = new Map()

/** What the last save was refused for, by line and field; and what a line lacks before it can be kept at all. */
export function useRefusals({ saving }: Writing) {
  const { problem, refused } = saving
  const told = useMemo(() => {
    const found = new Map<string, Map<string, string>>()
    if (problem?.code !== 'invalid') return found
    for (const { path, message } of problem.fields) {
      const key = path[0] === 'lines' ? refused[Number(path[1])] : undefined
      if (key === undefined) continue
      const fields = found.get(key) ?? new Map<string, string>()
      fields.set(String(path[3] ?? 'title'), message)
      found.set(key, fields)
    }
    return found
  }, [problem, refused])
  return {
    fields: (line: Line): ReadonlyMap<string, string> => told.get(line.key) ?? none,
    ofLine: (line: Line): string | undefined => [...(told.get(line.key)?.values() ?? [])][0],
    at: (line: Line | undefined, field: string): string | undefined => {
      if (!line) return undefined
      const lacking = !isBlank(line) && refusedFields(line).has(field) ? words.plan.notSaved : undefined
      return told.get(line.key)?.get(field) ?? lacking
    },
  }
}
