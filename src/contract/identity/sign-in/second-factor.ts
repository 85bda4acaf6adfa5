import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { Code } from './session.ts'

const RecoveryCodes = z.object({
  /** ten, each good for one time; shown now and never again */
  codes: z.array(z.string()),
})

/** Begins: a secret for the authenticator, as text and as the address that its QR code carries. */
export const enrolSecondFactor = act('identity.enrolSecondFactor', {
  secret: true,
  proof: true,
  input: z.object({}),
  output: z.object({ secret: z.string(), uri: z.string() }),
})

/** Ends the setting-up: a code of the authenticator shows that it has the secret. */
export const confirmSecondFactor = act('identity.confirmSecondFactor', {
  secret: true,
  proof: true,
  input: z.object({ code: Code }),
  output: RecoveryCodes,
})

/** Ten new recovery codes; the old ones are void. */
export const renewRecoveryCodes = act('identity.renewRecoveryCodes', {
  secret: true,
  proof: true,
  input: z.object({}),
  output: RecoveryCodes,
})

/** Does without a second factor from now on; refused where the role or the length of the password wants one. */
export const disableSecondFactor = act('identity.disableSecondFactor', {
  proof: true,
  input: z.object({}),
  output: z.object({ disabled: z.literal(true) }),
})

/** An administrator takes the second factor off somebody who lost both device and codes. */
export const dropSecondFactor = act('identity.dropSecondFactor', {
  proof: true,
  input: z.object({ personId: recordId('person') }),
  output: z.object({ disabled: z.literal(true) }),
})
