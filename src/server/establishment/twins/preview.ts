import { sees } from '#contract/establishment/core/reach.ts'
import { differing, proposed, type Compared } from '#contract/establishment/twins/merging.ts'
import { mergePreview, mergings } from '#contract/establishment/twins/queries.ts'
import { mergeParts, type MergeField } from '#contract/establishment/twins/nouns.ts'
import { isPersonalTax } from '#contract/establishment/core/numbers.ts'
import { isGranted } from '#contract/grants.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { masked } from '#contract/kernel/sensitive.ts'
import {
  artisanTitles,
  establishmentKinds,
  establishmentStates,
  factSources,
} from '#contract/words/establishment.ts'
import { formatScaled } from '#contract/kernel/money.ts'
import { countFilesOf } from '#server/documents/index.ts'
import { answer } from '#server/platform/door.ts'
import type { Head } from '../core/store.ts'
import { seenHead } from '../history/held.ts'
import { listMergings } from './store-merge.ts'
import { listPlaceNames, listSides } from './store-pairs.ts'
import { countRows, listBothYears, type YearTold } from './store-rows.ts'

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'Có' : 'Không')
const day = (value: string | null): string => (value ?? '').split('-').toReversed().join('/')
const hidden = (value: string | null): string => (value === null ? '' : masked(value))
const tax = ({ kind, taxCode }: Head): string =>
  taxCode === null ? '' : isPersonalTax(kind, taxCode) ? masked(taxCode) : taxCode

/** How each field of a head reads side by side; personal numbers masked. */
const readings: Record<MergeField, (head: Head, names: ReadonlyMap<string, string>) => string> = {
  kind: ({ kind }) => establishmentKinds[kind],
  name: ({ name }) => name,
  taxCode: tax,
  identityNumber: ({ identityNumber }) => hidden(identityNumber),
  registrationNo: ({ registrationNo }) => registrationNo,
  registeredOn: ({ registeredOn }) => day(registeredOn),
  registeredAt: ({ registeredAt }) => registeredAt,
  registeredUntil: ({ registeredUntil }) => day(registeredUntil),
  foundedOn: ({ foundedOn }) => day(foundedOn),
  state: ({ state }) => establishmentStates[state],
  seat: ({ seat }) => seat,
  representative: ({ representative }) => representative,
  representativeTitle: ({ representativeTitle }) => representativeTitle,
  phone: ({ phone }) => hidden(phone),
  email: ({ email }) => hidden(email),
  website: ({ website }) => website,
  womenOwned: ({ womenOwned }) => yesNo(womenOwned),
  minorityOwned: ({ minorityOwned }) => yesNo(minorityOwned),
  exports: (head) => yesNo(head.exports),
  cleanerProduction: ({ cleanerProduction }) => yesNo(cleanerProduction),
  sustainableProduction: ({ sustainableProduction }) => yesNo(sustainableProduction),
  localMaterial: ({ localMaterial }) => (localMaterial === null ? '' : `${localMaterial} %`),
  craftVillage: ({ craftVillageId }, names) => (craftVillageId && names.get(craftVillageId)) ?? '',
  cluster: ({ clusterId }, names) => (clusterId && names.get(clusterId)) ?? '',
  artisanTitle: ({ artisanTitle }) => (artisanTitle === '' ? '' : artisanTitles[artisanTitle]),
  note: ({ note }) => note,
  organisation: ({ organisationId }) => (organisationId === null ? '' : 'Có tài khoản'),
}

/** Fields that look alike when masked are compared as they are. */
const kept: Partial<Record<MergeField, (head: Head) => string | null>> = {
  taxCode: ({ taxCode }) => taxCode,
  identityNumber: ({ identityNumber }) => identityNumber,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  organisation: ({ organisationId }) => organisationId,
}

function compare(into: Head, from: Head, names: ReadonlyMap<string, string>): Compared[] {
  const fields = Object.keys(readings) as MergeField[]
  const all = fields.map((field) => ({
    field,
    into: readings[field](into, names),
    from: readings[field](from, names),
  }))
  const hiddenApart = all.filter(({ field }) => {
    const of = kept[field]
    return of && of(into) !== of(from)
  })
  return all.filter((one) => hiddenApart.includes(one) || (!kept[one.field] && differing([one]).length > 0))
}

const yearTold = ({ workers, revenueVnd, source }: YearTold): string => {
  const sources: Record<string, string> = factSources
  return [
    workers === null ? '' : `${workers} lao động`,
    revenueVnd === null ? '' : `doanh thu ${formatScaled(Math.round(revenueVnd / 100_000), 1)} triệu đồng`,
    sources[source] ?? source,
  ]
    .filter((one) => one !== '')
    .join(', ')
}

export const mergePreviewQuery = answer(mergePreview, async ({ db, input, actor }) => {
  const into = await seenHead(db, actor, input.intoId)
  const from = await seenHead(db, actor, input.fromId)
  if (into.id === from.id) throw new Problem('not_found')
  const two = { provinceId: into.provinceId, intoId: into.id, fromId: from.id }
  const sides = await listSides(db, [into.id, from.id])
  const names = await listPlaceNames(db, into.provinceId)
  const rows = {
    into: {
      ...(await countRows(db, two.provinceId, into.id)),
      files: await countFilesOf(db, 'establishment', into.id),
    },
    from: {
      ...(await countRows(db, two.provinceId, from.id)),
      files: await countFilesOf(db, 'establishment', from.id),
    },
  }
  const [one, other] = [sides.get(into.id), sides.get(from.id)]
  if (!one || !other) throw new Problem('not_found')
  return {
    into: one,
    from: other,
    fields: compare(into, from, names).map((field) => ({ ...field, proposed: proposed(field) })),
    years: (await listBothYears(db, two)).map(({ year, ...told }) => ({
      year,
      into: yearTold(told.into),
      from: yearTold(told.from),
    })),
    parts: mergeParts.map((part) => ({ part, into: rows.into[part], from: rows.from[part] })),
    refusal: into.state === 'merged' || from.state === 'merged' ? ('merged' as const) : null,
  }
})

export const mergingsQuery = answer(mergings, async ({ db, input, actor }) => {
  const head = await seenHead(db, actor, input.id)
  const may = actor !== null && isGranted(actor.role, 'establishment.unmerge') && sees(actor, head)
  const items = await listMergings(db, head.id)
  return {
    items: items.map(({ fromId, fromName, intoId, intoName, at, byName, reason, undoneAt, fromVersion }) => ({
      fromId,
      fromName,
      intoId,
      intoName,
      at,
      byName,
      reason,
      undoneAt,
      fromVersion,
      mayUndo: may && undoneAt === null,
    })),
  }
})
