import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { contracts } from '#contract/index.ts'
import type { Contract } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { exportList } from '#contract/tables/queries.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { writeList } from '#server/platform/tables/out/index.ts'
import { mayUse } from './kinds.ts'

const Filters = z.record(z.string().max(60), z.union([z.string().max(3500), z.number(), z.boolean()]))

/** @throws Problem `invalid` on `filters` */
function readFilters(text: string): Record<string, string> {
  try {
    const read = Filters.parse(JSON.parse(text))
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, String(value)]))
  } catch {
    throw invalidField(['filters'], 'wrong_format')
  }
}

/** Who may ask the list may take it away. @throws Problem `not_found`, `not_signed_in`, `not_granted` */
function definitionOf(
  definitions: readonly ExportDefinition[],
  list: string,
  actor: Actor | null,
): ExportDefinition {
  const found = definitions.find((definition) => definition.list === list)
  const contract = Object.values<Contract>(contracts).find(({ name }) => name === list)
  if (!found || !contract) throw new Problem('not_found')
  // a key that may take lists away may not therefore read each of them
  if (contract.open && (!actor?.scope || actor.scope.includes(list))) return found
  if (!actor) throw new Problem('not_signed_in')
  if (!mayUse(actor, list)) throw new Problem('not_granted')
  return found
}

const told = (day: string): string => day.split('-').toReversed().join('/')

export const exportQuery = (definitions: readonly ExportDefinition[]) =>
  answer(exportList, async ({ db, input, actor, carrier }) => {
    const definition = definitionOf(definitions, input.list, actor)
    const { columns } = definition
    const wanted = new Set(input.columns ? input.columns.split(',') : columns.map(({ key }) => key))
    const unwanted = new Set(input.without?.split(','))
    const at = columns.flatMap(({ key }, i) => (wanted.has(key) && !unwanted.has(key) ? [i] : []))
    if (at.length === 0) throw invalidField(['columns'], 'required')
    const opened = await definition.open(db, readFilters(input.filters), actor)
    const lines = [...opened.told, `Lấy ngày ${told(today())}${actor ? `, người lấy: ${actor.name}` : ''}`]
    const chosen = async function* () {
      for await (const piece of opened.pieces) yield piece.map((row) => at.map((i) => row[i] ?? null))
    }
    const file = await writeList(input.format, {
      told: { title: definition.title, lines, author: actor?.organisationName ?? 'Khuyến công số' },
      columns: at.flatMap((i) => columns[i] ?? []),
      pieces: at.length === columns.length ? opened.pieces : chosen(),
      separator: input.separator,
      gone: carrier.gone,
    })
    const name = `${fold(definition.title).replace(/[^a-z0-9]+/g, '-')}-${today()}.${input.format}`
    return { ...file, name, tag: randomUUID() }
  })
