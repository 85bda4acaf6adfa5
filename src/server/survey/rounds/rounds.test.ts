import { expect, test } from '#server/testing/door.ts'
import { anEstablishment, filledIn, here } from '../testing.ts'

const asked = {
  title: 'Khảo sát nhu cầu năm 2027',
  year: 2027,
  until: '2099-12-31',
  communes: [{ unitId: here, target: 2 }],
  questions: [
    { label: 'Có bán trên sàn điện tử không?', kind: 'yesNo' as const, required: true },
    { label: 'Nguồn điện', kind: 'choice' as const, options: ['Một pha', 'Ba pha'] },
  ],
}

test('a round that the department opens waits for the people of the communes it asks, and counts what came in', async ({
  as,
}) => {
  const { id } = await as.appraiser.do('survey.openRound', asked)
  await anEstablishment(as.appraiser)
  const waits = async () =>
    (await as.collaborator.ask('agenda.mine', {})).items.find(
      ({ link }) => link === `/khao-sat/lam?dot=${id}`,
    )
  expect(await waits()).toMatchObject({ note: 'Đã gửi 0/2 phiếu', dueOn: '2099-12-31' })
  const carried = await as.collaborator.ask('survey.form', {})
  expect(carried.rounds.find((round) => round.id === id)?.questions.map(({ key }) => key)).toEqual([
    'co-ban-tren-san-dien-tu-khong',
    'nguon-dien',
  ])
  const extra = [{ key: 'co-ban-tren-san-dien-tu-khong', value: 'yes' }]
  const survey = filledIn({ roundId: id, extra })
  await as.collaborator.do('survey.send', survey)
  await as.commune.do('survey.accept', { id: survey.id, version: 1 })
  expect(await waits()).toMatchObject({ note: 'Đã gửi 1/2 phiếu' })
  const round = await as.appraiser.ask('survey.round', { id })
  expect(round).toMatchObject({ asked: 2, sent: 1, accepted: 1, everywhere: false })
  expect(round.progress).toMatchObject([{ unitName: 'Xã Phan Ngọc Hiển', asked: 2, sent: 1, accepted: 1 }])
})

test('the questions of a round are answered as it asks them', async ({ as }) => {
  const { id } = await as.appraiser.do('survey.openRound', asked)
  const send = (extra: { key: string; value: string }[]) =>
    as.collaborator.do('survey.send', filledIn({ roundId: id, extra }))
  await expect(send([{ key: 'nguon-dien', value: 'Năm pha' }])).rejects.toMatchObject({
    fields: [
      { path: ['extra', 'co-ban-tren-san-dien-tu-khong'], code: 'required' },
      { path: ['extra', 'nguon-dien'], code: 'wrong_format' },
    ],
  })
})

test('a closed round takes nothing new; what was asked in time under it may still be put right', async ({
  as,
}) => {
  const { id } = await as.centre.do('survey.openRound', { ...asked, questions: [] })
  const early = filledIn({ roundId: id })
  await as.collaborator.do('survey.send', early)
  await as.centre.do('survey.closeRound', { id, version: 1 })
  await expect(as.collaborator.do('survey.send', filledIn({ roundId: id }))).rejects.toMatchObject({
    fields: [{ path: ['roundId'], code: 'survey.round_closed' }],
  })
  await as.commune.do('survey.return', { id: early.id, version: 1, reason: 'Thiếu công suất' })
  const again = await as.collaborator.do('survey.resend', { ...early, version: 2 })
  expect(again.state).toBe('sent')
  await as.centre.do('survey.reopenRound', { id, version: 2, until: '2099-12-31' })
  await as.collaborator.do('survey.send', filledIn({ roundId: id }))
})

test('a round asks communes of its own province, until a day to come, with choices to choose from', async ({
  as,
}) => {
  const wrong = {
    ...asked,
    until: '2020-01-01',
    communes: [{ unitId: 'c:00004:2025-07-01' }],
    questions: [{ label: 'Chọn', kind: 'choice' as const, options: ['Một'] }],
  }
  await expect(as.director.do('survey.openRound', wrong)).rejects.toMatchObject({
    fields: [
      { path: ['until'], code: 'survey.until_past' },
      { path: ['communes'], code: 'survey.communes_outside' },
      { path: ['questions', 0, 'options'], code: 'survey.choices' },
    ],
  })
})

test('a commune sees the rounds that ask there, another province none', async ({ as }) => {
  const communes = await as.visitor.ask('territory.children', { id: 'p:96:2025-07-01' })
  const beside = communes.items.find(({ id }) => id !== here)?.id ?? ''
  const { id } = await as.appraiser.do('survey.openRound', { ...asked, communes: [{ unitId: beside }] })
  const everywhere = await as.appraiser.do('survey.openRound', { ...asked, communes: [] })
  const seen = await as.commune.ask('survey.rounds', {})
  expect(seen.items.map((row) => row.id)).toContain(everywhere.id)
  expect(seen.items.map((row) => row.id)).not.toContain(id)
  await expect(as.commune.ask('survey.round', { id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await as.stranger.ask('survey.rounds', {})).items).toEqual([])
  expect(seen.mayOpen).toBe(false)
})
