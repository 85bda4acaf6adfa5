import { fold } from '#contract/kernel/text.ts'
import { imports, marked, one, preview, report } from '#contract/tables/queries.ts'
import type { Reading } from '#contract/tables/nouns.ts'
import { answer } from '#server/platform/door.ts'
import type { ImportDefinition } from '#server/platform/tables/definition.ts'
import { missingColumns } from '#server/platform/tables/check.ts'
import { toldRaw } from '#server/platform/tables/cells/cell.ts'
import { findHeader, headerAt, matchColumns } from '#server/platform/tables/match.ts'
import { sheetLettering } from '#server/platform/tables/rows.ts'
import { readLetters } from '#server/platform/tables/text/old-fonts.ts'
import { columnLetters, xlsxType } from '#server/platform/sheets/index.ts'
import { contextOf, signedIn, usable } from './kinds.ts'
import { markedCopy } from './marked.ts'
import { openFileOf } from './reading.ts'
import { listChanges, listProblems } from './store-report.ts'
import { findMatching, listImports } from './store.ts'
import { namesOf, toldChange } from './told.ts'
import { seen, toView } from './view.ts'

const PAGE = 100
const SAMPLE = 12

const oneQuery = (definitions: readonly ImportDefinition[]) =>
  answer(one, async ({ db, actor, input }) => {
    const { record, definition } = await seen(db, definitions, signedIn(actor), input.id)
    return await toView(db, record, definition)
  })

const importsQuery = (definitions: readonly ImportDefinition[]) =>
  answer(imports, async ({ db, actor, input }) => {
    const who = signedIn(actor)
    const mine = usable(definitions, who)
    const filter = {
      organisationId: who.organisationId,
      kinds: mine.map(({ kind }) => kind),
      words: fold(input.q ?? '')
        .split(' ')
        .filter(Boolean),
      kind: input.kind ?? null,
      state: input.state ?? null,
      before: input.before ?? null,
    }
    const rows = await listImports(db, filter, PAGE + 1)
    const items = []
    for (const record of rows.slice(0, PAGE)) {
      const definition = mine.find(({ kind }) => kind === record.kind)
      if (definition)
        items.push({ ...(await toView(db, record, definition)), undoable: record.state === 'committed' })
    }
    return { items, more: rows.length > PAGE }
  })

const previewQuery = (definitions: readonly ImportDefinition[]) =>
  answer(preview, async ({ db, actor, input }) => {
    const who = signedIn(actor)
    const { record, definition } = await seen(db, definitions, who, input.id)
    const kept = record.reading
    const choice = {
      encoding: input.encoding ?? kept?.encoding,
      separator: input.separator ?? kept?.separator,
    }
    const wanted = input.sheet ?? kept?.sheet
    const { file, sheet } = await openFileOf(db, record, { ...choice, ...(wanted ? { sheet: wanted } : {}) })
    const memory = await findMatching(db, who.personId, definition.kind)
    const lettering = input.lettering ?? kept?.lettering ?? 'auto'
    const found = sheetLettering(sheet.rows)
    const letters = readLetters[lettering === 'auto' ? found : lettering]
    const rows = sheet.rows.map(({ no, cells }) => ({
      no,
      cells: cells.map((cell) => (typeof cell === 'string' ? letters(cell) : cell)),
    }))
    const from = input.headerFrom ?? (input.sheet ? undefined : kept?.headerFrom)
    const header = from ? headerAt(rows, from, input.headerTo ?? from) : findHeader(rows, definition.columns)
    const isKept =
      kept !== null &&
      kept.sheet === sheet.name &&
      kept.headerFrom === header.from &&
      kept.headerTo === header.to
    const reading: Reading = {
      sheet: sheet.name,
      headerFrom: header.from,
      headerTo: header.to,
      mapping: isKept ? kept.mapping : matchColumns(header, definition.columns, memory),
      lettering,
      ...(file.encoding ? { encoding: file.encoding } : {}),
      ...(file.separator ? { separator: file.separator as NonNullable<Reading['separator']> } : {}),
    }
    const body = rows.filter(({ no }) => no > header.to)
    return {
      format: file.format,
      sheets: [...file.sheetNames],
      reading,
      found,
      columns: header.columns.map(({ at, heading }) => ({ at, letters: columnLetters(at), heading })),
      sample: body
        .slice(0, SAMPLE)
        .map(({ no, cells }) => ({ no, cells: cells.map((cell) => toldRaw(cell).slice(0, 120)) })),
      rows: body.length,
      missing: missingColumns(definition, reading),
    }
  })

const reportQuery = (definitions: readonly ImportDefinition[]) =>
  answer(report, async ({ db, actor, input }) => {
    const who = signedIn(actor)
    const { record, definition } = await seen(db, definitions, who, input.id)
    if (input.part === 'problems') {
      const rows = await listProblems(db, record, input.after, PAGE + 1)
      return {
        problems: rows.slice(0, PAGE).map(({ column: _, ...row }) => row),
        changes: [],
        more: rows.length > PAGE,
      }
    }
    const rows = await listChanges(db, record, input.part, input.after, PAGE + 1)
    const names = await namesOf(definition, db, contextOf(who))
    const changes = rows.slice(0, PAGE).map((change) => toldChange(definition, change, names))
    return { problems: [], changes, more: rows.length > PAGE }
  })

const markedQuery = (definitions: readonly ImportDefinition[]) =>
  answer(marked, async ({ db, actor, input }) => {
    const copy = await markedCopy(db, await seen(db, definitions, signedIn(actor), input.id))
    return { ...copy, type: xlsxType }
  })

export const queriesOn = (definitions: readonly ImportDefinition[]) => [
  oneQuery(definitions),
  importsQuery(definitions),
  previewQuery(definitions),
  reportQuery(definitions),
  markedQuery(definitions),
]
