import { z } from 'zod'
import type { Capacity } from '../kernel/actor.ts'

/** Ways to sign: in one's own office (''), for a collective, in place of the head, by order, by delegation, as acting head. */
export const signingForms = ['', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const
export const SigningForm = z.enum(signingForms)
export type SigningForm = z.infer<typeof SigningForm>

/** Forms that name in whose place one signs. */
export const signsForAnother = (form: SigningForm): boolean => form !== '' && form !== 'Q.'

/**
 * The lines above a signature, as a paper prints them.
 * @param collective the body that decides as one, in whose name its chair and the chair's deputies sign
 * @see NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7: quyền hạn, chức vụ và họ tên của người ký
 */
export function signatureLines(
  { form, forTitle, ownTitle }: Pick<Capacity, 'form' | 'forTitle' | 'ownTitle'>,
  collective: string | null = null,
): string[] {
  const own = ownTitle.toUpperCase()
  const whose = forTitle.toUpperCase()
  const above = collective && form !== 'TM.' ? [`TM. ${collective.toUpperCase()}`] : []
  if (form === '') return [...above, own]
  if (form === 'Q.') return [...above, `Q. ${own}`]
  return [...above, `${form} ${whose}`, own]
}
