import { Link } from '@tanstack/react-router'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { type Here, linkTo, type PlaceLink } from '../links.ts'
import { words } from '../words.ts'
import type { FindingMarks } from './marks.ts'
import type { Numbered } from './told.ts'

interface PlaceLinksProps {
  here: Here
  content: ProgrammeContent
  told: Numbered
  marks: FindingMarks
  onCell: (number: number) => void
}

/** "Xem ô" and one link to each other kind of place. */
export function PlaceLinks({ here, content, told, marks, onCell }: PlaceLinksProps) {
  const links = new Map<string, PlaceLink>()
  for (const place of told.finding.where) {
    const link = linkTo(here, content, place)
    if (link && link.label !== words.see.cell && !links.has(link.label)) links.set(link.label, link)
  }
  return (
    <>
      {marks.cellOf(told.number) && (
        <button type="button" onClick={() => onCell(told.number)}>
          {words.see.cell}
        </button>
      )}
      {[...links.values()].map(({ label, to }) => (
        <Link key={label} {...to}>
          {label}
        </Link>
      ))}
    </>
  )
}
