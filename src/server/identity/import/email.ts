import { z } from 'zod'

const Email = z.email()

/** An e-mail address in a table is what it is on the form of one person or office, or nothing. */
export const anEmail = {
  of: { test: (typed: string): boolean => typed === '' || Email.safeParse(typed).success },
  words: 'Không phải địa chỉ thư điện tử.',
}
