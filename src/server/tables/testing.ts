import { workbookOf } from '#server/platform/tables/testing.ts'
import type { Person } from '#server/testing/door.ts'

const head = ['Họ và tên', 'Tên đăng nhập', 'Email', 'Số điện thoại', 'Vai trò', 'Đơn vị', 'Từ ngày'] as const
type Cell = string | number

/** A list of officers of one organisation, as an administrator keeps it; `spoil` changes single rows. */
export function officers(
  count: number,
  at: string,
  spoil: (row: Cell[], i: number) => Cell[] = (row) => row,
): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: count }, (_, i) =>
    spoil(
      [
        `Nguyễn Văn ${i + 1}`,
        `canbo.${i + 1}`,
        `canbo${i + 1}@khuyencong.example`,
        `09${String(10_000_000 + i)}`,
        'Viên chức Trung tâm',
        at,
        '01/7/2025',
      ],
      i,
    ),
  )
  return workbookOf([['DANH SÁCH NGƯỜI DÙNG'], [...head], ...rows], 'Người dùng')
}

/** Receives a file and checks it as the program itself would read it. */
export async function checkFile(
  who: Person,
  kind: string,
  bytes: Uint8Array<ArrayBuffer>,
  name = 'danh-sach.xlsx',
) {
  const received = await who.do('tables.receive', { kind, name, bytes })
  const { reading } = await who.ask('tables.preview', { id: received.id })
  return await who.do('tables.check', { id: received.id, version: received.version, reading })
}
