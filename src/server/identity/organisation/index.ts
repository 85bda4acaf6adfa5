import close from './close.ts'
import { correctAct } from './correct.ts'
import { createAct } from './create.ts'
import { mergeAct } from './merge.ts'
import type { Places } from './places.ts'
import { atQuery, getQuery, listQuery } from './read.ts'
import rename from './rename.ts'
import { splitAct } from './split.ts'

/** Acts on organisations, with what the room of territory knows of places. */
export const organisationActs = (places: Places) => [
  createAct(places),
  correctAct(places),
  rename,
  mergeAct(places),
  splitAct(places),
  close,
]

export const organisationQueries = [listQuery, getQuery, atQuery]
