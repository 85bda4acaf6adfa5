import { type ChangeEvent, type KeyboardEvent, type Ref, useId } from 'react'
import { matches } from '#contract/kernel/text.ts'
import { run } from './commands.ts'
import type { Option } from './model/columns.ts'
import css from './grid.module.css'
import { commandOf, editingCommandOf } from './model/keys.ts'
import type { useClipboard } from './use-clipboard.ts'
import type { Standing, Typing } from './use-grid.ts'
import { words } from './words.ts'

interface CellEditorProps<Row> {
  grid: Standing<Row>
  typing: Typing
  clipboard: ReturnType<typeof useClipboard<Row>>
  box: Ref<HTMLTextAreaElement>
  label: string
}

const shownOptions = (
  options: readonly Option[],
  { typed, all }: NonNullable<Typing['editing']>,
): readonly Option[] => (all ? options : options.filter(({ label }) => matches(label, typed)))

interface ChoicesProps {
  id: string
  options: readonly Option[]
  pick: number
  onChoose: (option: Option) => void
}

const Choices = ({ id, options, pick, onChoose }: ChoicesProps) => (
  <div id={id} role="listbox" aria-label={words.choices} className={css.choices}>
    {options.length === 0 && <div className={css.noChoice}>{words.noChoice}</div>}
    {options.map((option, index) => (
      <div
        key={option.value}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === pick}
        className={css.option}
        ref={index === pick ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
        onMouseDown={(event) => {
          event.preventDefault()
          onChoose(option)
        }}
      >
        {option.label}
      </div>
    ))}
  </div>
)

/** The option that Enter takes: the one walked to, or in a closed list the first that fits what was typed. */
function chosenOf(
  { typed, pick }: NonNullable<Typing['editing']>,
  options: readonly Option[],
  closed: boolean,
): string | undefined {
  if (pick >= 0) return options[pick]?.label
  return closed && typed !== '' ? options[0]?.label : undefined
}

function useKeys<Row>({ grid, typing, clipboard }: CellEditorProps<Row>, options: readonly Option[]) {
  const { editing } = typing
  const walk = (event: KeyboardEvent): boolean => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!editing || by === 0 || options.length === 0) return false
    typing.setEditing({ ...editing, pick: (editing.pick + by + options.length) % options.length })
    return true
  }
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || clipboard.pending) return
    if (!editing) {
      const command = event.altKey && event.key === 'Enter' ? null : commandOf(event)
      if (!command) return
      event.preventDefault()
      return run(grid, command, typing.open)
    }
    const command = editingCommandOf(event)
    if (!command) return walk(event) ? event.preventDefault() : undefined
    event.preventDefault()
    event.stopPropagation()
    if (command.do === 'cancel') return typing.cancel()
    typing.finish(
      chosenOf(editing, options, grid.column?.kind === 'choice'),
      command.do === 'next' ? command : undefined,
    )
  }
}

/**
 * The one field that takes the keyboard of the whole grid: unseen while one walks, over the active cell while one
 * types. It is always there, so that Vietnamese input methods compose in it from the first key.
 */
export function CellEditor<Row>(props: CellEditorProps<Row>) {
  const { grid, typing, clipboard, box, label } = props
  const { editing, options } = typing
  const { column } = grid
  const id = useId()
  const listed =
    editing && (column?.kind === 'choice' || column?.kind === 'suggest') ? shownOptions(options, editing) : []
  const lists =
    editing !== null && column?.options !== undefined && (listed.length > 0 || column.kind === 'choice')
  const onKeyDown = useKeys(props, listed)
  return (
    <div className={css.editor} data-typing={editing !== null || undefined}>
      <textarea
        ref={box}
        rows={1}
        className={`${css.input} ${column?.figures ? 'kc-figures' : ''}`}
        data-figures={column?.figures || undefined}
        aria-label={label}
        inputMode={column?.figures ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        {...(lists
          ? { role: 'combobox', 'aria-expanded': true, 'aria-controls': id, 'aria-autocomplete': 'list' }
          : {})}
        aria-activedescendant={lists && editing.pick >= 0 ? `${id}-${editing.pick}` : undefined}
        value={editing?.typed ?? ''}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
          editing
            ? typing.setEditing({ ...editing, typed: event.currentTarget.value, pick: -1, all: false })
            : typing.begin(event.currentTarget.value)
        }
        onKeyDown={onKeyDown}
        onBlur={() => typing.finish()}
        onCopy={clipboard.onCopy}
        onCut={clipboard.onCut}
        onPaste={clipboard.onPaste}
      />
      {lists && (
        <Choices
          id={id}
          options={listed}
          pick={editing.pick}
          onChoose={(option) => typing.finish(option.label)}
        />
      )}
    </div>
  )
}
