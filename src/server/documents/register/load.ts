import type { PaperKind } from '#contract/documents/register/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { issue } from './number.ts'
import { findHolder } from './store-load.ts'
import { findPaper, insertPaper, movePaper } from './store.ts'

/** The same everywhere, so that whoever shows the house knows where it is. */
const waiting = '96000000-0000-7000-8000-000000000001'

interface Sample {
  kind: PaperKind
  subject: string
  unit?: string
  recipients: string[]
}

const issued: readonly Sample[] = [
  { kind: 'KH', subject: 'Kiểm tra các đề án khuyến công địa phương', recipients: ['Trung tâm Khuyến công'] },
  { kind: 'BC', subject: 'Kết quả hoạt động khuyến công chín tháng', recipients: ['UBND tỉnh'] },
  {
    kind: 'CV',
    subject: 'V/v đăng ký đề án khuyến công năm sau',
    unit: 'QLCN',
    recipients: ['UBND các xã, phường'],
  },
]

/**
 * Some papers of the demonstration's department: three sent out by its director, one that waits for the director's
 * signature. Loaded once, after the cast.
 */
export async function loadSamplePapers(db: Queryable): Promise<void> {
  const signer = await findHolder(db, '96', 'departmentDirector')
  const drafter = await findHolder(db, '96', 'departmentAppraiser')
  if (!signer || !drafter || (await findPaper(db, waiting))) return
  const { organisationId, organisationName, provinceId } = signer
  for (const paper of issued) await issue(db, { ...paper, organisationId, origin: null, signer })
  await insertPaper(db, {
    id: waiting,
    provinceId,
    organisationId,
    organisationName,
    kind: 'TTr',
    subject: 'Phê duyệt kế hoạch khuyến công địa phương năm sau',
    unit: '',
    recipients: ['UBND tỉnh', 'Sở Tài chính'],
    note: '',
    origin: null,
    by: drafter,
  })
  await movePaper(db, { provinceId, id: waiting }, 'submitted')
}
