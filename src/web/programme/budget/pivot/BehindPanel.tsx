import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { budgetLink, type Here } from '../links.ts'
import { words } from '../words.ts'
import { type Asked, type BehindCell, cellsBehind } from './behind.ts'
import css from './pivot.module.css'

interface BehindPanelProps {
  here: Here
  content: ProgrammeContent
  asked: Asked
  figure: number
  /** names of the row and column, for the panel's first line */
  title: string
  onClose: () => void
}

const Cell = ({ cell, here }: { cell: BehindCell; here: Here }) => (
  <li>
    <div className={css.cellHead}>
      <span className={`${css.cellNumber} kc-figures`}>{cell.number}</span>
      <strong className="kc-figures">{cell.printed}</strong>
    </div>
    <p>{cell.label}</p>
    <p className={css.cellMeta}>
      {cell.header} ·{' '}
      <Link {...budgetLink(here, { bang: cell.table, dong: cell.line, cot: cell.column })}>
        {words.goToLine}
      </Link>
    </p>
  </li>
)

/** The printed cells that a figure is made of, each with the way to its line. */
export function BehindPanel({ here, content, asked, figure, title, onClose }: BehindPanelProps) {
  const behind = cellsBehind(content, asked, figure)
  return (
    <section className={css.behind} aria-labelledby="so-nay-tu-dau">
      <div className={css.behindHead}>
        <h2 id="so-nay-tu-dau">{words.behind}</h2>
        <ActionIcon size={28} aria-label={words.close} onClick={onClose}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </div>
      <p className={css.behindTitle}>{title}</p>
      <p className={css.behindSum}>
        {formatExactIn(figure, MILLION)} <span>{words.millions}</span>
      </p>
      <p className={css.cellMeta}>{behind ? words.behindCells(behind.cells.length) : words.behindNone}</p>
      <ol>
        {behind?.cells.map((cell) => (
          <Cell key={`${cell.table} ${cell.line} ${cell.column}`} cell={cell} here={here} />
        ))}
      </ol>
    </section>
  )
}
