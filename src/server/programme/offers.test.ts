import { house } from '#server/platform/reach.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { castNames, expect, test, type Cast, type CastName } from '#server/testing/door.ts'
import { aDraft, anApproved } from './testing.ts'

/** What a page offers is what the door lets through, for every state and everyone of the cast. */

interface Seen {
  code: string
  version: number
}

const paper = { submissionNumber: '9/TTr', submissionDate: '2026-10-20' }
const decision = {
  decisionNumber: '9/QĐ',
  decisionDate: '2026-10-25',
  effectiveDate: '2026-10-25',
  signer: 'A',
}

const sent = async (as: Cast) => await as.director.do('programme.submit', { ...(await aDraft(as)), ...paper })

const amending = async (as: Cast) =>
  await as.appraiser.do('programme.amend', { ...(await anApproved(as)), reason: 'x' })

const amendmentSent = async (as: Cast) =>
  await as.director.do('programme.submitAmendment', { ...(await amending(as)), ...paper })

const states: Record<string, (as: Cast) => Promise<Seen>> = {
  draft: aDraft,
  submitted: sent,
  returned: async (as) => await as.viceChair.do('programme.return', { ...(await sent(as)), reason: 'x' }),
  approved: anApproved,
  amending,
  amendmentSubmitted: amendmentSent,
  amended: async (as) =>
    await as.viceChair.do('programme.approveAmendment', { ...(await amendmentSent(as)), ...decision }),
  closed: async (as) => await as.director.do('programme.close', { ...(await anApproved(as)), reason: 'x' }),
}

const inputs = ({ code, version }: Seen, base: number): Record<string, object> => ({
  'programme.edit': { code, base, parts: { distribution: ['Nơi nhận'] } },
  'programme.settleFinding': { code, findingId: 'x', note: '' },
  'programme.submit': { code, version, ...paper },
  'programme.submitAmendment': { code, version, ...paper },
  'programme.approve': { code, version, ...decision },
  'programme.approveAmendment': { code, version, ...decision },
  'programme.delete': { code, version },
})

/** Whether it is done; the trial is undone. A refusal is its problem code. */
async function tried(
  as: Cast,
  who: CastName,
  act: string,
  input: object,
  undo: (work: () => Promise<unknown>) => Promise<void>,
): Promise<string> {
  let result = 'done'
  await undo(async () => {
    try {
      await Reflect.apply(as[who].do, as[who], [act, input])
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      result = error.code
    }
  })
  return result
}

test.for(Object.entries(states))(
  'in the state %s everyone is offered just the steps that the door would let them take',
  async ([state, reach], { as, db }) => {
    const undone = new Error('undone')
    const undo = async (work: () => Promise<unknown>) =>
      await db
        .transaction(house, async () => {
          await work()
          throw undone
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error
        })
    const seen = await reach(as)
    const asked = await as.finance.ask('programme.get', { code: seen.code })
    expect(asked.summary.status).toBe(state)
    const working = await as.finance
      .ask('programme.get', { code: seen.code, as: 'working' })
      .catch(() => asked)
    for (const who of Object.keys(castNames) as CastName[]) {
      const page = await as[who].ask('programme.get', { code: seen.code }).catch(() => null)
      for (const { act, allowed, refusal } of page?.steps ?? []) {
        const input = inputs(seen, working.revision)[act] ?? { ...seen, reason: 'x' }
        const answer = await tried(as, who, act, input, undo)
        const expected = allowed ? 'done' : who === 'visitor' ? 'not_signed_in' : refusal
        expect(answer, `${who} ${act}`).toBe(expected)
      }
    }
  },
)
