import { fold } from '../../kernel/text.ts'
import type { ProgrammeContent } from '../model.ts'
import { type Draft, type Outcome, type Place, wordsOnly } from './finding.ts'
import { type Reading, upper } from './reading.ts'

type Mention = ProgrammeContent['documents'][number]

interface Cited {
  mention: Mention
  index: number
  sequence: string
  year: number | null
  symbol: string
}

/** "45/2012/NĐ-CP" → 45, 2012, nd-cp; "19-NQ/TW" → 19, no year, nq/tw. */
function readNumber(number: string): { sequence: string; year: number | null; symbol: string } | null {
  const found = /^(\d+\w?)\s*(?:\/(\d{4})(?=\D|$))?\s*[-/]?\s*(.*)$/.exec(fold(number))
  return found
    ? { sequence: found[1]!, year: found[2] ? Number(found[2]) : null, symbol: found[3]!.replace(/\s/g, '') }
    : null
}

/** Documents that the programme cites: one number must not wear two years or two dates. */
export function checkDocuments(reading: Reading): Outcome {
  const cited = reading.content.documents.flatMap((mention, index): Cited[] => {
    const read = mention.number === null ? null : readNumber(mention.number)
    return read ? [{ mention, index, ...read }] : []
  })
  const findings = [
    ...cited.flatMap((one) => otherYear(reading, one, cited)),
    ...cited.flatMap((one) => yearOfDate(reading, one)),
    ...twoDates(reading, cited),
    ...selfNumber(reading, cited),
  ]
  const groups = Map.groupBy(cited, (one) => `${one.mention.kind}|${one.mention.number}`)
  const restated = [...groups.values()].filter((group) => group.length > 1).length
  const matched =
    restated > 0
      ? [{ check: 'documents', count: restated, text: `${restated} văn bản được dẫn nhiều lần` }]
      : []
  return { findings: unique(findings), matched: findings.length > 0 ? [] : matched }
}

const unique = (findings: Draft[]): Draft[] => [
  ...new Map(findings.map((finding) => [finding.id, finding])).values(),
]

const placeOf = (reading: Reading, { mention, index }: Cited): Place => ({
  kind: 'document',
  index,
  label: `${upper(reading.sectionName(mention.section))}, ${mention.kind} ${mention.number}`,
})

const draft = (
  reading: Reading,
  check: string,
  kind: Draft['class'],
  one: Cited,
  others: Cited[],
  text: string,
): Draft => ({
  id: `documents:${check}/${one.mention.number}/${one.mention.section}`,
  class: kind,
  where: [one, ...others].map((each) => placeOf(reading, each)),
  ...wordsOnly,
  printed: one.mention.number,
  computed: others[0]?.mention.number ?? null,
  text,
})

/** Do two mentions speak of the same document? Titles that share no words say no; a bare mention says nothing. */
function alike(a: Mention, b: Mention): boolean {
  const words = (mention: Mention) =>
    new Set(
      fold(mention.title)
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word.length > 2),
    )
  const [x, y] = [words(a), words(b)]
  if (x.size === 0 || y.size === 0 || /^(điều|khoản|điểm)\s/iu.test(a.title)) return true
  const shared = [...x].filter((word) => y.has(word)).length
  return shared / Math.min(x.size, y.size) >= 0.5
}

/** A bare mention under another year than the dated one: two documents only when both carry their dates. */
function otherYear(reading: Reading, one: Cited, all: Cited[]): Draft[] {
  if (one.mention.date !== null || one.year === null) return []
  const namesakes = all.filter(
    (other) =>
      other.mention.kind === one.mention.kind &&
      other.sequence === one.sequence &&
      other.symbol === one.symbol &&
      other.year !== null,
  )
  if (namesakes.some((other) => other !== one && other.year === one.year && other.mention.date !== null))
    return []
  const dated = namesakes.filter(
    (other) => other.mention.date !== null && other.year !== one.year && alike(one.mention, other.mention),
  )
  if (new Set(dated.map((other) => other.year)).size !== 1) return []
  const [first] = dated as [Cited, ...Cited[]]
  const text =
    `${upper(reading.sectionName(one.mention.section))} dẫn ${one.mention.kind} ${one.mention.number}; ` +
    `${reading.sectionName(first.mention.section)} dẫn cùng văn bản này là ${first.mention.number}.`
  return [draft(reading, 'year', 'misprint', one, [first], text)]
}

function yearOfDate(reading: Reading, one: Cited): Draft[] {
  const { date, number } = one.mention
  if (date === null || one.year === null || Number(date.slice(0, 4)) === one.year) return []
  const text = `${upper(reading.sectionName(one.mention.section))}: ${one.mention.kind} ${number} mang năm ${one.year} nhưng ghi ngày ${vietDate(date)}.`
  return [draft(reading, 'date', 'misprint', one, [], text)]
}

/** Days and months as official papers print them: 09/3/2026. */
function vietDate(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string]
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`
}

function twoDates(reading: Reading, all: Cited[]): Draft[] {
  const dated = all.filter((one) => one.mention.date !== null)
  const key = (one: Cited) =>
    [one.mention.kind, one.sequence, one.symbol, one.year ?? one.mention.date!.slice(0, 4)].join('|')
  return [...Map.groupBy(dated, key).values()].flatMap((group) => {
    const [first] = group as [Cited, ...Cited[]]
    const other = group.find(
      (each) => each.mention.date !== first.mention.date && sameIssuer(each.mention, first.mention),
    )
    if (!other || (first.year === null && !alike(first.mention, other.mention))) return []
    // a date of another year than the number's has been told as that
    if (group.some((each) => yearOfDate(reading, each).length > 0)) return []
    const text =
      `${first.mention.number} ghi ngày ${vietDate(first.mention.date!)} ở ${reading.sectionName(first.mention.section)}, ` +
      `ngày ${vietDate(other.mention.date!)} ở ${reading.sectionName(other.mention.section)}.`
    return [
      {
        ...draft(reading, 'dates', 'conflict', first, [other], text),
        printed: vietDate(first.mention.date!),
        computed: vietDate(other.mention.date!),
      },
    ]
  })
}

const sameIssuer = (a: Mention, b: Mention): boolean =>
  a.issuer === null || b.issuer === null || fold(a.issuer) === fold(b.issuer)

/** The programme naming its own decision must name it as the decision does. */
function selfNumber(reading: Reading, all: Cited[]): Draft[] {
  const { decisionNumber, decisionDate } = reading.content.head
  const plain = (number: string) => fold(number).replace(/\s/g, '')
  return all
    .filter((one) => one.mention.role === 'self')
    .flatMap((one) => {
      const { number, date } = one.mention
      const place = upper(reading.sectionName(one.mention.section))
      if (decisionNumber !== null && plain(number!) !== plain(decisionNumber)) {
        const text = `${place} ghi số của chính chương trình là «${number}»; Quyết định mang số ${decisionNumber}.`
        return [{ ...draft(reading, 'self', 'misprint', one, [], text), computed: decisionNumber }]
      }
      if (decisionDate === null || date === null || date === decisionDate) return []
      const text = `${place} ghi ngày của chính chương trình là ${vietDate(date)}; Quyết định ký ngày ${vietDate(decisionDate)}.`
      return [
        {
          ...draft(reading, 'selfDate', 'misprint', one, [], text),
          printed: vietDate(date),
          computed: vietDate(decisionDate),
        },
      ]
    })
}
