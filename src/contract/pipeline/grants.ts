import type { Role } from '../identity/nouns.ts'
import type { pipelineContracts } from './contracts.ts'

type Names = readonly (keyof typeof pipelineContracts)[]

const looks = [
  'pipeline.list',
  'pipeline.board',
  'pipeline.totals',
  'pipeline.get',
  'pipeline.rules',
] as const
const reads = [...looks, 'pipeline.ranking'] as const

const writes = [
  'pipeline.create',
  'pipeline.edit',
  'pipeline.register',
  'pipeline.withdraw',
  'pipeline.copy',
  'pipeline.saveDraft',
  'pipeline.dropDraft',
  'pipeline.drafts',
  'pipeline.draft',
] as const

const prepares = [
  'pipeline.complete',
  'pipeline.assign',
  'pipeline.weigh',
  'pipeline.return',
  'pipeline.reopen',
] as const

const decides = [
  'pipeline.markReady',
  'pipeline.defer',
  'pipeline.refuse',
  'pipeline.take',
  'pipeline.release',
  'pipeline.setPlace',
  'pipeline.setReadinessRule',
  'pipeline.setRankingRule',
] as const

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const pipelineGrants: Partial<Record<Role, Names>> = {
  establishmentOwner: [...looks, ...writes],
  collaborator: [...looks, ...writes],
  communeOfficer: [...looks, ...writes, 'pipeline.confirm'],
  communeChair: [...looks, 'pipeline.confirm'],
  centreOfficer: [...reads, ...writes, ...prepares],
  departmentAppraiser: [...reads, ...writes, ...prepares, ...decides],
  departmentDirector: [...reads, ...writes, ...prepares, ...decides],
  financeOfficer: reads,
  viceChair: reads,
  ministryOfficer: reads,
  ministryLeader: reads,
  administrator: reads,
  auditor: reads,
}
