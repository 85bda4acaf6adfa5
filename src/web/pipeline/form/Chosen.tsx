import { IconX } from '@tabler/icons-react'
import css from './form.module.css'
import { words } from './words.ts'

interface ChosenProps {
  items: readonly { id: string; name: string }[]
  onDrop: (id: string) => void
}

/** What was chosen from a long list, each with a way out. */
export const Chosen = ({ items, onDrop }: ChosenProps) =>
  items.length > 0 && (
    <ul className={css.chosen}>
      {items.map(({ id, name }) => (
        <li key={id}>
          {name}
          <button type="button" aria-label={words.drop(name)} onClick={() => onDrop(id)}>
            <IconX size={16} stroke={1.75} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
