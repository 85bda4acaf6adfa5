/** Characters that XML 1.0 has no place for: one of them makes the whole file unreadable. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in an element or an attribute. */
export const escape = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"]/g, (mark) => entities[mark]!)

/** A whole part of the package. */
export const part = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
