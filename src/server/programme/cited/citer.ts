import { readsDraft } from '#contract/programme/rules.ts'
import type { Citer } from '#server/documents/index.ts'
import { findProgramme } from '../store.ts'
import { decidedOn, listCiting, listMentions } from './store.ts'

/** Documents that programmes cite: of what is in force for everyone, of a draft for those who read drafts. */
export const programmeCiter: Citer = {
  async mentions(db, actor, code) {
    const programme = await findProgramme(db, code)
    if (!programme) return null
    const reads = readsDraft(actor, programme)
    if (programme.currentNo === null && !reads) return null
    const numbers = [programme.currentNo, reads ? programme.workingNo : null].filter((no) => no !== null)
    return {
      provinceId: programme.provinceId,
      decidedOn: await decidedOn(db, programme.id),
      mentions: await listMentions(db, programme.id, numbers),
    }
  },
  async citing(db, keys) {
    const rows = await listCiting(db, keys)
    return rows.map(({ code, title, unitName, provinceId, mention }) => ({
      title,
      where: unitName,
      link: `/chuong-trinh/${code}/can-cu#van-ban-neu`,
      provinceId,
      mention,
    }))
  },
}
