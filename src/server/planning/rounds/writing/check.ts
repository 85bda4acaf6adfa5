import { type FieldProblem, Problem } from '#contract/kernel/problem.ts'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import type { CeilingFields, RoundFields } from '#contract/planning/rounds/fields.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import {
  countOffices,
  findProgramme,
  listCeilings,
  listOffices,
  listSenders,
  type StoredCeiling,
} from '../store-rounds.ts'

/** Both figures, so that whoever reads the refusal need not look them up. */
export function belowReserved(
  { ceilingVnd, source }: Pick<CeilingFields, 'ceilingVnd' | 'source'>,
  held: readonly StoredCeiling[],
  path: FieldProblem['path'],
): FieldProblem[] {
  const reserved = held.find((each) => each.source === source)?.reservedVnd ?? 0
  return ceilingVnd !== null && ceilingVnd < reserved
    ? [
        {
          path,
          code: 'planning.below_reserved',
          facts: {
            ceiling: formatExactIn(ceilingVnd, MILLION),
            reserved: formatExactIn(reserved, MILLION),
          },
        },
      ]
    : []
}

type Asked = Omit<RoundFields, 'year'>

function ceilingProblems(ceilings: Asked['ceilings'], held: readonly StoredCeiling[]): FieldProblem[] {
  return ceilings.flatMap((ceiling, index) => [
    ...(ceilings.findIndex(({ source }) => source === ceiling.source) < index
      ? [{ path: ['ceilings', index, 'source'], code: 'planning.source_twice' }]
      : []),
    ...belowReserved(ceiling, held, ['ceilings', index, 'ceilingVnd']),
  ])
}

/** @throws Problem `out_of_reach` for offices of another province */
async function senderProblems(
  db: Queryable,
  round: { provinceId: string; id: string | null },
  senders: Asked['senders'],
): Promise<FieldProblem[]> {
  const { provinceId, id } = round
  const offices = new Set((await listOffices(db, provinceId, today())).map((each) => each.organisationId))
  const before = id === null ? [] : await listSenders(db, { provinceId, id })
  const known = new Set(before.map(({ organisationId }) => organisationId))
  const named = new Set(senders.map(({ organisationId }) => organisationId))
  if ((await countOffices(db, provinceId, [...named])) < named.size) throw new Problem('out_of_reach')
  return [
    ...senders.flatMap(({ organisationId }, index): FieldProblem[] =>
      offices.has(organisationId) || known.has(organisationId)
        ? []
        : [{ path: ['senders', index, 'organisationId'], code: 'planning.sender_outside' }],
    ),
    ...before
      .filter(({ organisationId, state, lines }) =>
        state === null ? false : !named.has(organisationId) && (state !== 'draft' || lines > 0),
      )
      .map(({ name }) => ({ path: ['senders'], code: 'planning.sender_wrote', facts: { name } })),
  ]
}

/**
 * Everything that is wrong with a round as written, all together; and the programme that it names.
 * @throws Problem `invalid`, `out_of_reach`
 */
export async function checkRound(
  db: Queryable,
  round: { provinceId: string; id: string | null; year: number },
  asked: Asked,
): Promise<string | null> {
  const { provinceId, id, year } = round
  const programme = asked.programme === null ? null : await findProgramme(db, asked.programme)
  const outside = programme !== null && (year < programme.yearFrom || year > programme.yearTo)
  const held = id === null ? [] : await listCeilings(db, { provinceId, id }, true)
  const days = [{ dueOn: asked.dueOn, path: ['dueOn'] as FieldProblem['path'] }].concat(
    asked.senders.flatMap(({ dueOn }, index) =>
      dueOn === null ? [] : [{ dueOn, path: ['senders', index, 'dueOn'] }],
    ),
  )
  const fields: FieldProblem[] = [
    ...days
      .filter(({ dueOn }) => dueOn > `${year}-12-31`)
      .map(({ path }) => ({ path, code: 'planning.due_far', facts: { year } })),
    ...(asked.programme !== null && programme === null
      ? [{ path: ['programme'], code: 'planning.programme_unknown' }]
      : []),
    ...(outside ? [{ path: ['programme'], code: 'planning.programme_years', facts: { year } }] : []),
    ...(await senderProblems(db, round, asked.senders)),
    ...ceilingProblems(asked.ceilings, held),
  ]
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
  return programme?.id ?? null
}
