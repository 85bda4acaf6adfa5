import { listHeads, verifyTrail } from '#server/identity/index.ts'
import { openDatabase } from '#server/platform/db.ts'
import { StartProblem } from '#server/platform/migrate.ts'
import { house } from '#server/platform/reach.ts'
import { asCommand, reachMachine, say } from './machine.ts'

const usage = 'Cách dùng: npm run audit -- verify'

const told = {
  changed: (link: string) => `dòng ${link} không còn như lúc được ghi`,
  gap: (link: string) => `ngay trước dòng ${link} có dòng đã bị lấy đi`,
  cut: (link: string) => `chuỗi bị cắt ở cuối, quanh dòng ${link}`,
}

/** Recomputes the whole trail; prints the heads, to be noted outside of the machine, or the first broken row. */
async function verify(): Promise<void> {
  const machine = await reachMachine()
  const database = openDatabase(machine.connection)
  try {
    const { checked, chains, broken } = await database.read(house, verifyTrail)
    for (const { chain, seq, id, what } of broken)
      process.stderr.write(
        `Nhật ký đã bị can thiệp: ${told[what](`${chain}/${seq}`)}${id ? ` (mã ${id})` : ''}.\n`,
      )
    if (broken.length > 0)
      throw new StartProblem('Hãy giữ nguyên máy chủ và báo người phụ trách an toàn thông tin.')
    say(`Nhật ký nguyên vẹn: ${checked} dòng trong ${chains} chuỗi.`)
    for (const { chain, seq, hash } of await database.read(house, listHeads)) say(`${chain}/${seq} ${hash}`)
  } finally {
    await database.end()
    await machine.release()
  }
}

await asCommand(async () => {
  if (process.argv[2] !== 'verify') throw new StartProblem(usage)
  await verify()
})
