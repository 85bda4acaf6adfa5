import { builtRooms, roomNames, rooms, type RoomName } from '#rooms'
import {
  any,
  deny,
  doors,
  noContract,
  noGrants,
  noHttp,
  noLists,
  noNode,
  noServer,
  noWeb,
  only,
  strangers,
  up,
  zodOnly,
  zone,
} from './zone-patterns.ts'

const kernel = () => {
  const pure = deny('^(?:#|\\.\\./)', 'the kernel imports nothing else of ours')
  return [
    zone(['src/contract/kernel/**'], [pure, zodOnly]),
    zone(['src/contract/kernel/**/*.test.ts'], [pure]),
    zone(['src/contract/words/**', 'src/contract/*.ts'], [noServer, noWeb, zodOnly]),
  ]
}

const contractOf = (room: RoomName) => {
  const own = [noContract(strangers(room), doors(room)), noLists, noServer, noWeb]
  const folder = `src/contract/${room}/**`
  return [zone([folder], [...own, zodOnly]), zone([`${folder}/*.test.ts`], own)]
}

const platform = () => {
  const own = [
    noContract(strangers(), 'platform knows no room'),
    noLists,
    noWeb,
    deny(`^${up}${any([...roomNames, 'testing'])}/`, 'platform knows no room'),
  ]
  const inside = only('#server', ['platform/**'], 'platform knows no room')
  const tested = only('#server', ['platform/**', 'testing/**'], 'platform knows no room')
  return [
    zone(['src/server/*.ts', 'src/server/testing/**'], [noWeb]),
    zone(['src/server/platform/**'], [...own, inside]),
    zone(['src/server/platform/**/*.test.ts'], [noWeb, tested]),
  ]
}

const serverOf = (room: RoomName) => {
  const others = roomNames.filter((name) => name !== room)
  const uses = rooms[room].uses
  const open = ['platform/**', `${room}/**`, ...uses.map((name) => `${name}/index.ts`)]
  const own = [
    noContract(strangers(room), doors(room)),
    deny(`^${up}${any([...others, 'platform', 'testing', 'contract'])}/`, 'other folders go by # alias'),
    noWeb,
  ]
  const testers = [...open, 'testing/**', ...uses.map((name) => `${name}/testing.ts`)]
  const folder = `src/server/${room}/**`
  return [
    zone([folder], [...own, only('#server', open, doors(room)), noHttp]),
    zone([`${folder}/*.test.ts`, `${folder}/testing.ts`], [...own, only('#server', testers, doors(room))]),
  ]
}

const frames = ['shell', 'home']
const webOf = (folder: string, uses: readonly string[], message: string) => {
  const open = ['kit/**', 'theme/**', `${folder}/**`, ...uses.map((name) => `${name}/index.ts`)]
  const others = [...roomNames, ...frames].filter((name) => name !== folder)
  const sideways = deny(`^${up}${any(others)}/`, 'other folders go by # alias')
  return zone([`src/web/${folder}/**`], [only('#web', open, message), sideways, noServer, noNode, noGrants])
}

const web = () => [
  zone(['src/web/*.ts', 'src/web/*.tsx'], [noServer, noNode, noGrants]),
  zone(
    ['src/web/kit/**'],
    [
      noContract([...roomNames], 'kit knows no room'),
      only('#web', ['kit/**', 'theme/**'], 'kit knows no room'),
      deny(`^${up}${any([...roomNames, ...frames])}/`, 'kit knows no room'),
      noServer,
      noNode,
      noGrants,
    ],
  ),
  ...builtRooms.map((room) => webOf(room, rooms[room].uses, doors(room))),
  ...frames.map((frame) => webOf(frame, builtRooms, 'a frame uses rooms by their doors')),
]

/** The zones as rooms.ts asks for them. */
export const zones = () => [
  ...kernel(),
  ...platform(),
  ...builtRooms.flatMap((room) => [...contractOf(room), ...serverOf(room)]),
  ...web(),
]
