/**
 * The map of the house: room → rooms whose door (`#server/<room>/index.ts`, `#web/<room>/index.ts`, its contract)
 * it may use. Lint zones, house tests and docs/generated/rooms.md are made from this; after a change run
 * `npm run generate`.
 *
 * A room uses only rooms above it, so the map has no circle. A room that opens its folders becomes `built`.
 */
export const roomNames = [
  'identity',
  'territory',
  'documents',
  'agenda',
  'tables',
  'programme',
  'norms',
  'establishment',
  'survey',
  'pipeline',
  'planning',
  'project',
  'ledger',
  'activities',
  'product-selection',
  'reporting',
  'portal',
] as const

export type RoomName = (typeof roomNames)[number]

export interface Room {
  built: boolean
  /** what it owns, in a few words */
  owns: string
  uses: readonly RoomName[]
}

// people, places, papers, what waits for whom, tables in and out: every later room needs them
const facts = [
  'identity',
  'territory',
  'documents',
  'agenda',
  'tables',
] as const satisfies readonly RoomName[]
const known = [...facts, 'programme', 'norms', 'establishment'] as const satisfies readonly RoomName[]
const ground = [...known, 'survey', 'pipeline'] as const satisfies readonly RoomName[]

export const rooms: Readonly<Record<RoomName, Room>> = {
  identity: { built: true, owns: 'organisations, people, roles, sessions, audit trail', uses: [] },
  territory: { built: true, owns: 'administrative units and their succession', uses: ['identity'] },
  documents: {
    built: true,
    owns: 'files, registers, templates, legal documents',
    uses: ['identity', 'territory'],
  },
  agenda: {
    built: true,
    owns: 'what waits for whom until when: obligations, holidays, notices, letters, long work',
    uses: ['identity', 'territory', 'documents'],
  },
  tables: {
    built: true,
    owns: 'tables in and out: matching, dry run, commit, undo',
    uses: ['identity', 'territory', 'documents', 'agenda'],
  },
  programme: {
    built: true,
    owns: 'multi-year programmes, targets, budgets, the arithmetic check',
    uses: facts,
  },
  norms: {
    built: true,
    owns: 'support norms, who may benefit, priorities, sizes, industries, the calculator',
    uses: facts,
  },
  establishment: {
    built: true,
    owns: 'rural establishments, craft villages, clusters, what they have had',
    uses: [...facts, 'norms'],
  },
  survey: {
    built: true,
    owns: 'needs of establishments, asked on the spot',
    uses: [...facts, 'norms', 'establishment'],
  },
  // before planning, which gathers the year's projects from it
  pipeline: {
    built: true,
    owns: 'the bank of project ideas: readiness, ranking, what became of them',
    uses: [...known, 'survey'],
  },
  planning: { built: true, owns: 'plan rounds, consolidation, approval, adjustment', uses: ground },
  project: { built: false, owns: 'đề án from the plan to follow-up', uses: [...ground, 'planning'] },
  ledger: {
    built: false,
    owns: 'accounts, transfers, ceilings, payments, settlement',
    uses: [...facts, 'programme', 'planning', 'project'],
  },
  activities: {
    built: false,
    owns: 'classes, fairs, media, consulting, clusters, rewards, collaborators',
    uses: [...facts, 'programme', 'establishment', 'project'],
  },
  'product-selection': {
    built: false,
    owns: 'rounds, entries, councils, scores, certificates',
    uses: [...facts, 'establishment'],
  },
  // reads the rooms above it; writes nothing of theirs
  reporting: {
    built: false,
    owns: 'indicators, report definitions, submissions, dashboards',
    uses: [...ground, 'planning', 'project', 'ledger', 'activities', 'product-selection'],
  },
  // sends to establishment and project, reads the rest
  portal: {
    built: false,
    owns: 'what the public and establishments see and send; open data',
    uses: [...ground, 'planning', 'project', 'ledger', 'activities', 'product-selection', 'reporting'],
  },
}

export const builtRooms: readonly RoomName[] = roomNames.filter((name) => rooms[name].built)
