import { scopeOf } from '#contract/establishment/core/reach.ts'
import { fold } from '#contract/kernel/text.ts'
import type { Unit } from '#contract/territory/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { CodeOption, ImportContext } from '#server/platform/tables/definition.ts'
import { formerCommunes, places, type Former } from '#server/territory/index.ts'

/** A commune that was divided: the code of its option, and the communes among which a person must choose. */
const divided = 'divided:'

/** Communes on which this person may enter establishments: their own, or all of their province. */
async function ownCommunes(db: Queryable, { actor, today }: ImportContext): Promise<Unit[]> {
  if (actor.provinceId === null) return []
  const all = await places.unitsOf(db, actor.provinceId, today)
  const commune = scopeOf(actor)?.unitId ?? null
  return commune === null ? all : all.filter(({ id }) => id === commune)
}

/** The name without its kind where no other commune of the list has it: "Phan Ngọc Hiển". */
const shortNames = (units: readonly Unit[], { id, name, code }: Unit): string[] =>
  units.some((other) => other.id !== id && fold(other.name) === fold(name)) ? [code] : [name, code]

/** Each name by which tables still call communes that are no more, with all communes of today it may mean. */
function formerNames(
  former: readonly Former[],
  today: readonly Unit[],
): Map<string, { name: string; now: Set<string> }> {
  const taken = new Set(today.flatMap(({ fullName, name }) => [fold(fullName), fold(name)]))
  const known = new Set(today.map(({ id }) => id))
  const names = new Map<string, { name: string; now: Set<string> }>()
  for (const { unit, now } of former)
    for (const name of new Set([
      unit.fullName,
      unit.name,
      unit.path,
      unit.path.replace(/, (?:tỉnh|thành phố) [^,]+$/u, ''),
    ])) {
      const key = fold(name)
      if (taken.has(key)) continue
      const of = names.get(key) ?? { name, now: new Set<string>() }
      for (const { id } of now) if (known.has(id)) of.now.add(id)
      names.set(key, of)
    }
  return names
}

/**
 * Communes as tables name them: those of today by name, bare name and code; those of before the reform where all of them
 * went into one of today. A name that may mean several is an option of its own, which `dividedWhy` refuses in words.
 */
export async function communeOptions(db: Queryable, context: ImportContext): Promise<CodeOption[]> {
  const own = await ownCommunes(db, context)
  const names = formerNames(await formerCommunes(db, context.actor.provinceId ?? ''), own)
  const aliases = new Map<string, string[]>()
  const several: CodeOption[] = []
  for (const { name, now } of names.values()) {
    const [only, ...more] = now
    if (only === undefined) continue
    if (more.length === 0) aliases.set(only, [...(aliases.get(only) ?? []), name])
    else
      several.push({
        code: `${divided}${[...now].join('|')}#${several.length}`,
        name: `${name} (cũ, đã chia)`,
        aliases: [name],
      })
  }
  return [
    ...own.map((unit) => ({
      code: unit.id,
      name: unit.fullName,
      aliases: [...shortNames(own, unit), unit.path, ...(aliases.get(unit.id) ?? [])],
    })),
    ...several,
  ]
}

/** Why this code is no commune; null: it is one. */
export function dividedWhy(
  code: string,
  nameOf: (id: string) => string,
): { why: string; proposal: string } | null {
  if (!code.startsWith(divided)) return null
  const names = code.slice(divided.length).replace(/#\d+$/, '').split('|').map(nameOf)
  return {
    why: `Xã, phường cũ này nay thuộc ${names.join(' hoặc ')}. Hãy ghi tên hiện nay.`,
    proposal: names[0] ?? '',
  }
}
