import { signed } from '../../kernel/money.ts'
import { period, partition } from '../../kernel/period.ts'
import { fold } from '../../kernel/text.ts'
import type { ProgrammeTarget } from '../model.ts'
import { comparatorWords, showCount, rangeOf } from './money/figure.ts'
import type { Draft, Outcome } from './finding.ts'
import { type Reading, targetPlace, upper } from './reading.ts'

/** A promise as the range of values that would keep it. */
export interface Range {
  low: number
  high: number
}

/** A target with a figure. */
export type Counted = ProgrammeTarget & { value: number }

export const isCounted = (target: ProgrammeTarget): target is Counted =>
  target.value !== null && target.kind !== 'yesno' && target.origin !== 'context'

export const targetRange = (t: Counted): Range => rangeOf(t.comparator, t.value, t.valueMax)

const meet = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high

const addRanges = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((sum, range) => sum + range.low, 0),
  high: ranges.reduce((sum, range) => sum + range.high, 0),
})

/** "khoảng 42 cơ sở", as the document prints the figure. */
export const promise = (t: Counted): string =>
  `${comparatorWords[t.comparator]}${t.printed ?? showCount(t.value)} ${t.unit}`

export const countFigures = (printed: Counted, computed: number) => ({
  printed: `${comparatorWords[printed.comparator]}${printed.printed ?? showCount(printed.value)}`,
  computed: showCount(computed),
  difference: signed(showCount(computed - printed.value), computed - printed.value),
  unit: printed.unit || null,
})

/**
 * The same thing promised more than once: restatements, phases against the whole period, parts against their
 * whole. Comparators are understood: "trên 50" and "50" agree, "ít nhất 50" and "30" do not.
 */
export function checkTargets(reading: Reading): Outcome {
  const counted = reading.content.targets.filter(isCounted)
  const findings: Draft[] = []
  let good = 0
  for (const group of sameThing(reading, counted)) {
    const result = compareGroup(reading, group)
    if (typeof result === 'object') findings.push(result)
    else if (result === 'agrees') good += 1
  }
  const sums = comparePartSums(reading, counted, findings)
  const matched = [
    ...(good > 0
      ? [
          {
            check: 'targets',
            count: good,
            text: `${good} chỉ tiêu nêu nhiều lần hoặc theo giai đoạn khớp nhau`,
          },
        ]
      : []),
    ...(sums.good > 0
      ? [
          {
            check: 'targetParts',
            count: sums.good,
            text: `${sums.good} chỉ tiêu tổng bằng các phần cộng lại`,
          },
        ]
      : []),
  ]
  return { findings: [...findings, ...sums.findings], matched }
}

/** Groups by indicator and unit, joined further by links that say "the same promise". */
function sameThing({ content }: Reading, counted: Counted[]): Counted[][] {
  const keys = new Map(counted.map((t) => [t.id, `${fold(t.indicator)}|${fold(t.unit)}|${t.kind}`]))
  for (const link of content.targetLinks) {
    const [from, to] = [keys.get(link.from), keys.get(link.to)]
    if (link.kind !== 'restates' || from === undefined || to === undefined || from === to) continue
    for (const [id, key] of keys) if (key === from) keys.set(id, to)
  }
  const groups = new Map<string, Counted[]>()
  for (const target of counted) {
    const key = keys.get(target.id)!
    groups.set(key, [...(groups.get(key) ?? []), target])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

interface Pair {
  printed: Counted
  others: Counted[]
  computed: number
  text: string
  vague: boolean
}

function compareGroup(reading: Reading, group: Counted[]): Draft | 'agrees' | 'alone' {
  const apart = (a: Counted, b: Counted) =>
    reading.content.targetLinks.some(
      (link) =>
        link.kind === 'differs' &&
        ((link.from === a.id && link.to === b.id) || (link.from === b.id && link.to === a.id)),
    )
  const pairs = [...restatements(reading, group, apart), ...phaseSums(reading, group, apart)]
  if (pairs.length === 0) return 'alone'
  const wrong = pairs.filter((pair) => pair.text !== '')
  if (wrong.length === 0) return 'agrees'
  const [first] = wrong as [Pair, ...Pair[]]
  const involved = [...new Set(wrong.flatMap((pair) => [pair.printed, ...pair.others]))]
  return {
    id: `targets:${involved
      .map((t) => t.id)
      .sort()
      .join('+')}`,
    class: wrong.every((pair) => pair.vague) ? 'ambiguity' : 'conflict',
    where: involved.map((t) => targetPlace(reading, t)),
    ...countFigures(first.printed, first.computed),
    text: `${upper(first.printed.indicator)}: ${wrong.map((pair) => pair.text).join(' ')}`,
  }
}

const at = (reading: Reading, t: Counted): string => reading.sectionName(t.section)

type Apart = (a: Counted, b: Counted) => boolean

/** Every two statements about the same phase. */
function restatements(reading: Reading, group: Counted[], apart: Apart): Pair[] {
  const pairs: Pair[] = []
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) {
      if (a.phase !== b.phase || apart(a, b)) continue
      const differ = !meet(targetRange(a), targetRange(b))
      const vague = !differ && isOpen(a) && a.comparator[0] === b.comparator[0] && a.value !== b.value
      const text =
        differ || vague
          ? `${upper(at(reading, a))} ghi ${promise(a)}, ${at(reading, b)} ghi ${promise(b)}.`
          : ''
      pairs.push({ printed: a, others: [b], computed: b.value, text, vague })
    }
  }
  return pairs
}

const isOpen = (t: Counted): boolean => t.comparator !== '=' && t.comparator !== '~'

/** Phases that together are the whole period must add up to it; some of them may at least not exceed it. */
function phaseSums(reading: Reading, group: Counted[], apart: Apart): Pair[] {
  const wholes = group.filter((t) => t.phase === null)
  const byPhase = new Map<string, Counted>()
  for (const t of group) if (t.phase !== null && !byPhase.has(t.phase)) byPhase.set(t.phase, t)
  const parts = [...byPhase.values()]
  if (parts.length === 0 || parts.some((t) => t.kind === 'percent')) return []
  const complete = covers(reading, [...byPhase.keys()])
  return wholes
    .filter((whole) => !parts.some((part) => apart(whole, part)))
    .map((whole): Pair => {
      const sum = addRanges(parts.map(targetRange))
      const range = complete ? sum : { low: sum.low, high: Infinity }
      const total = parts.reduce((n, t) => n + t.value, 0)
      const words = parts.map((t) => `${promise(t)} (${lower(phaseName(reading, t.phase!))})`).join(' và ')
      const text = meet(targetRange(whole), range)
        ? ''
        : `${upper(at(reading, whole))} ghi ${promise(whole)} cho cả chương trình; ${at(reading, parts[0]!)} ghi ${words}, cộng lại ${showCount(total)}.`
      return { printed: whole, others: parts, computed: total, text, vague: false }
    })
}

function covers({ content, programme }: Reading, codes: string[]): boolean {
  const phases = content.phases.filter((phase) => codes.includes(phase.code))
  return partition(
    programme,
    phases.map((phase) => period(phase.yearFrom, phase.yearTo)),
  )
}

/** The label of a phase inside a sentence. */
export const lower = (text: string): string => (text[0] ?? '').toLowerCase() + text.slice(1)

const phaseName = ({ content }: Reading, code: string): string =>
  content.phases.find((phase) => phase.code === code)?.label ?? code

/** Links that say "part of": the parts add up to the whole. */
function comparePartSums(reading: Reading, counted: Counted[], told: readonly Draft[]) {
  const byId = new Map(counted.map((t) => [t.id, t]))
  const wholes = new Map<Counted, Counted[]>()
  for (const link of reading.content.targetLinks) {
    const [part, whole] = [byId.get(link.from), byId.get(link.to)]
    if (link.kind === 'partOf' && part && whole && part !== whole)
      wholes.set(whole, [...(wholes.get(whole) ?? []), part])
  }
  const findings: Draft[] = []
  let good = 0
  for (const [whole, parts] of wholes) {
    if (meet(targetRange(whole), addRanges(parts.map(targetRange)))) {
      good += 1
      continue
    }
    const ids = [whole, ...parts].map((t) => t.id)
    if (told.some(({ where }) => ids.every((id) => where.some((place) => place.id === id)))) continue
    findings.push(partSum(reading, whole, parts))
  }
  return { findings, good }
}

function partSum(reading: Reading, whole: Counted, parts: Counted[]): Draft {
  const total = parts.reduce((sum, t) => sum + t.value, 0)
  return {
    id: `targetParts:${whole.id}`,
    class: 'conflict',
    where: [whole, ...parts].map((t) => targetPlace(reading, t)),
    ...countFigures(whole, total),
    text:
      `${upper(whole.indicator)}: ${at(reading, whole)} ghi ${promise(whole)}, ` +
      `các phần ${parts.map(promise).join(' + ')} cộng lại được ${showCount(total)}.`,
  }
}
