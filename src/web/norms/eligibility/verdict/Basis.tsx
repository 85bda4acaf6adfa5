import { Link } from '@tanstack/react-router'
import type { RuleBasis } from '#contract/norms/eligibility/verdict.ts'
import css from './verdict.module.css'
import { words } from './words.ts'

interface BasisProps {
  basis: readonly RuleBasis[]
  /** where a header says already what this is */
  bare?: boolean
}

/** The texts a rule stands on, each a link where the base of legal documents has it. */
export const Basis = ({ basis, bare = false }: BasisProps) =>
  basis.length > 0 && (
    <p className={css.basis}>
      {!bare && `${words.basis} `}
      {basis.map(({ text, legalId, confidence }, index) => (
        <span key={text}>
          {index > 0 && '; '}
          {legalId === null ? (
            text
          ) : (
            <Link to="/van-ban/$id" params={{ id: legalId }}>
              {text}
            </Link>
          )}
          {confidence === 'uncertain' && <em className={css.uncertain}> ({words.uncertain})</em>}
        </span>
      ))}
    </p>
  )
