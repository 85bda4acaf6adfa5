import { legalKinds } from '#contract/words/documents.ts'
import type { Cited } from './keeping/store-write.ts'

const kinds: Readonly<Record<string, string>> = legalKinds

/** How a norm calls the document that it rests on: "Thông tư 28/2018/TT-BTC". */
export const citedAs = (document: {
  kind: string
  number: string | null
  title: string
  signedOn: string | null
}): Cited => ({
  name: `${kinds[document.kind] ?? 'Văn bản'} ${document.number ?? `«${document.title}»`}`,
  number: document.number,
  title: document.title,
  signedOn: document.signedOn,
})
