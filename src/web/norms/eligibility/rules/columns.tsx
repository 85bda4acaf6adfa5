import { ruleAspects, ruleConfidences } from '#contract/words/eligibility.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import type { Column } from '#web/kit/table/columns.ts'
import css from '../eligibility.module.css'
import { Basis } from '../verdict/Basis.tsx'
import { words } from '../words.ts'
import { Described } from './Described.tsx'
import type { RuleRow } from './draft.ts'

const said = words.rules

/** The texts of a rule as a verdict tells them. */
export const basesOf = ({ bases, confidence }: Pick<RuleRow, 'bases' | 'confidence'>) =>
  bases.map((basis) => ({ ...basis, confidence }))

/** Rules as rows: what, how it is judged, whose, since when, by which text, who compared it. */
export const ruleColumns = (
  provinces: ReadonlyMap<string, string>,
  open: (row: RuleRow) => void,
): Column<RuleRow>[] => [
  {
    key: 'aspect',
    header: said.columns.aspect,
    width: 130,
    quiet: true,
    cell: ({ terms }) => ruleAspects[terms.aspect],
  },
  {
    key: 'title',
    header: said.columns.title,
    lead: true,
    cell: (row) => (
      <>
        <button type="button" className={css.link} onClick={() => open(row)}>
          {row.title}
        </button>
        <span className={css.below}>
          <Described terms={row.terms} />
        </span>
      </>
    ),
  },
  {
    key: 'scope',
    header: said.columns.scope,
    width: 120,
    phone: 'meta',
    cell: ({ provinceId }) =>
      provinceId === '00' ? words.nation : (provinces.get(provinceId) ?? provinceId),
  },
  {
    key: 'days',
    header: said.columns.days,
    width: 130,
    cell: ({ validFrom, validTo }) => said.days(formatDate(validFrom), validTo && formatDate(validTo)),
  },
  {
    key: 'basis',
    header: said.columns.basis,
    width: 240,
    cell: (row) => <Basis basis={basesOf(row)} bare />,
  },
  {
    key: 'state',
    header: said.columns.state,
    width: 140,
    phone: 'state',
    cell: ({ confirmedBy, confidence }) =>
      confirmedBy ?? (
        <span className={confidence === 'uncertain' ? css.uncertain : undefined}>
          {ruleConfidences[confidence]}
        </span>
      ),
  },
]
