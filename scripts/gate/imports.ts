import { dirname, join } from 'node:path'

/** Reads imports and exports as text: the house writes them one way (names in braces, whole modules by `* as`). */

const aliases: Readonly<Record<string, string>> = {
  '#contract/': 'src/contract/',
  '#server/': 'src/server/',
  '#web/': 'src/web/',
}

/** The file that an import means, as a path from the root; empty for a package. */
function resolve(from: string, specifier: string): string {
  if (specifier === '#rooms') return 'rooms.ts'
  const alias = Object.entries(aliases).find(([start]) => specifier.startsWith(start))
  if (alias) return specifier.replace(alias[0], alias[1])
  return specifier.startsWith('.') ? join(dirname(from), specifier) : ''
}

/** Names of a list in braces: of `a as b` the first or the second. */
const listed = (braces: string, side: 0 | 1): string[] =>
  braces
    .split(',')
    .map((part) =>
      part
        .trim()
        .replace(/^type /, '')
        .split(' as '),
    )
    .flatMap((part) => (part[0] ? [(part[side] ?? part[0]).trim()] : []))

const statement = /(?:^|\n)(import|export)\s+(?:type\s+)?([^'"`;=()]*?)\s*from\s+'([^']+)'/g
const byAddress = /\b(?:import\(|import |URL\()\s*'([^']+)'/g

/** Names that one import or re-export takes; `*` where the whole module goes on to somebody unknown. */
function taken(kind: string, what: string, text: string): string[] {
  const names = listed(/\{([^}]*)\}/.exec(what)?.[1] ?? '', 0)
  if (/^\w+/.test(what)) names.push('default')
  const whole = /\*\s+as\s+(\w+)/.exec(what)?.[1]
  if (!whole) return kind === 'export' && what.includes('*') ? [...names, '*'] : names
  const read = [...text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))].map(([, name = '']) => name)
  const passedOn = new RegExp(`[(,{=:] *${whole}\\b(?!\\.)`).test(text)
  return [...names, ...read, ...(passedOn ? ['*'] : [])]
}

/** Every `file name` that this file takes from another; a bare `file ` says that it is imported at all. */
export function imported(path: string, text: string): string[] {
  const named = [...text.matchAll(statement)].flatMap(([, kind = '', what = '', specifier = '']) => {
    const target = resolve(path, specifier)
    return ['', ...taken(kind, what, text)].map((name) => `${target} ${name}`)
  })
  const whole = [...text.matchAll(byAddress)].flatMap(([, specifier = '']) => {
    const target = resolve(path, specifier)
    return [`${target} `, `${target} *`]
  })
  return [...named, ...whole]
}

const declared = /(?:^|\n)export (?:async )?(const|function\*?|class|interface|type|let) (\w+)/g

/** Names that a file exports, and whether they are types; a zod noun (capital letter) counts as one. */
export function exported(text: string): { name: string; isType: boolean }[] {
  const direct = [...text.matchAll(declared)].map(([, kind = '', name = '']) => ({
    name,
    isType: ['interface', 'type'].includes(kind) || (kind === 'const' && /^[A-Z]/.test(name)),
  }))
  const lists = [...text.matchAll(/(?:^|\n)export (type )?\{([^}]*)\}/g)].flatMap(([, type, list = '']) =>
    listed(list, 1).map((name) => ({ name, isType: type !== undefined })),
  )
  const byDefault = /(?:^|\n)export default /.test(text) ? [{ name: 'default', isType: false }] : []
  return [...direct, ...lists, ...byDefault]
}
