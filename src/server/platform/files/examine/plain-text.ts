import { refuseFile } from './refusals.ts'

/** Control characters that no text has: NUL is the first sign of something else. */
const strange = new RegExp(String.raw`[\u0000-\u0008\u000b\u000e-\u001f\u007f]`)
/** Would be run or drawn by whoever guesses the type by the content. */
const markup = /^\s*(?:<(?:!doctype|html|head|body|script|svg|\?xml|\?php|iframe)|#!|%PDF-|\{\\rtf)/i

/** Text is UTF-8, with Vietnamese letters as they are; nothing else hides in it. @throws Problem */
export function checkText(bytes: Buffer): void {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuseFile('encoding')
  }
  if (strange.test(text)) throw refuseFile('encoding')
  if (markup.test(text)) throw refuseFile('hidden')
}
