import type { Queryable } from '#server/platform/db.ts'
import type { ProgrammeRow } from '../store.ts'

type Found = Pick<ProgrammeRow, 'id' | 'provinceId' | 'level' | 'unitId' | 'currentNo'>

/** A programme by its lasting id or its code, or null. */
export async function findProgrammeOf(db: Queryable, key: string): Promise<Found | null> {
  const { rows } = await db.query<Found>(
    {
      name: 'programme.files',
      text: `select p.id::text as id, p.province_id as "provinceId", p.level, p.unit_id as "unitId", p.current_no as "currentNo"
               from programme.programme p where p.code = $1 or p.id::text = $1`,
    },
    [key],
  )
  return rows[0] ?? null
}
