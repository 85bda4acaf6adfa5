import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import css from './search.module.css'
import { type Found, type Results, useFound } from './use-found.ts'
import { words } from './words.ts'

const Group = ({ title, items }: { title: string; items: Found[] }) =>
  items.length > 0 && (
    <Combobox.Group label={title}>
      {items.map((item) => (
        <Combobox.Option key={item.value} value={item.value} className={css.option}>
          <span className={css.title}>{item.title}</span>
          <span className={css.note}>{item.note}</span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )

function sentence(q: string, { looking, failed }: Results): string {
  if (failed) return words.search.failed
  if (q.length < 2) return words.search.hint
  return looking ? words.search.looking : words.search.none(q)
}

const Results = ({ q, found }: { q: string; found: Results }) => (
  <Combobox.Options aria-label={words.search.label}>
    <Group title={words.search.programmes} items={found.programmes} />
    <Group title={words.search.establishments} items={found.establishments} />
    <Group title={words.search.territory} items={found.units} />
    {found.programmes.length + found.establishments.length + found.units.length === 0 && (
      <Combobox.Empty>{sentence(q, found)}</Combobox.Empty>
    )}
  </Combobox.Options>
)

const dropdown = { position: 'bottom-start', withinPortal: false, shadow: 'sm', radius: 'md' } as const

/** One box for everything that has a page; `/` reaches it from anywhere. */
export function Search({ autoFocus = false, onChosen }: { autoFocus?: boolean; onChosen?: () => void }) {
  const [q, setQ] = useState('')
  const [asked] = useDebouncedValue(q.trim(), 150)
  const box = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const navigate = useNavigate()
  const found = useFound(asked)
  useHotkeys([['/', () => box.current?.focus()]])

  const choose = (value: string) => {
    const chosen = [...found.programmes, ...found.establishments, ...found.units].find(
      (item) => item.value === value,
    )
    combobox.closeDropdown()
    setQ('')
    box.current?.blur()
    onChosen?.()
    if (chosen) void navigate(chosen.link)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} {...dropdown}>
      <Combobox.Target>
        <TextInput
          ref={box}
          className={css.box}
          aria-label={words.search.label}
          placeholder={words.search.placeholder}
          autoFocus={autoFocus}
          value={q}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          rightSection={found.looking ? <Loader size={14} /> : <kbd className={css.key}>/</kbd>}
          onChange={(event) => {
            setQ(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={() => q !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => event.key === 'Escape' && (setQ(''), box.current?.blur())}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={q === ''} className={css.dropdown}>
        <Results q={asked} found={found} />
      </Combobox.Dropdown>
    </Combobox>
  )
}
