import { isGranted } from '#contract/grants.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { setRankingRule, setReadinessRule } from '#contract/pipeline/acts.ts'
import { rules } from '#contract/pipeline/ranking/queries.ts'
import { pieces, rankingCriteria } from '#contract/words/pipeline.ts'
import { listActivities } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import { act, answer } from '#server/platform/door.ts'
import { keepRankingRule, keepReadinessRule, listRankingRules, listReadinessRules } from '../store-rules.ts'

/** What this province asks for and ranks by. */
export const rulesQuery = answer(rules, async ({ db, actor }) => {
  const provinceId = actor?.provinceId ?? '00'
  const names = new Map((await listActivities(db, today())).map(({ code, name }) => [code, name]))
  const readiness = await listReadinessRules(db, provinceId, today())
  const own = new Set(
    readiness.filter((row) => row.provinceId !== '00').map(({ activity, piece }) => `${activity} ${piece}`),
  )
  return {
    readiness: readiness
      .filter((row) => row.provinceId !== '00' || !own.has(`${row.activity} ${row.piece}`))
      .map((row) => ({
        ...row,
        arrangements: [...row.arrangements],
        activityName: names.get(row.activity) ?? (row.activity === '*' ? 'Mọi dạng hoạt động' : row.activity),
      })),
    ranking: await listRankingRules(db, provinceId, today()),
    maySet: actor !== null && actor.provinceId !== null && isGranted(actor.role, 'pipeline.setRankingRule'),
  }
})

const provinceOf = ({ provinceId }: { provinceId: string | null }): string => {
  if (provinceId === null) throw new Problem('out_of_reach')
  return provinceId
}

export const setReadinessRuleAct = act(setReadinessRule, async ({ db, input, actor, note }) => {
  const provinceId = provinceOf(actor)
  const { activity, piece } = input
  await keepReadinessRule(db, provinceId, today(), input)
  note({
    subject: { kind: 'pipelineRule', id: `${activity} ${piece}`, provinceId },
    facts: { piece: pieces[piece].name, activity: activity === '*' ? 'mọi dạng hoạt động' : activity },
    after: input,
  })
  return { activity, piece }
})

export const setRankingRuleAct = act(setRankingRule, async ({ db, input, actor, note }) => {
  const provinceId = provinceOf(actor)
  const { criterion } = input
  await keepRankingRule(db, provinceId, today(), input)
  note({
    subject: { kind: 'pipelineRule', id: criterion, provinceId },
    facts: { criterion: rankingCriteria[criterion] },
    after: input,
  })
  return { criterion }
})
