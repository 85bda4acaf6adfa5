import { Link } from '@tanstack/react-router'
import { percentOf, times } from '#contract/norms/calculator/sentences.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { fundings, normUnits } from '#contract/words/norms.ts'
import { Money, Nothing } from '#web/kit/figure/Figures.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import css from './norms.module.css'
import { figuresOf, lookOf, validityOf } from './shown.ts'
import { words } from './words.ts'

const Rate = ({ norm }: { norm: Norm }) =>
  // the last column says that the figures are missing
  norm.figures === 'missing' ? null : norm.rate === null ? (
    <Nothing />
  ) : (
    <span className="kc-figures">{percentOf(norm.rate)}</span>
  )

const Ceiling = ({ norm }: { norm: Norm }) => (
  <>
    <Money vnd={norm.ceiling} decimals={norm.ceiling !== null && norm.ceiling % 1_000_000 === 0 ? 0 : 1} />
    {norm.lineFactor !== null && (
      <small className={css.below}>{words.lineBelow(times(norm.lineFactor))}</small>
    )}
  </>
)

/** Norms as rows: what, where, how much, since when, by which paper, how sure. */
export const normColumns: Column<Norm>[] = [
  {
    key: 'activity',
    header: words.columns.activity,
    lead: true,
    cell: (norm) => (
      <Link to="/dinh-muc/$id" params={{ id: norm.id }}>
        {norm.activityName}
      </Link>
    ),
  },
  {
    key: 'ground',
    header: words.columns.ground,
    width: 130,
    phone: 'meta',
    cell: (norm) => norm.jurisdiction.name,
    phoneCell: (norm) => `${norm.jurisdiction.name} · ${figuresOf(norm)}`,
  },
  {
    key: 'funding',
    header: words.columns.funding,
    width: 110,
    quiet: true,
    spare: true,
    cell: (norm) => fundings[norm.funding],
  },
  {
    key: 'rate',
    header: words.columns.rate,
    width: 74,
    align: 'right',
    cell: (norm) => <Rate norm={norm} />,
  },
  {
    key: 'ceiling',
    header: words.columns.ceiling,
    width: 128,
    align: 'right',
    cell: (norm) => (norm.figures === 'missing' ? null : <Ceiling norm={norm} />),
  },
  {
    key: 'unit',
    header: words.columns.unit,
    width: 95,
    quiet: true,
    cell: (norm) => (norm.figures === 'missing' ? '' : normUnits[norm.unit]),
  },
  { key: 'validity', header: words.columns.validity, width: 140, figures: true, cell: validityOf },
  {
    key: 'legal',
    header: words.columns.legal,
    width: 190,
    cell: (norm) => (
      <>
        <Link to="/van-ban/$id" params={{ id: norm.legalId }}>
          {norm.legal}
        </Link>
        <small className={css.below}>{norm.clause}</small>
      </>
    ),
  },
  {
    key: 'source',
    header: words.columns.source,
    width: 200,
    quiet: true,
    spare: true,
    cell: (norm) => norm.source,
  },
  {
    key: 'confidence',
    header: words.columns.confidence,
    width: 130,
    phone: 'state',
    cell: (norm) => <StateTag look={lookOf(norm)} />,
  },
]
