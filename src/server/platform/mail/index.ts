import { createTransport, type Transporter } from 'nodemailer'
import { config } from '../config.ts'

export interface Mail {
  /** stays the same when the letter is sent again, so that a mail program shows one */
  id: string
  to: string
  subject: string
  text: string
}

/** Sends one letter or throws; a refusal for good has `responseCode` 5xx. */
export type SendMail = (mail: Mail) => Promise<void>

let open: { url: string; transport: Transporter } | undefined

const transportTo = (url: string): Transporter => {
  if (open?.url !== url) {
    open?.transport.close()
    // a server that does not answer must not hold the outbox up
    const limits = 'connectionTimeout=10000&greetingTimeout=10000&socketTimeout=30000'
    open = { url, transport: createTransport(`${url}${url.includes('?') ? '&' : '?'}${limits}`) }
  }
  return open.transport
}

/** Mail over SMTP as set by SMTP_URL and MAIL_FROM; null where no mail is configured. */
export function mailer({ url, from } = config.mail): SendMail | null {
  if (!url) return null
  return async ({ id, to, subject, text }) => {
    const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
    await transportTo(url).sendMail({ from, to, subject, text, messageId: `<${id}@${domain}>` })
  }
}

/** Will the mail server never take this letter (wrong address, refused sender)? */
export const isRefusedForGood = (error: unknown): boolean => {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500 && code < 600
}
