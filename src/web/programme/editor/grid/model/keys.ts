/** What a key means in a grid, apart from what the browser makes of it. */
export type Command =
  | { do: 'move'; row: number; col: number; extend: boolean }
  | { do: 'edge'; row: number; col: number; extend: boolean }
  | { do: 'next'; row: number; col: number }
  | { do: 'rows'; by: 1 | -1 }
  | { do: 'indent'; by: 1 | -1 }
  | {
      do:
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'fill'
        | 'all'
        | 'insert'
        | 'remove'
        | 'accept'
        | 'undo'
        | 'redo'
        | 'page-up'
        | 'page-down'
    }

/** The parts of a keyboard event that matter. */
export interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

const arrows: Record<string, { row: number; col: number }> = {
  ArrowUp: { row: -1, col: 0 },
  ArrowDown: { row: 1, col: 0 },
  ArrowLeft: { row: 0, col: -1 },
  ArrowRight: { row: 0, col: 1 },
}

function withCtrl({ key, shiftKey }: Key): Command | null {
  const arrow = arrows[key]
  if (arrow) return { do: 'edge', ...arrow, extend: shiftKey }
  switch (key.toLowerCase()) {
    case 'd':
      return { do: 'fill' }
    case 'a':
      return { do: 'all' }
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    case ']':
      return { do: 'indent', by: 1 }
    case '[':
      return { do: 'indent', by: -1 }
    case 'delete':
      return { do: 'remove' }
    case 'home':
      return { do: 'edge', row: -1, col: -1, extend: shiftKey }
    case 'end':
      return { do: 'edge', row: 1, col: 1, extend: shiftKey }
    default:
      return null
  }
}

function plain({ key, shiftKey }: Key): Command | null {
  const arrow = arrows[key]
  if (arrow) return { do: 'move', ...arrow, extend: shiftKey }
  switch (key) {
    case 'Enter':
      return { do: 'next', row: shiftKey ? -1 : 1, col: 0 }
    case 'Tab':
      return { do: 'next', row: 0, col: shiftKey ? -1 : 1 }
    case 'F2':
      return { do: 'edit' }
    case 'F4':
      return { do: 'accept' }
    case 'Escape':
      return { do: 'cancel' }
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' }
    case 'Insert':
      return { do: 'insert' }
    case 'Home':
      return { do: 'edge', row: 0, col: -1, extend: shiftKey }
    case 'End':
      return { do: 'edge', row: 0, col: 1, extend: shiftKey }
    case 'PageUp':
      return { do: 'page-up' }
    case 'PageDown':
      return { do: 'page-down' }
    default:
      return null
  }
}

/** The command of a key while no cell is being edited; `null`: it is typed. */
export function commandOf(key: Key): Command | null {
  if (key.altKey) {
    if (key.key === 'ArrowUp') return { do: 'rows', by: -1 }
    if (key.key === 'ArrowDown') return { do: 'rows', by: 1 }
    return null
  }
  return key.ctrlKey || key.metaKey ? withCtrl(key) : plain(key)
}

/** The command of a key while a cell is being edited: only what leaves the cell. Shift+Enter begins a line. */
export function editingCommandOf(key: Key): Command | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null
  if (key.key === 'Enter' && key.shiftKey) return null
  if (key.key === 'Enter' || key.key === 'Tab' || key.key === 'Escape') return plain(key)
  return null
}
