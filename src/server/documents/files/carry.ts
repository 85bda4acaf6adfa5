import { join } from 'node:path'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Database } from '#server/platform/db.ts'
import type { Door } from '#server/platform/door.ts'
import type { Files } from '#server/platform/files/index.ts'
import { discard } from '#server/platform/files/parcels.ts'
import type { Uploads } from '#server/platform/http/uploads.ts'
import type { Reach } from '#server/platform/reach.ts'
import { auditInfected, look, virusIn } from './look.ts'
import { findUpload, keepFinding, type UploadRow } from './store-uploads.ts'

interface CarryParts {
  database: Database
  door: Door
  files: Files
  reachOf(actor: Actor): Reach
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the wire needs to bring files in: asked and dropped through the door, found and looked at in between. */
export function uploadsWith({ database, door, files, reachOf }: CarryParts): Uploads {
  const own = async (actor: Actor | null, id: string): Promise<{ upload: UploadRow; actor: Actor }> => {
    if (!actor) throw new Problem('not_signed_in')
    // a session that waits for its code, or a key for something else, sends nothing on
    if (actor.scope && !actor.scope.includes('documents.beginUpload')) throw new Problem('not_granted')
    if (!uuid.test(id)) throw new Problem('not_found')
    const upload = await database.read(reachOf(actor), (db) => findUpload(db, actor.personId, id))
    if (!upload) throw new Problem('not_found')
    return { upload, actor }
  }
  /** Looks once, however many lines ask; no transaction is held meanwhile. */
  const lookOnce = async (upload: UploadRow, actor: Actor): Promise<void> => {
    const finding = await look(files, upload)
    const virus = virusIn(finding)
    await database.transaction(reachOf(actor), async (db) => {
      await keepFinding(db, upload, finding)
      if (virus !== null)
        await auditInfected(db, { ...upload, virus }, { actor, address: '', requestId: upload.id })
    })
    if (!finding.ok) await discard(join(files.uploads, upload.id))
  }
  const underWay = new Map<string, Promise<void>>()
  return {
    async begin(actor, wish, carrier) {
      const named = { ...wish, name: wish['name'] ?? wish['filename'] }
      const begun = await door.perform('documents.beginUpload', actor, named, carrier)
      return begun as Awaited<ReturnType<Uploads['begin']>>
    },
    async find(actor, id) {
      const { upload } = await own(actor, id)
      const { size, expiresAt, finding } = upload
      return { path: join(files.uploads, upload.id), size, expiresAt, looked: finding !== null }
    },
    async look(actor, id) {
      const { upload, actor: person } = await own(actor, id)
      if (upload.finding) return
      const work = underWay.get(id) ?? lookOnce(upload, person).finally(() => underWay.delete(id))
      underWay.set(id, work)
      await work
    },
    async drop(actor, id, carrier) {
      await door.perform('documents.dropUpload', actor, { upload: id }, carrier)
    },
  }
}
