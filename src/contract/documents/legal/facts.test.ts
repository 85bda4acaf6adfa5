import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { numberKey } from './number.ts'
import { type Mention, resolve, titleKey } from './resolve.ts'

/** The shipped base holds what the five shipped programmes cite: proven without a database. */

const at = (path: string) => join(import.meta.dirname, '../../../../data/reference', path)
const read = <T>(path: string): T => JSON.parse(readFileSync(at(path), 'utf8'))

interface Fact {
  key: string
  province: string
  number?: string
  signed?: string
  does?: { to: string }[]
}
interface Name {
  province: string
  to: string
  number?: string
  title?: string
  date?: string
}

const facts = [...read<Fact[]>('legal/national.json'), ...read<Fact[]>('legal/provinces.json')]
const names = read<Name[]>('legal/names.json')
const notPapers = read<{ province: string; title: string; why: string }[]>('legal/not-papers.json')

const documents = facts.map(({ key, province, number, signed }) => ({
  id: key,
  provinceId: province,
  number: number ?? null,
  signedOn: signed ?? null,
}))
const otherNames = names.map(({ province, to, number, title = '', date }) => ({
  provinceId: province,
  key: number ? (numberKey(number) ?? '') : `${titleKey(title)}${date ? ` ${date}` : ''}`,
  legalId: to,
}))

/** Code of the old province → today's. */
const today: Record<string, string> = { '83': '86', '91': '91', '92': '92', '96': '96', '08': '08' }
const programmes = readdirSync(at('programmes'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { head, documents: cited } = read<{
      head: { territory: { code: string } }
      documents: Mention[]
    }>(`programmes/${name}`)
    return { name, province: today[head.territory.code] ?? '', cited }
  })

const listedAs = (province: string, { title }: Mention) =>
  notPapers.find((each) => each.province === province && titleKey(each.title) === titleKey(title))

const mentions = programmes.flatMap(({ name, province, cited }) =>
  cited.map((mention) => ({ name, province, mention, listed: listedAs(province, mention) })),
)

test('every document that the five programmes cite is one document of the base, or no paper at all', () => {
  const wrong = mentions.filter(
    ({ province, mention, listed }) =>
      (resolve(mention, province, documents, otherNames) === null) !== (listed !== undefined),
  )
  expect(wrong.map(({ name, mention }) => `${name}: ${mention.number ?? mention.title}`)).toEqual([])
  expect(mentions.length).toBeGreaterThan(110)
})

test('what has a number or a day is a paper, and nothing is called none that no programme names', () => {
  const none = mentions.filter(({ listed }) => listed)
  expect(none.filter(({ mention }) => mention.number ?? mention.date)).toEqual([])
  expect(new Set(none.map(({ province, mention }) => `${province} ${titleKey(mention.title)}`)).size).toBe(
    notPapers.length,
  )
})

test('every key stands once, and whatever a fact leads to is there', () => {
  const keys = new Set(facts.map(({ key }) => key))
  expect(keys.size).toBe(facts.length)
  const named = [...facts.flatMap(({ does = [] }) => does), ...names].map(({ to }) => to)
  expect(named.filter((to) => !keys.has(to))).toEqual([])
  expect(new Set(otherNames.map(({ provinceId, key }) => `${provinceId} ${key}`)).size).toBe(names.length)
})

test('two documents of one province never share number and day', () => {
  const all = documents.filter(({ number }) => number !== null)
  const told = all.map(
    ({ provinceId, number, signedOn }) => `${provinceId} ${numberKey(number ?? '')} ${signedOn}`,
  )
  expect(new Set(told).size).toBe(all.length)
})
