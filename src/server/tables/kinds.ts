import { fold } from '#contract/kernel/text.ts'
import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { mostBytes } from '#contract/tables/acts.ts'
import { kinds, template } from '#contract/tables/queries.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import type { ColumnType, ImportContext, ImportDefinition } from '#server/platform/tables/definition.ts'
import { toXlsx, xlsxType, type Sheet } from '#server/platform/sheets/index.ts'

/** May this person use the name: by role, and within what their session, key or delegation is limited to? */
export const mayUse = (actor: Actor, name: string): boolean =>
  isGranted(actor.role, name) && (!actor.scope || actor.scope.includes(name))

/** What this person may take in: whoever may write one record may write many. */
export const usable = (definitions: readonly ImportDefinition[], actor: Actor): ImportDefinition[] =>
  definitions.filter(({ needs }) => mayUse(actor, needs))

/** @throws Problem `not_found` for kinds that are not there, `not_granted` for those that are not this person's */
export function definitionFor(
  definitions: readonly ImportDefinition[],
  actor: Actor,
  kind: string,
): ImportDefinition {
  const found = definitions.find((definition) => definition.kind === kind)
  if (!found) throw new Problem('not_found')
  if (!mayUse(actor, found.needs)) throw new Problem('not_granted')
  return found
}

export const contextOf = (actor: Actor): ImportContext => ({ actor, today: today() })

/** Whoever asks has signed in: the door let them through. @throws Problem `not_signed_in` */
export function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new Problem('not_signed_in')
  return actor
}

/** What may stand in a column, in words. */
function inWords(type: ColumnType): string {
  switch (type.kind) {
    case 'text':
      return `chữ, tối đa ${type.max} ký tự`
    case 'number':
      return type.percent ? 'số %' : type.whole ? 'số nguyên' : 'số'
    case 'money':
      return type.unit === 'đồng' ? 'số tiền, đồng' : `số tiền, ${type.unit} đồng`
    case 'date':
      return 'ngày, dạng 21/11/2026'
    case 'year':
      return 'năm'
    case 'yesNo':
      return 'Có hoặc Không'
    case 'code':
      return 'chọn trong danh mục'
  }
}

export const kindsQuery = (definitions: readonly ImportDefinition[]) =>
  answer(kinds, async ({ actor }) => ({
    most: mostBytes,
    items: usable(definitions, signedIn(actor)).map(({ kind, title, columns }) => ({
      kind,
      title,
      columns: columns.map(({ key, heading, required = false, type, hint = null }) => ({
        key,
        heading,
        required,
        type: inWords(type),
        hint,
      })),
    })),
  }))

const head = { bold: true, border: true, wrap: true, align: 'center', fill: 'E2E6EC' } as const

/** The choices of each column that has a list, side by side on a sheet of their own. */
async function choices(
  definition: ImportDefinition,
  db: Queryable,
  context: ImportContext,
): Promise<Sheet | null> {
  const lists: { heading: string; names: string[] }[] = []
  for (const { heading, type } of definition.columns)
    if (type.kind === 'code')
      lists.push({ heading, names: (await type.options(db, context)).map(({ name }) => name) })
  if (lists.length === 0) return null
  const longest = Math.max(...lists.map(({ names }) => names.length))
  return {
    name: 'Danh mục',
    widths: lists.map(() => 40),
    frozen: { rows: 1, columns: 0 },
    rows: [
      { cells: lists.map(({ heading }) => ({ value: heading, style: head })) },
      ...Array.from({ length: longest }, (_, i) => ({
        cells: lists.map(({ names }) => ({ value: names[i] ?? null })),
      })),
    ],
  }
}

export const templateQuery = (definitions: readonly ImportDefinition[]) =>
  answer(template, async ({ db, actor, input }) => {
    const who = signedIn(actor)
    const definition = definitionFor(definitions, who, input.kind)
    const columns = definition.columns.map(({ heading, required, type, hint }) => ({
      value: required ? `${heading} (*)` : heading,
      style: head,
      note: [inWords(type), required ? 'bắt buộc' : 'không bắt buộc', hint].filter(Boolean).join('. '),
    }))
    const sheet: Sheet = {
      name: definition.title,
      widths: definition.columns.map(() => 22),
      frozen: { rows: 1, columns: 0 },
      rows: [{ cells: columns }],
    }
    const list = await choices(definition, db, contextOf(who))
    const book = { title: definition.title, author: 'Khuyến công số', sheets: list ? [sheet, list] : [sheet] }
    return {
      name: `mau-${fold(definition.title).replace(/[^a-z0-9]+/g, '-')}.xlsx`,
      type: xlsxType,
      body: toXlsx(book),
    }
  })
