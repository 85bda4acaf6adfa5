import { useState } from 'react'
import { handles, type Level } from '#contract/programme/rules.ts'
import type { Input } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { type Me, useToday } from '#web/kit/call/session.ts'

const all: readonly Level[] = ['national', 'province', 'commune']

/** The levels whose programmes this person's role handles; the place is asked of the server. */
function levelsOf(me: Me): Level[] {
  if (!me.can.includes('programme.create') || !me.person || !me.role || !me.organisation) return []
  const actor = {
    personId: me.person.id,
    name: me.person.name,
    username: me.person.username,
    role: me.role.code,
    organisationId: me.organisation.id,
    organisationName: me.organisation.name,
    organisationKind: me.organisation.kind,
    provinceId: me.organisation.provinceId,
    provinceName: me.organisation.provinceName,
    unitId: 'own',
    sessionId: '',
  }
  return all.filter((level) =>
    handles(actor, { level, provinceId: me.organisation?.provinceId ?? '00', unitId: 'own' }),
  )
}

/** The person's own unit of a level: their commune, or the province of their organisation. */
function useOwnUnit(me: Me | undefined, level: Level | null): string | null {
  const organisation = me?.organisation
  const provinceCode = organisation?.provinceId ?? ''
  const enabled = provinceCode !== '' && level === 'province'
  const q = organisation?.provinceName ?? ''
  const { data } = useAsk('territory.search', { q, provinceCode, level: 'province', limit: 1 }, { enabled })
  if (level === 'commune') return organisation?.unitId ?? null
  return enabled ? (data?.items[0]?.id ?? null) : null
}

/** What is being entered; the unit is the person's own until another one is chosen. */
export type Wanted = Omit<Input<'programme.create'>, 'level' | 'unitId' | 'yearFrom' | 'yearTo'> & {
  unitId?: string | null
  yearFrom: string
  yearTo: string
}

export const yearOf = (typed: string): number => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : 0)

/** The form of a new programme. */
export function useWanted(me: Me | undefined) {
  const today = useToday()
  const year = Number(today.slice(0, 4)) + 1
  const options = me ? levelsOf(me) : []
  const [chosen, setChosen] = useState<Level | null>(null)
  const level = chosen ?? options[0] ?? null
  const own = useOwnUnit(me, level)
  const [wanted, setWanted] = useState<Wanted>({
    title: '',
    yearFrom: String(year),
    yearTo: String(year + 4),
  })
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }))
  const setLevel = (next: Level | null) => {
    setChosen(next)
    change({ unitId: undefined })
  }
  const unitId = wanted.unitId === undefined ? own : wanted.unitId
  /** what the act takes; null while no level can be chosen */
  const input = (): Input<'programme.create'> | null =>
    level && {
      ...wanted,
      level,
      unitId: level === 'national' ? null : unitId,
      yearFrom: yearOf(wanted.yearFrom),
      yearTo: yearOf(wanted.yearTo),
    }
  return { today, options, level, setLevel, wanted, unitId, change, input }
}

export type WantedForm = ReturnType<typeof useWanted>
