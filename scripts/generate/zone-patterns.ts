import { roomNames, rooms, type RoomName } from '#rooms'

/** Words of the lint zones. oxlint's patterns know no look-around: what is allowed is a `group` with exceptions. */

type Pattern = { regex: string; message: string } | { group: string[]; message: string }

export const up = '(?:\\.\\./)+'
export const any = (names: readonly string[]) => `(?:${names.join('|')})`
export const deny = (regex: string, message: string): Pattern => ({ regex, message })
export const only = (root: string, allowed: string[], message: string): Pattern => ({
  group: [`${root}/**`, ...allowed.map((path) => `!${root}/${path}`)],
  message,
})
export const zone = (files: string[], patterns: Pattern[]) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

/** Rooms whose doors this room has no key to; without a room, all of them. */
export const strangers = (room?: RoomName): RoomName[] =>
  roomNames.filter((name) => name !== room && !(room && rooms[room].uses.includes(name)))
export const doors = (room: RoomName): string =>
  `${room} may use the doors of ${rooms[room].uses.join(', ') || 'no other room'} (rooms.ts)`

export const noWeb = deny(`^(?:#web/|${up}web/)`, 'the server knows no page')
export const noServer = deny(`^(?:#server/|${up}server/)`, 'contract and web never see the server')
export const noNode = deny('^node:', 'this code also runs in a browser')
export const zodOnly = deny(
  '^(?:[^.#z]|z[^o]|zo[^d]|zod.)',
  'the contract is pure: of packages it imports only zod',
)
export const noContract = (names: string[], message: string) =>
  deny(`^(?:#contract/|${up}(?:contract/)?)${any(names)}/`, message)
export const noLists = deny(
  `^(?:#contract/|${up}(?:contract/)?)(?:index|grants)\\.ts$`,
  'the lists of all rooms are composition',
)
export const noGrants = deny(
  `^(?:#contract|${up}contract)/grants\\.ts$`,
  'the web draws what it was sent and decides nothing',
)
export const noHttp = deny(
  '^(?:fastify|@fastify/.*|node:https?|pg|kysely)$',
  'HTTP and the database are platform’s',
)
