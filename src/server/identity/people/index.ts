import { changeAct, createAct, disableAct, enableAct } from './accounts.ts'
import { delegateAct, revokeAct, switchAct } from './delegating.ts'
import { getQuery, listQuery, myHoldingsQuery } from './read.ts'
import { rightsQuery } from './rights.ts'
import { changeAct as changeRoleAct, endAct, giveAct } from './roles.ts'

/** Acts on accounts, roles and delegations. */
export const peopleActs = [
  createAct,
  changeAct,
  disableAct,
  enableAct,
  giveAct,
  changeRoleAct,
  endAct,
  delegateAct,
  revokeAct,
  switchAct,
]

export const peopleQueries = [listQuery, getQuery, myHoldingsQuery, rightsQuery]
