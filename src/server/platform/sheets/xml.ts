/** Characters that XML 1.0 has no place for: one of them makes the whole file unreadable. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Most texts hold nothing of the kind, and a table has a million of them. */
const telling = new RegExp(String.raw`[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]`)

/** Text as it may stand in an element or an attribute. */
export const escape = (text: string): string =>
  telling.test(text) ? text.replace(forbidden, '').replace(/[&<>"]/g, (mark) => entities[mark]!) : text

/** Are there blanks that a reader would drop, were it not told to keep them? */
export const keepsBlanks = (text: string): boolean => text.trim().length < text.length || text.includes('\n')

/** The text of a cell. */
export const textXml = (text: string): string =>
  keepsBlanks(text) ? `<t xml:space="preserve">${escape(text)}</t>` : `<t>${escape(text)}</t>`

/** A whole part of the package. */
export const part = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
