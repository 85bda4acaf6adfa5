import type { Citer } from '#server/documents/index.ts'
import { findRow } from '../store.ts'
import { listCiting } from './store.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Documents that norms rest on; everybody reads norms. */
export const normCiter: Citer = {
  async mentions(db, _actor, id) {
    const row = uuid.test(id) ? await findRow(db, id) : null
    if (!row) return null
    const mention = { number: row.legalNumber, title: row.legalTitle, date: row.legalSigned }
    return { provinceId: row.provinceId, decidedOn: row.validFrom, mentions: [mention] }
  },
  async citing(db, keys) {
    const rows = await listCiting(db, keys)
    return rows.map(({ id, provinceId, activityName, ground, number, title, signedOn }) => ({
      title: `Định mức: ${activityName}`,
      where: ground,
      link: `/dinh-muc/${id}`,
      provinceId,
      mention: { number, title, date: signedOn },
    }))
  },
}
