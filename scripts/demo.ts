import { parseArgs } from 'node:util'
import { makeNation } from '#server/establishment/index.ts'
import { copyProposals } from '#server/pipeline/index.ts'
import { StartProblem } from '#server/platform/migrate.ts'
import { asCommand, reachMachine, say } from './machine.ts'

const sizes = {
  small: { establishments: 10_000, supports: 2_000, proposals: 2_000 },
  national: { establishments: 1_000_000, supports: 200_000, proposals: 200_000 },
} as const

const titles: Record<string, string> = {
  establishment: 'Cơ sở',
  place: 'Địa điểm',
  industry: 'Ngành nghề',
  support: 'Khoản hỗ trợ',
  proposal: 'Đề xuất trong ngân hàng đề án',
  finding: 'Chỉ mục tìm kiếm',
}

const isSize = (text: string): text is keyof typeof sizes => Object.hasOwn(sizes, text)

/** `npm run demo -- --size national`: a country of invented establishments, into an installation of the demonstration. */
await asCommand(async () => {
  const { values } = parseArgs({ options: { size: { type: 'string', default: 'national' } } })
  const { size } = values
  if (!isSize(size))
    throw new StartProblem(`Cách dùng: npm run demo -- --size ${Object.keys(sizes).join('|')}`)
  const machine = await reachMachine()
  const begun = performance.now()
  let told = ''
  try {
    const tell = (what: string, done: number, of: number) => {
      const line = `${titles[what] ?? what}: ${Math.floor((done / of) * 10) * 10} %`
      if (line !== told) say(line)
      told = line
    }
    const { proposals, ...counts } = sizes[size]
    await makeNation(machine.connection, counts, tell, (db, bearerAt) =>
      copyProposals(db, proposals, bearerAt, (done) => tell('proposal', done, proposals)),
    )
    say(`Xong sau ${((performance.now() - begun) / 1000).toFixed(0)} giây.`)
  } finally {
    await machine.release()
  }
})
