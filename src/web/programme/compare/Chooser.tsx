import { ActionIcon, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { matches } from '#contract/kernel/text.ts'
import type { Output } from '#web/kit/call/call.ts'
import { shortName } from '../head/decision.tsx'
import css from './compare.module.css'
import { most } from './search.ts'
import { words } from './words.ts'

export type Summary = Output<'programme.list'>['items'][number]

interface ChooserProps {
  all: readonly Summary[]
  codes: readonly string[]
  /** the programme on whose page the comparison stands cannot be taken out */
  fixed?: string
  onChange: (codes: string[]) => void
}

/** Which programmes stand side by side. */
export function Chooser({ all, codes, fixed, onChange }: ChooserProps) {
  const chosen = codes.flatMap((code) => all.find((each) => each.code === code) ?? [])
  const others = all.filter(({ code }) => !codes.includes(code))
  return (
    <div className={`${css.chooser} kc-no-print`}>
      <ul>
        {chosen.map((each) => (
          <li key={each.code}>
            <Link to="/chuong-trinh/$code" params={{ code: each.code }}>
              {shortName(each)}
            </Link>
            {each.code !== fixed && (
              <ActionIcon
                size={24}
                aria-label={words.remove(shortName(each))}
                onClick={() => onChange(codes.filter((code) => code !== each.code))}
              >
                <IconX size={14} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {codes.length >= most ? (
        <span className="kc-hint">{words.full(most)}</span>
      ) : (
        <Select
          className={css.add}
          aria-label={words.add}
          placeholder={words.addPlaceholder}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          searchable
          value={null}
          data={others.map((each) => ({ value: each.code, label: shortName(each) }))}
          filter={({ options, search }) =>
            options.filter((option) => !('label' in option) || matches(option.label, search))
          }
          onChange={(code) => code && onChange([...codes, code])}
        />
      )}
    </div>
  )
}
