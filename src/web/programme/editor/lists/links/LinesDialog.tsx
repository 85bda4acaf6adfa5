import { ActionIcon, Button, Checkbox, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { matches } from '#contract/kernel/text.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { useEditor } from '../../editor-context.ts'
import type { Option } from '../../grid/model/columns.ts'
import { lineOptions } from '../spec.ts'
import { words } from '../words.ts'
import css from './links.module.css'
import { type LineLink, measures, periodsOf } from './links.ts'

const said = words.links
/** More are not drawn: whoever searches in so many types a word more. */
const MOST = 60

interface SearchProps {
  options: readonly Option[]
  chosen: ReadonlySet<string>
  toggle: (line: string) => void
}

/** Lines by number or label, whatever the diacritics; ticking one links it. */
function Search({ options, chosen, toggle }: SearchProps) {
  const [typed, setTyped] = useState('')
  const found = options.filter(({ label }) => matches(label, typed))
  const shown = found.slice(0, MOST)
  if (options.length === 0) return <p className={css.hint}>{said.noLines}</p>
  return (
    <div>
      <TextInput
        aria-label={said.search}
        placeholder={said.search}
        data-autofocus
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={css.found} aria-label={said.lines}>
        {shown.map(({ value, label }) => (
          <li key={value}>
            <Checkbox label={label} checked={chosen.has(value)} onChange={() => toggle(value)} />
          </li>
        ))}
      </ul>
      <p className={css.hint} role="status">
        {found.length === 0 ? said.nothing : said.found(shown.length, found.length)}
      </p>
    </div>
  )
}

interface ChipProps {
  name: string
  onRemove: () => void
  children?: ReactNode
}

const Chip = ({ name, onRemove, children }: ChipProps) => (
  <li className={css.chip}>
    <div className={css.chipName}>
      <span>{name}</span>
      <ActionIcon size={24} aria-label={said.remove(name)} onClick={onRemove}>
        <IconX size={14} stroke={1.75} />
      </ActionIcon>
    </div>
    {children}
  </li>
)

interface ShellProps extends SearchProps {
  title: string
  hint: string
  onClose: () => void
  chips: ReactNode
}

const Shell = ({ title, hint, onClose, chips, ...search }: ShellProps) => (
  <Modal opened size="lg" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': said.done }}>
    <div className={css.dialog}>
      <p className={css.hint}>{hint}</p>
      <section aria-label={said.chosen}>
        {search.chosen.size === 0 ? (
          <p className={css.hint}>{said.none}</p>
        ) : (
          <ul className={css.chips}>{chips}</ul>
        )}
      </section>
      <Search {...search} />
      <div>
        <Button onClick={onClose}>{said.done}</Button>
      </div>
    </div>
  </Modal>
)

const namesOf = (options: readonly Option[]) => {
  const names = new Map(options.map(({ value, label }) => [value, label]))
  return (line: string): string => names.get(line) ?? said.gone(line)
}

interface DialogProps<Link> {
  /** what is linked, in a word or two */
  of: string
  links: readonly Link[]
  onChange: (links: Link[]) => void
  onClose: () => void
}

/** The lines that pay for a text. */
export function PayingDialog({ of, links, onChange, onClose }: DialogProps<string>) {
  const { content } = useEditor()
  const options = useMemo(() => lineOptions(content), [content])
  const name = namesOf(options)
  const without = (line: string) => links.filter((each) => each !== line)
  return (
    <Shell
      title={said.title(of)}
      hint={said.payingHint}
      options={options}
      chosen={new Set(links)}
      toggle={(line) => onChange(links.includes(line) ? without(line) : [...links, line])}
      onClose={onClose}
      chips={links.map((line) => (
        <Chip key={line} name={name(line)} onRemove={() => onChange(without(line))} />
      ))}
    />
  )
}

interface CountedProps {
  link: LineLink
  name: string
  content: ProgrammeContent
  onChange: (link: LineLink) => void
}

/** What of a line bears the target out: quantity or number of projects, of which years. */
function Counted({ link, name, content, onChange }: CountedProps) {
  const known = periodsOf(content, link)
  const periods = [...new Set([...known, ...link.periods])]
  const toggle = (period: string) =>
    onChange({
      ...link,
      periods: periods.filter((each) => (each === period) !== link.periods.includes(each)),
    })
  return (
    <div className={css.counted}>
      <SegmentedControl
        size="xs"
        aria-label={said.measure(name)}
        data={measures}
        value={link.measure}
        onChange={(value) =>
          onChange({ ...link, measure: measures.find((each) => each.value === value)?.value ?? link.measure })
        }
      />
      {periods.length > 0 && (
        <div className={css.periods} role="group" aria-label={said.periods(name)}>
          <button
            type="button"
            aria-pressed={link.periods.length === 0}
            onClick={() => onChange({ ...link, periods: [] })}
          >
            {said.wholePeriod}
          </button>
          {periods.map((period) => (
            <button
              key={period}
              type="button"
              aria-pressed={link.periods.includes(period)}
              onClick={() => toggle(period)}
            >
              {period.replace('-', '–')}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The lines whose figures must bear a target out. */
export function BearingDialog({ of, links, onChange, onClose }: DialogProps<LineLink>) {
  const { content } = useEditor()
  const options = useMemo(() => lineOptions(content), [content])
  const name = namesOf(options)
  const chosen = new Set(links.map(({ line }) => line))
  // a new link counts what the last one counts
  const { measure, periods } = links.at(-1) ?? { measure: 'quantity', periods: [] }
  const toggle = (line: string) =>
    onChange(
      chosen.has(line) ? links.filter((each) => each.line !== line) : [...links, { line, measure, periods }],
    )
  return (
    <Shell
      title={said.title(of)}
      hint={said.bearingHint}
      options={options}
      chosen={chosen}
      toggle={toggle}
      onClose={onClose}
      chips={links.map((link, at) => (
        <Chip
          key={`${link.line} ${at}`}
          name={name(link.line)}
          onRemove={() => onChange(links.toSpliced(at, 1))}
        >
          <Counted
            link={link}
            name={name(link.line)}
            content={content}
            onChange={(changed) => onChange(links.toSpliced(at, 1, changed))}
          />
        </Chip>
      ))}
    />
  )
}
