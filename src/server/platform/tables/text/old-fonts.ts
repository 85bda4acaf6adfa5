/**
 * Vietnamese typed before Unicode: the letters of a Western code page that the old fonts drew as Vietnamese ones.
 * TCVN3 ("ABC", .VnTime) has one place per letter; VNI writes a letter and then its mark.
 * @see TCVN 5712:1993 (VN3)
 */

const tcvnFrom = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const tcvnTo = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

const tcvn = new Map(Array.from(tcvnFrom, (old, i) => [old, tcvnTo[i] ?? old]))

const acute = '\u0301'
const grave = '\u0300'
const hook = '\u0309'
const tilde = '\u0303'
const dot = '\u0323'
const roof = '\u0302'
const breve = '\u0306'

/** What a VNI font hangs on the letter before; capital marks stand behind capital letters. */
const vniMarks = new Map(
  Object.entries({
    ù: acute,
    ø: grave,
    û: hook,
    õ: tilde,
    ï: dot,
    â: roof,
    á: roof + acute,
    à: roof + grave,
    å: roof + hook,
    ã: roof + tilde,
    ä: roof + dot,
    ê: breve,
    é: breve + acute,
    è: breve + grave,
    ú: breve + hook,
    ü: breve + tilde,
    ë: breve + dot,
  }).flatMap(([letter, marks]) => [
    [letter, marks],
    [letter.toUpperCase(), marks],
  ]),
)

/** Letters that VNI fonts draw whole. */
const vniWhole = new Map(
  Object.entries({ ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }).flatMap(
    ([old, letter]) => [
      [old, letter],
      [old.toUpperCase(), letter.toUpperCase()],
    ],
  ),
)

/** Takes marks of VNI behind it. */
const carries = /^[aeouyôöAEOUYÔÖ]$/

const fromTcvn3 = (text: string): string => {
  let read = ''
  for (const letter of text) read += tcvn.get(letter) ?? letter
  return read
}

function fromVni(text: string): string {
  let read = ''
  let carrier = false
  for (const letter of text) {
    const marks: string | undefined = carrier ? vniMarks.get(letter) : undefined
    read += marks ?? vniWhole.get(letter) ?? letter
    carrier = marks === undefined && carries.test(letter)
  }
  return read.normalize('NFC')
}

/** How the letters of a text were typed. */
export type Lettering = 'unicode' | 'tcvn3' | 'vni'

/** The text in Unicode, composed. */
export const readLetters = {
  unicode: (text) => text.normalize('NFC'),
  tcvn3: fromTcvn3,
  vni: fromVni,
} as const satisfies Record<Lettering, (text: string) => string>
