import { contracts } from '#contract/index.ts'
import { isGranted } from '#contract/grants.ts'
import * as documents from './documents/index.ts'
import * as identity from './identity/index.ts'
import { collectDefaultMetrics, register } from 'prom-client'
import { isAlive, type Database } from './platform/db.ts'
import { createDoor, type Door } from './platform/door.ts'
import type { Files } from './platform/files/index.ts'
import { createHttp } from './platform/http/http.ts'
import { isMigrated } from './platform/migrate.ts'
import { openapi } from './platform/http/openapi.ts'
import * as establishment from './establishment/index.ts'
import * as norms from './norms/index.ts'
import * as pipeline from './pipeline/index.ts'
import * as planning from './planning/index.ts'
import * as survey from './survey/index.ts'
import * as programme from './programme/index.ts'
import { reactionsWith } from './reactions.ts'
import { exports, imports } from './registered-tables.ts'
import * as tables from './tables/index.ts'
import * as agenda from './agenda/index.ts'
import * as territory from './territory/index.ts'

/** Whose files are whose, by kind of record. */
const fileKeepers: documents.FileKeepers = {
  programme: programme.programmeFiles,
  legal: documents.legalFiles,
  documents: documents.paperFiles,
  agenda: agenda.dueFiles,
  establishment: establishment.establishmentFiles,
  craftVillage: establishment.villageFiles,
  cluster: establishment.clusterFiles,
  survey: survey.surveyFiles,
  proposal: pipeline.proposalFiles,
}

/** Whose records cite legal documents. */
const citers: documents.Citers = { programme: programme.programmeCiter, norm: norms.normCiter }

/** Whose open records a change of a norm touches. */
const normAskers: norms.NormAskers = { pipeline: pipeline.proposalsOfNorm }

type Offers = () => Door['offers']

const actsWith = (files: Files) => [
  ...identity.acts,
  ...identity.organisationActs(territory.places),
  identity.unmaskAct({
    person: identity.unmaskPerson,
    establishment: establishment.unmaskEstablishment,
    establishmentContact: establishment.unmaskContact,
    survey: survey.unmaskSurvey,
    proposal: pipeline.unmaskProposal,
  }),
  ...documents.acts,
  ...documents.fileActsWith(fileKeepers, files),
  ...agenda.acts,
  ...tables.actsWith(imports),
  ...programme.acts,
  ...norms.acts,
  ...establishment.acts,
  ...survey.acts,
  ...pipeline.acts,
  ...planning.acts,
]

const queriesWith = (files: Files, offers: Offers) => [
  ...identity.queries,
  ...identity.trailQueriesWith({
    ...identity.historyReaders,
    programme: programme.readsHistory,
    legal: documents.readsLegalHistory,
    norm: norms.readsNormHistory,
    eligibilityRule: norms.readsRuleHistory,
    documents: documents.readsPaperHistory,
    establishment: establishment.readsHistory,
    craftVillage: establishment.readsVillageHistory,
    cluster: establishment.readsClusterHistory,
    survey: survey.readsSurveyHistory,
    surveyRound: survey.readsRoundHistory,
    proposal: pipeline.readsProposalHistory,
    ...planning.readsPlanningHistory,
  }),
  identity.rightsOnQuery(
    { programme: programme.askedProgramme, establishment: establishment.askedEstablishment },
    offers,
  ),
  ...territory.queries,
  ...documents.queriesWith({ citers, offers }),
  ...documents.fileQueriesWith(fileKeepers, files),
  ...agenda.queriesWith({
    waiting: [
      programme.waiting,
      documents.waitingPapers,
      identity.delegationsWaiting,
      survey.surveysWaiting,
      pipeline.waitingProposals,
      planning.waitingPlans,
    ],
    offers,
  }),
  ...tables.queriesWith(imports, exports),
  ...programme.queriesWith(offers),
  ...norms.queriesWith({ askers: normAskers }),
  ...establishment.queriesWith({ offers }),
  ...survey.queriesWith(offers),
  ...pipeline.queriesWith(offers),
  ...planning.queriesWith(offers),
]

export interface DoorOptions {
  checkAnswers: boolean
  files: Files
  /** what is told of each act that was committed */
  done?: (act: string) => void
}

/** The rooms behind one door. */
export function openDoor(database: Database, options: DoorOptions): Door {
  const door: Door = createDoor({
    database,
    acts: actsWith(options.files),
    queries: queriesWith(options.files, () => door.offers),
    subjects: {
      programme: programme.programmeKeeper,
      agenda: agenda.dueKeeper,
      documents: documents.paperKeeper,
      establishment: establishment.establishmentKeeper,
      survey: survey.surveyKeeper,
      proposal: pipeline.proposalKeeper,
      planRound: planning.roundKeeper,
      unitPlan: planning.unitPlanKeeper,
      planItem: planning.itemKeeper,
      annualPlan: planning.planKeeper,
    },
    isGranted,
    reachOf: identity.reachOf,
    needsProof: identity.needsProof,
    post: agenda.postLetter,
    audit: identity.recordAudit,
    idempotency: identity.idempotency,
    reactions: reactionsWith(database),
    checkAnswers: options.checkAnswers,
    ...(options.done ? { done: options.done } : {}),
  })
  return door
}

const truth = (asked: Promise<boolean>): Promise<boolean> => asked.catch(() => false)

export interface AppParts {
  database: Database
  files: Files
  jobsRunning(): boolean
  version: string
}

/** The HTTP server over the door, without the web pages. */
export async function createApp({ database, files, jobsRunning, version }: AppParts) {
  register.clear()
  collectDefaultMetrics({ prefix: 'kc_' })
  const actors = identity.knownActors(database)
  const done = (name: string) => {
    if (name.startsWith('identity.')) actors.forget()
  }
  const door = openDoor(database, { checkAnswers: false, files, done })
  return await createHttp({
    door,
    uploads: documents.uploadsWith({ database, door, files, reachOf: identity.reachOf }),
    actorOf: (token) => actors.of(token),
    actorByKey: (authorization) => identity.actorByKey(database, authorization),
    openapi: () => openapi(contracts, version),
    async readiness() {
      const checks = {
        database: await truth(isAlive(database)),
        migrations: await truth(isMigrated(database)),
        jobs: jobsRunning(),
      }
      return { ready: Object.values(checks).every(Boolean), checks }
    },
    metrics: () => register.metrics(),
  })
}
