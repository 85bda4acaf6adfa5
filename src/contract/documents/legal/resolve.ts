import { fold } from '../../kernel/text.ts'
import { numberKey } from './number.ts'

/** How a paper calls a document. */
export interface Mention {
  number: string | null
  title: string
  date: string | null
}

/** What a document of the base is called and since when. */
export interface Named {
  id: string
  provinceId: string
  number: string | null
  signedOn: string | null
}

/** A name that papers give to a document besides its number. */
export interface OtherName {
  /** in the papers of which province; '00': everywhere */
  provinceId: string
  key: string
  legalId: string
}

/** The key of a title without a number: "Luật Ngân sách nhà nước". */
export const titleKey = (title: string): string => fold(title)

/** Keys under which a mention may be known, the surest first; a title with its date tells two laws of one name apart. */
export function keysOf({ number, title, date }: Mention): string[] {
  if (number !== null) return [numberKey(number)].filter((key) => key !== null)
  const key = titleKey(title)
  if (key === '') return []
  return date === null ? [key] : [`${key} ${date}`, key]
}

/**
 * Which document a paper of a province means. Numbers repeat from province to province and from year to year, so the
 * day must agree where both are known, and a province's papers mean their own documents or the nation's. Null where
 * nothing fits, or where two fit equally well: a person must look.
 */
export function resolve<T extends Named>(
  mention: Mention,
  provinceId: string,
  documents: readonly T[],
  names: readonly OtherName[],
): T | null {
  const near = ({ provinceId: of }: { provinceId: string }) => of === provinceId || of === '00'
  const key = mention.number === null ? null : numberKey(mention.number)
  const fitting = documents.filter(
    (each) =>
      near(each) &&
      key !== null &&
      each.number !== null &&
      numberKey(each.number) === key &&
      (mention.date === null || each.signedOn === null || each.signedOn === mention.date),
  )
  // one paper kept twice is taken from the nation's rows
  const shared = fitting.filter((each) => each.provinceId === '00')
  const [only, ...others] = shared.length > 0 ? shared : fitting
  if (only) return others.length === 0 ? only : null
  for (const each of keysOf(mention)) {
    const called = names.filter((name) => near(name) && name.key === each)
    // what the province's own papers mean by it goes before what everybody means
    const name = called.find((one) => one.provinceId === provinceId) ?? called[0]
    const found = documents.find(({ id }) => id === name?.legalId)
    if (found) return found
  }
  return null
}
