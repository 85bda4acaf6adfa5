import { tidy } from '../../kernel/text.ts'
import { type Draft, type Outcome, wordsOnly } from './finding.ts'
import { type Reading, sectionPlace, shorten } from './reading.ts'
import type { ProgrammeContent } from '../model.ts'

type Section = ProgrammeContent['sections'][number]

/** A printed number as a place in a sequence: "II" is 2 in Roman numbers, "1.3" is 3 under "1". */
export interface Ordinal {
  style: string
  value: number
}

const letters = 'abcdđeghiklmnopqrstuvxy'
const roman: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function romanValue(text: string): number {
  const values = Array.from(text, (letter) => roman[letter]!)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** Reads the number of a heading; null for headings that stand in no sequence. */
export function readOrdinal(printed: string): Ordinal | null {
  const text = tidy(printed).replace(/[.):]+$/, '')
  const named = /^(phần|điều|chương|mục)\s+(\d+|[IVXLC]+)$/iu.exec(text)
  if (named) {
    const inner = readOrdinal(named[2]!)
    return inner ? { style: `${named[1]!.toLowerCase()} ${inner.style}`, value: inner.value } : null
  }
  if (/^[IVXLC]+$/.test(text)) return { style: 'roman', value: romanValue(text) }
  const dotted = /^((?:\d+\.)*)(\d+)$/.exec(text)
  if (dotted) return { style: `arabic ${dotted[1]!}`, value: Number(dotted[2]) }
  const letter = text.length === 1 ? letters.indexOf(text) : -1
  return letter >= 0 ? { style: 'letter', value: letter + 1 } : null
}

/** Headings that carry a number twice or skip one, and dotted numbers that belong to another heading. */
export function checkNumbering(reading: Reading): Outcome {
  const children = new Map<string | null, Section[]>()
  for (const section of reading.content.sections) {
    children.set(section.parent, [...(children.get(section.parent) ?? []), section])
  }
  const findings = [...children.values()].flatMap((siblings) =>
    sequences(siblings).flatMap((own) => checkSequence(reading, own)),
  )
  const strays = reading.content.sections.flatMap((section) => stray(reading, section))
  const count = reading.content.sections.filter((section) => readOrdinal(section.number)).length
  const sound = findings.length + strays.length === 0 && count > 0
  return {
    findings: [...findings, ...strays],
    matched: sound ? [{ check: 'numbering', count, text: `${count} đề mục đánh số liên tục` }] : [],
  }
}

interface Numbered {
  section: Section
  value: number
}

function sequences(siblings: readonly Section[]): Numbered[][] {
  const byStyle = new Map<string, Numbered[]>()
  for (const section of siblings) {
    const ordinal = readOrdinal(section.number)
    if (ordinal)
      byStyle.set(ordinal.style, [...(byStyle.get(ordinal.style) ?? []), { section, value: ordinal.value }])
  }
  return [...byStyle.values()]
}

function checkSequence(reading: Reading, sequence: Numbered[]): Draft[] {
  const values = sequence.map(({ value }) => value)
  const twice = sequence.filter(({ value }) => values.filter((other) => other === value).length > 1)
  const top = Math.max(...values)
  const missing = Array.from({ length: top }, (_, i) => i + 1).filter(
    (n) => n > Math.min(...values) && !values.includes(n),
  )
  if (twice.length === 0 && missing.length === 0) return []
  const shown = twice.length > 0 ? twice : [sequence.find(({ value }) => value > missing[0]!)!]
  const printed = shown.map(({ section }) => tidy(section.number)).join('; ')
  const [first] = shown as [Numbered, ...Numbered[]]
  const inside =
    first.section.parent === null ? 'Trong văn bản' : `Trong ${reading.sectionName(first.section.parent)}`
  const titles = shown
    .map(({ section }) => `«${tidy(section.number)} ${shorten(section.title, 50)}»`)
    .join(', ')
  const text =
    twice.length > 0
      ? `${inside} số đề mục bị dùng hai lần: ${titles}.`
      : `${inside} số đề mục nhảy cách: trước ${titles} thiếu ${missing.length > 1 ? 'các số' : 'số'} thứ ${missing.join(', ')}.`
  return [
    {
      id: `numbering:${first.section.parent ?? ''}/${printed}`,
      class: 'misprint',
      where: shown.map(({ section }) => {
        const place = sectionPlace(reading, section.ref)
        return { ...place, label: `${place.label} «${shorten(section.title, 40)}»` }
      }),
      ...wordsOnly,
      printed,
      text,
    },
  ]
}

/** "2.3" under "1": the dotted beginning must be its parent's number. */
function stray(reading: Reading, section: Section): Draft[] {
  const parent = reading.content.sections.find((other) => other.ref === section.parent)
  const own = /^((?:\d+\.)+)\d+[.):]*$/.exec(tidy(section.number))
  const above = parent && /^(?:\d+\.)*\d+(?=[.):]*$)/.exec(tidy(parent.number))
  if (!own || !above || own[1] === `${above[0]}.`) return []
  const place = sectionPlace(reading, section.ref)
  return [
    {
      id: `numbering:stray/${section.ref}`,
      class: 'misprint',
      where: [place],
      ...wordsOnly,
      printed: tidy(section.number),
      text: `Đề mục «${tidy(section.number)} ${shorten(section.title, 50)}» nằm trong mục ${above[0]} nhưng mang số của mục ${own[1]!.slice(0, -1)}.`,
    },
  ]
}
