import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProposalFields } from '../fields.ts'
import { type Piece, pieces } from '../nouns.ts'
import { piecesOf } from './pieces.ts'
import { type ReadinessRule, readinessOf, rulesFor } from './rules.ts'

const rule = (part: Partial<ReadinessRule>): ReadinessRule => ({
  provinceId: '00',
  activity: '*',
  piece: 'need',
  weight: 10,
  required: false,
  who: 'owner',
  arrangements: [],
  basis: '',
  confidence: 'known',
  ...part,
})

const anyRule = fc.record({
  provinceId: fc.constantFrom('00', '96'),
  activity: fc.constantFrom('*', 'N-MMTB', 'N-SXSH'),
  piece: fc.constantFrom(...pieces),
  weight: fc.integer({ min: 0, max: 100 }),
  required: fc.boolean(),
})
const someRules = fc.array(anyRule, { maxLength: 30 }).map((all) => all.map(rule))
const somePieces = fc.uniqueArray(fc.constantFrom(...pieces))
const dossier = (has: readonly Piece[]) => ({
  activities: ['N-MMTB'],
  arrangement: 'single' as const,
  has: new Set(has),
})

test('bringing one more piece never makes a proposal less ready', () => {
  fc.assert(
    fc.property(someRules, somePieces, fc.constantFrom(...pieces), (rules, has, more) => {
      const before = readinessOf(rules, dossier(has))
      const after = readinessOf(rules, dossier([...has, more]))
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      expect(after.missing).toBeLessThanOrEqual(before.missing)
    }),
  )
})

test('readiness lies between 0 and 100, is 100 where all is there, and counts each piece once', () => {
  fc.assert(
    fc.property(someRules, somePieces, (rules, has) => {
      const { score, asked } = readinessOf(rules, dossier(has))
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect(new Set(asked.map(({ piece }) => piece)).size).toBe(asked.length)
      const whole = readinessOf(rules, dossier(pieces))
      expect(whole.missing).toBe(0)
      expect(whole.score).toBe(asked.some(({ weight }) => weight > 0) ? 100 : 0)
    }),
  )
})

test('a province’s row stands in place of the shipped one for the same activity and piece', () => {
  const shipped = rule({ piece: 'fileQuotation', required: true, weight: 30 })
  const own = rule({ provinceId: '96', piece: 'fileQuotation', required: false, weight: 5 })
  expect(rulesFor([shipped, own], dossier([]))).toEqual([own])
})

test('what another activity or another arrangement needs is not asked for', () => {
  const rules = [
    rule({ activity: 'N-SXSH', piece: 'saving' }),
    rule({ piece: 'establishment', arrangements: ['single', 'key'] }),
  ]
  expect(rulesFor(rules, dossier([])).map(({ piece }) => piece)).toEqual(['establishment'])
  expect(rulesFor(rules, { activities: ['N-MMTB'], arrangement: 'group' })).toEqual([])
})

test('the required pieces stand first, the heaviest before', () => {
  const { asked, missing } = readinessOf(
    [
      rule({ piece: 'scale', weight: 90 }),
      rule({ piece: 'need', weight: 5, required: true }),
      rule({ piece: 'costs', weight: 20, required: true }),
    ],
    dossier(['scale']),
  )
  expect(asked.map(({ piece }) => piece)).toEqual(['costs', 'need', 'scale'])
  expect(missing).toBe(2)
})

test('sources are balanced only when every đồng has one, and a machine counts as new only when it was said so', () => {
  const written = (part: object) => ProposalFields.parse({ title: 'Máy sấy tôm', ...part })
  const nothing = { files: [], confirmed: false, outcome: null, above: false, paidBefore: false }
  const cost = { content: 'Máy sấy', totalVnd: 600_000_000, localVnd: 300_000_000 }
  const open = piecesOf(written({ costs: [cost], equipment: [{ name: 'Máy sấy' }] }), nothing)
  expect([open.has('costs'), open.has('sources'), open.has('newEquipment')]).toEqual([true, false, false])
  const whole = piecesOf(
    written({
      costs: [{ ...cost, ownVnd: 300_000_000 }],
      equipment: [{ name: 'Máy sấy', isNew: true }],
    }),
    { ...nothing, files: ['quotation'], outcome: 'eligible' },
  )
  expect(
    ['sources', 'newEquipment', 'fileQuotation', 'eligible'].every((piece) => whole.has(piece as Piece)),
  ).toBe(true)
  expect(piecesOf(written({ costs: [cost] }), { ...nothing, above: true }).has('withinCeiling')).toBe(false)
})
