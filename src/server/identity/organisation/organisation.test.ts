import { expect, test, type Cast } from '#server/testing/door.ts'
import { organisationAt } from '../index.ts'

const paper = { documentNumber: '12/QĐ-UBND', documentDate: '2026-06-01' }
const caMau = { provinceId: '96', unitId: null }

const named = async (as: Cast, q: string, validity: 'onDate' | 'any' = 'onDate', provinceId = '96') => {
  const { items } = await as.administrator.ask('identity.organisations', { q, validity, provinceId })
  const [found] = items
  if (!found) throw new Error(`no organisation is called ${q}`)
  return await as.administrator.ask('identity.organisation', { id: found.id })
}

const aCentre = async (as: Cast, name: string) =>
  await as.administrator.do('identity.createOrganisation', {
    kind: 'promotionCentre',
    name,
    ...caMau,
    validFrom: '2025-07-01',
  })

test('the departments of three provinces became one, and each of the old ones keeps its name', async ({
  as,
}) => {
  const now = await named(as, 'so cong thuong vinh long', 'onDate', '86')
  expect(now.predecessors.map(({ name, date, kind }) => [name, date, kind])).toEqual([
    ['Sở Công Thương tỉnh Bến Tre', '2025-07-01', 'merged'],
    ['Sở Công Thương tỉnh Trà Vinh', '2025-07-01', 'merged'],
    ['Sở Công Thương tỉnh Vĩnh Long', '2025-07-01', 'merged'],
  ])
  const old = await named(as, 'so cong thuong ben tre', 'any', '86')
  expect(old).toMatchObject({ validTo: '2025-06-30', parentName: 'Ủy ban nhân dân tỉnh Bến Tre' })
  expect(old.successors.map(({ id }) => id)).toEqual([now.id])
})

test('an old paper prints the name of its day, found under any name it ever had', async ({ as, db }) => {
  const centre = await named(as, 'trung tam khuyen cong ben tre', 'any', '86')
  const at = (date: string) => organisationAt(db, centre.id, date)
  expect(await at('2008-09-08')).toMatchObject({ name: 'Trung tâm Khuyến công Bến Tre', stands: true })
  expect(await at('2008-09-09')).toMatchObject({
    name: 'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp tỉnh Bến Tre',
    parentName: 'Sở Công Thương tỉnh Bến Tre',
  })
  expect(await at('2004-01-01')).toMatchObject({ name: 'Trung tâm Khuyến công Bến Tre', stands: false })
  expect(await at('2026-01-01')).toMatchObject({ stands: false })
})

test('every commune of today has its committee, and the districts of the older programmes theirs until 30 June 2025', async ({
  as,
}) => {
  const communes = await as.centre.ask('identity.organisations', {
    kind: 'communeCommittee',
    provinceId: '96',
  })
  expect(communes.total).toBe(64)
  const districts = { kind: 'districtCommittee', provinceId: '91' } as const
  expect((await as.centre.ask('identity.organisations', districts)).total).toBe(0)
  const then = await as.centre.ask('identity.organisations', { ...districts, date: '2021-05-01' })
  expect(then.items.map(({ name }) => name)).toContain('Ủy ban nhân dân huyện An Minh')
})

test('a renamed organisation is called by its new name from the day on, and by the old one before', async ({
  as,
  db,
}) => {
  const { id, version } = await aCentre(as, 'Trung tâm Thử nghiệm')
  const renamed = {
    id,
    version,
    name: 'Trung tâm Chuyển đổi số ngành Công Thương',
    date: '2026-06-15',
    ...paper,
  }
  await as.administrator.do('identity.renameOrganisation', renamed)
  expect(await organisationAt(db, id, '2026-06-14')).toMatchObject({ name: 'Trung tâm Thử nghiệm' })
  expect(await organisationAt(db, id, '2026-06-15')).toMatchObject({ name: renamed.name })
  const found = await as.administrator.ask('identity.organisations', { q: 'thu nghiem' })
  expect(found.items).toMatchObject([{ name: renamed.name, otherNames: ['Trung tâm Thử nghiệm'] }])
  await expect(as.administrator.do('identity.renameOrganisation', renamed)).rejects.toMatchObject({
    code: 'stale_version',
  })
})

test('a change cannot be dated before the last one, nor in days to come', async ({ as }) => {
  const { id, version } = await aCentre(as, 'Trung tâm Thử nghiệm')
  const rename = (date: string) =>
    as.administrator.do('identity.renameOrganisation', { id, version, name: 'Tên khác', date, ...paper })
  for (const date of ['2025-07-01', '2020-01-01', '2099-01-01'])
    await expect(rename(date)).rejects.toMatchObject({ code: 'invalid', fields: [{ path: ['date'] }] })
})

test('when centres merge, their people go on at the successor in the same roles and the same sessions', async ({
  as,
  db,
}) => {
  const centre = await named(as, 'trung tam khuyen cong')
  const other = await aCentre(as, 'Trung tâm Tư vấn công nghiệp')
  const before = await as.centre.actor()
  const { id, moved } = await as.administrator.do('identity.mergeOrganisations', {
    from: [{ id: centre.id, version: centre.version }, other],
    into: {
      kind: 'promotionCentre',
      name: 'Trung tâm Phát triển công nghiệp',
      ...caMau,
      parentId: centre.parentId,
    },
    date: '2026-06-15',
    ...paper,
  })
  expect(moved).toBe(1)
  const held = await as.centre.ask('identity.myHoldings', {})
  expect(held.holdings.filter(({ current }) => current)).toMatchObject([
    { role: 'centreOfficer', organisationId: id },
  ])
  expect(held.holdings.find(({ id: one }) => one === before?.holdingId)).toMatchObject({ current: false })
  const { rows } = await db.query(
    `select h.organisation_id as id from identity.session s join identity.role_holding h on h.id = s.role_holding_id where s.id = $1`,
    [before?.sessionId],
  )
  expect(rows).toEqual([{ id }])
  const merged = await as.administrator.ask('identity.organisation', { id })
  expect(merged.predecessors.map(({ kind }) => kind)).toEqual(['merged', 'merged'])
  expect(await as.administrator.ask('identity.organisation', { id: other.id })).toMatchObject({
    validTo: '2026-06-14',
    successors: [{ id, documentNumber: '12/QĐ-UBND' }],
  })
})

test('a department that is split goes on with its parts named, and one that is closed lets nobody work there', async ({
  as,
}) => {
  const { id, version } = await aCentre(as, 'Trung tâm Chia tách')
  const part = { kind: 'promotionCentre', name: 'Trung tâm Phần một', ...caMau } as const
  const { ids } = await as.administrator.do('identity.splitOrganisation', {
    id,
    version,
    parts: [part],
    ends: false,
    date: '2026-06-15',
    ...paper,
  })
  const whole = await as.administrator.ask('identity.organisation', { id })
  expect(whole).toMatchObject({ validTo: null, successors: [{ id: ids[0], kind: 'split' }] })
  const centre = await named(as, 'trung tam khuyen cong')
  await as.administrator.do('identity.closeOrganisation', {
    id: centre.id,
    version: centre.version,
    date: '2026-06-15',
    ...paper,
  })
  await expect(as.centre.actor()).rejects.toThrow('holds no role today')
})

test('an uncertain fact is set right whole, and the trail keeps what stood there', async ({ as, db }) => {
  const centre = await named(as, 'trung tam khuyen cong bac lieu', 'any')
  expect(centre.confidence).toBe('uncertain')
  const input = {
    id: centre.id,
    version: centre.version,
    kind: centre.kind,
    checked: true,
    forms: [
      { name: 'Trung tâm Khuyến công Bạc Liêu', parentId: centre.parentId, from: null },
      {
        name: 'Trung tâm Khuyến công và Xúc tiến thương mại Bạc Liêu',
        parentId: centre.parentId,
        from: '2015-02-03',
      },
    ],
  }
  await as.administrator.do('identity.correctOrganisation', input)
  expect(await as.administrator.ask('identity.organisation', { id: centre.id })).toMatchObject({
    confidence: 'entered',
    forms: [{ to: '2015-02-02' }, { from: '2015-02-03', to: '2025-06-30' }],
  })
  const { rows } = await db.query<{ before: { forms: unknown[] } }>(
    `select before from identity.audit_event where act = 'identity.correctOrganisation' and subject_id = $1`,
    [centre.id],
  )
  expect(rows[0]?.before.forms).toHaveLength(1)
  const wrong = { ...input, version: centre.version + 1, forms: [...input.forms].reverse() }
  await expect(as.administrator.do('identity.correctOrganisation', wrong)).rejects.toMatchObject({
    fields: [{ path: ['forms', 1, 'from'], code: 'organisation.forms_order' }],
  })
})

test('two organisations of one kind do not stand under one name in a province, however it is spelled', async ({
  as,
}) => {
  await aCentre(as, 'Trung tâm Thử nghiệm')
  await expect(aCentre(as, 'TRUNG TÂM thử nghiệm')).rejects.toMatchObject({ code: 'already_exists' })
})

test('an organisation cannot hang below itself, nor stand in a commune of another province', async ({
  as,
}) => {
  const department = await named(as, 'so cong thuong ca mau')
  const [child] = department.children
  const parts = { id: department.id, version: department.version, kind: department.kind }
  const below = {
    ...parts,
    forms: [{ name: department.name, parentId: child?.id ?? null, from: '2025-07-01' }],
  }
  await expect(as.administrator.do('identity.correctOrganisation', below)).rejects.toMatchObject({
    fields: [{ code: 'organisation.parent_loop' }],
  })
  const elsewhere = {
    kind: 'communeCommittee',
    name: 'Ủy ban thử',
    provinceId: '96',
    unitId: 'p:91:2025-07-01',
  } as const
  await expect(as.administrator.do('identity.createOrganisation', elsewhere)).rejects.toMatchObject({
    fields: [{ path: ['unitId'] }],
  })
})

test('a province enters no organisation of a kind that only the nation has, nor turns one of its own into it', async ({
  as,
}) => {
  const { id, version } = await aCentre(as, 'Trung tâm Thử nghiệm')
  const date = { date: '2026-06-15', ...paper }
  for (const kind of ['system', 'ministry', 'nationalAgency'] as const) {
    const made = { kind, name: 'Bộ của tỉnh', ...caMau }
    const wrong = { code: 'invalid', fields: [{ code: 'organisation.national' }] }
    const create = as.administrator.do('identity.createOrganisation', made)
    await expect(create, kind).rejects.toMatchObject({ ...wrong, fields: [{ path: ['kind'] }] })
    const into = { from: [{ id, version }], into: made, ...date }
    await expect(as.administrator.do('identity.mergeOrganisations', into), kind).rejects.toMatchObject(wrong)
    const correct = { id, version, kind, forms: [{ name: 'Trung tâm Thử nghiệm', from: '2025-07-01' }] }
    await expect(as.administrator.do('identity.correctOrganisation', correct), kind).rejects.toMatchObject({
      fields: [{ path: ['kind'], code: 'organisation.national' }],
    })
  }
  expect(await as.administrator.ask('identity.organisation', { id })).toMatchObject({
    kind: 'promotionCentre',
  })
})
