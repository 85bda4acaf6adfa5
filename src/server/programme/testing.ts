import type { z } from 'zod'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import type { edit } from '#contract/programme/acts.ts'
import type { Cast, Person } from '#server/testing/door.ts'

/** Province units of today as territory ids. */
export const units = {
  caMau: 'p:96:2025-07-01',
  anGiang: 'p:91:2025-07-01',
  phanNgocHien: 'c:32244:2025-07-01',
}

/** A small consistent plan: two lines, two years, two sources. */
export const smallTable = (): ProgrammeContent['tables'][number] => ({
  id: 'bang-1',
  caption: 'Dự toán kinh phí',
  section: 'V',
  unitPrinted: 'triệu đồng',
  unitFactor: 1_000_000,
  kind: 'byLine',
  numberStyle: 'vi',
  columns: [
    {
      key: 'tt',
      role: 'number',
      header: ['TT'],
      printedNumber: null,
      formula: null,
      period: null,
      source: null,
    },
    {
      key: 'ten',
      role: 'label',
      header: ['Nội dung'],
      printedNumber: null,
      formula: null,
      period: null,
      source: null,
    },
    {
      key: 'tong',
      role: 'amount',
      header: ['Tổng số'],
      printedNumber: null,
      formula: null,
      period: null,
      source: 'all',
    },
    {
      key: 'nn',
      role: 'amount',
      header: ['Ngân sách'],
      printedNumber: null,
      formula: null,
      period: null,
      source: 'local',
    },
    {
      key: 'dv',
      role: 'amount',
      header: ['Đối ứng'],
      printedNumber: null,
      formula: null,
      period: null,
      source: 'beneficiary',
    },
  ],
  lines: [
    line('1', 'Hỗ trợ máy móc, thiết bị', 3, { tong: '1.000', nn: '500', dv: '500' }),
    line('2', 'Đào tạo nghề', 1, { tong: '200', nn: '200', dv: '-' }),
    { ...line('', 'Tổng cộng', null, { tong: '1.200', nn: '700', dv: '500' }), level: 'total' },
  ],
})

const line = (number: string, label: string, area: number | null, cells: Record<string, string>) => ({
  id: `l-${number || 'tong'}`,
  parent: null,
  level: 'item' as 'item' | 'total',
  number,
  label,
  area,
  source: null,
  period: null,
  purpose: 'activity' as const,
  unit: null,
  timing: null,
  years: [],
  lead: null,
  coordinate: null,
  formula: null,
  cells,
  note: null,
})

/** A draft of Cà Mau with the small table, made through the door. */
export async function aDraft(
  as: Cast,
  title = 'Chương trình khuyến công thử nghiệm',
): Promise<{ code: string; version: number }> {
  const made = await as.appraiser.do('programme.create', {
    title,
    level: 'province',
    unitId: units.caMau,
    yearFrom: 2031,
    yearTo: 2035,
  })
  await as.appraiser.do('programme.edit', { code: made.code, base: 1, parts: { tables: [smallTable()] } })
  return made
}

/** Saves parts of the working content as an editor does who has just read it. Returns the revision of the save. */
export async function saved(
  person: Person,
  code: string,
  parts: z.input<typeof edit.input>['parts'],
): Promise<number> {
  const { revision } = await person.ask('programme.get', { code, as: 'working' })
  return (await person.do('programme.edit', { code, base: revision, parts })).revision
}

/** A programme of Cà Mau approved by the vice-chair under a decision. */
export async function anApproved(as: Cast): Promise<{ code: string; version: number }> {
  const draft = await aDraft(as)
  const sent = await as.director.do('programme.submit', {
    ...draft,
    submissionNumber: '12/TTr-SCT',
    submissionDate: '2026-10-01',
  })
  return await as.viceChair.do('programme.approve', {
    code: draft.code,
    version: sent.version,
    decisionNumber: '99/QĐ-UBND',
    decisionDate: '2026-10-15',
    effectiveDate: '2026-10-15',
    signer: 'Lâm Văn Sử',
  })
}
