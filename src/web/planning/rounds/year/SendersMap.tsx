import { useMemo } from 'react'
import { formatMillions } from '#contract/kernel/money.ts'
import { frameOf, pack, radiusOf } from '#web/establishment/index.ts'
import { PathLink } from '#web/kit/page/PathLink.tsx'
import { type Sender, standingLooks, standingOf } from '../looks.ts'
import css from '../rounds.module.css'
import { words } from '../words.ts'

const said = words.senders
const LARGEST = 8
const LEAST = 2.7
/** Width of a letter inside a bubble, about. */
const LETTER = 0.69

const shortName = (name: string): string =>
  name
    .replace(/^Ủy ban nhân dân /i, '')
    .replace(/^(xã|phường|đặc khu) /i, '')
    .replace(/^Trung tâm .*/, 'Trung tâm')

const told = (sender: Sender): string =>
  said.bubble(
    sender.name,
    standingLooks[standingOf(sender)].words,
    sender.lines,
    formatMillions(sender.stateVnd, 0),
  )

/** A name in one line, or in two as even as its words allow; what fits in neither is said by the label alone. */
function linesOf(name: string, room: number): string[] {
  const fits = (line: string) => line.length * LETTER <= room
  if (fits(name)) return [name]
  const parts = name.split(' ')
  const halves = parts
    .slice(1)
    .map((_, at) => [parts.slice(0, at + 1).join(' '), parts.slice(at + 1).join(' ')])
    .toSorted((a, b) => Math.max(...a.map((s) => s.length)) - Math.max(...b.map((s) => s.length)))[0]
  return halves?.every(fits) ? halves : []
}

const Name = ({ x, y, r, sender }: { x: number; y: number; r: number; sender: Sender }) => {
  const lines = linesOf(shortName(sender.name), 2 * r - 0.4)
  return (
    <text
      className={css.inside}
      data-standing={standingOf(sender)}
      x={x}
      y={y + 0.45 - (lines.length - 1) * 0.85}
      textAnchor="middle"
      aria-hidden
    >
      {lines.map((line, at) => (
        <tspan key={at} x={x} dy={at === 0 ? 0 : 1.7}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Units as bubbles by what they ask; who has not sent is an empty ring. A bubble leads to the unit's plan. */
export function SendersMap({ year, senders }: { year: number; senders: readonly Sender[] }) {
  const bubbles = useMemo(() => {
    const sorted = senders.toSorted((a, b) => b.stateVnd - a.stateVnd || a.name.localeCompare(b.name))
    const most = sorted[0]?.stateVnd ?? 0
    const circles = pack(sorted.map(({ stateVnd }) => radiusOf(stateVnd, most, LARGEST, LEAST)))
    return sorted.flatMap((sender, at) => {
      const circle = circles[at]
      return circle ? [{ sender, ...circle }] : []
    })
  }, [senders])
  return (
    <figure className={css.map}>
      <svg viewBox={frameOf(bubbles, 1).join(' ')} role="group" aria-label={said.title}>
        {bubbles.map(({ sender, x, y, r }) => (
          <PathLink
            key={sender.organisationId}
            path={sender.unitPlanId ? `/ke-hoach/${year}/don-vi/${sender.unitPlanId}` : `/ke-hoach/${year}`}
            aria-label={told(sender)}
          >
            <circle className={css.bubble} data-standing={standingOf(sender)} cx={x} cy={y} r={r} />
            <Name x={x} y={y} r={r} sender={sender} />
            <title>{told(sender)}</title>
          </PathLink>
        ))}
      </svg>
      <figcaption className={css.caption}>{said.caption}</figcaption>
    </figure>
  )
}
