import { Select, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { type ProgrammeView, useHere, type Which } from '../use-programme.ts'
import { words } from '../words.ts'
import css from './head.module.css'

interface Choice {
  value: string
  label: string
  which: Which
}

type Version = ProgrammeView['versions'][number]

const startOf = ({ effectiveDate, decisionDate }: Version): string | null => effectiveDate ?? decisionDate

/** One reading per decided version, the draft where this person may read it. */
function choicesOf({ versions, shown }: ProgrammeView, which: Which): Choice[] {
  const decided = versions.filter((version) => version.decided)
  const between = decided.slice(1, -1).flatMap((version): Choice[] => {
    const day = startOf(version)
    return day
      ? [{ value: `on ${day}`, label: words.version.onDay(formatDate(day)), which: { on: day } }]
      : []
  })
  const asked = which.on && !between.some(({ which: known }) => known.on === which.on)
  return [
    ...(decided.length > 0 ? [{ value: 'current', label: words.version.inForce, which: {} }] : []),
    ...(decided.length > 1
      ? [{ value: 'decided', label: words.version.original, which: { as: 'decided' as const } }]
      : []),
    ...between,
    ...(asked
      ? [
          {
            value: `on ${which.on}`,
            label: words.version.onDay(formatDate(which.on ?? '')),
            which: { on: which.on },
          },
        ]
      : []),
    ...(decided.length > 0 && (!shown.decided || versions.some((version) => !version.decided))
      ? [{ value: 'working', label: words.version.working, which: { as: 'working' as const } }]
      : []),
  ]
}

/** Is there more than one version that this person may read? */
export const hasVersions = ({ versions }: ProgrammeView): boolean => versions.length > 1

const keyOf = ({ as, on }: Which): string => (on ? `on ${on}` : (as ?? 'current'))

/** The key of the line that lets a reader name a day. */
const anyDay = 'ngay'

/** Reads the programme as first decided, as in force, as on a day, or as being drafted. */
export function VersionSwitch({ programme }: { programme: ProgrammeView }) {
  const { which } = useHere()
  const navigate = useNavigate()
  const today = useToday()
  const [picking, setPicking] = useState(false)
  const choices = choicesOf(programme, which)
  const read = (search: Which) => void navigate({ to: '.', search })
  return (
    <>
      <Select
        aria-label={words.version.label}
        leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
        w={264}
        allowDeselect={false}
        data={[
          ...choices.map(({ value, label }) => ({ value, label })),
          { value: anyDay, label: words.version.anyDay },
        ]}
        value={picking ? anyDay : keyOf(which)}
        onChange={(value) => {
          setPicking(value === anyDay)
          const choice = choices.find((each) => each.value === value)
          if (choice) read(choice.which)
        }}
      />
      {picking && (
        <TextInput
          type="date"
          aria-label={words.version.day}
          defaultValue={which.on ?? today}
          onChange={(event) => event.currentTarget.value && read({ on: event.currentTarget.value })}
        />
      )}
    </>
  )
}

function sentence({ shown }: ProgrammeView, { as, on }: Which): string | null {
  const { decisionNumber, decisionDate } = shown
  const by = decisionNumber && decisionDate ? words.version.by(decisionNumber, formatDate(decisionDate)) : ''
  if (on) return words.version.reading.on(formatDate(on), by)
  if (as === 'decided') return words.version.reading.decided(by)
  return as === 'working' ? words.version.reading.working : null
}

/** Says plainly when the page is not what is in force. */
export function VersionBanner({ programme }: { programme: ProgrammeView }) {
  const { code, which } = useHere()
  const text = sentence(programme, which)
  if (!text) return null
  return (
    <div className={css.banner} role="status">
      <IconHistory size={16} stroke={1.75} aria-hidden />
      <span>{text}</span>
      <Link to="/chuong-trinh/$code" params={{ code }} search={{}}>
        {words.version.back}
      </Link>
    </div>
  )
}
