import { expect, test } from '#server/testing/door.ts'

/** What 0006, 0023 and 0024 said first, in one expression each: what 0027 made faster still says the same. */
const plain = `lower(public.unaccent('public.unaccent'::regdictionary, normalize(said, nfc)))`
const first = {
  kc_fold: `btrim(regexp_replace(${plain}, '\\s+', ' ', 'g'))`,
  words_of: `array_remove(regexp_split_to_array(${plain}, '[^a-z0-9]+'), '')`,
  pairs_of: `array_to_tsvector(array(select w[n] || ' ' || w[n + 1] from (select string_to_array(btrim(said), ' ') as w) s,
    generate_series(1, cardinality(w) - 1) n))`,
}

const odd = [
  '',
  ' ',
  '…—…',
  'Công ty TNHH MTV Nước mắm “Hải  Thành”',
  'CO\u031B SO\u031B\u0309 Đan lát (Sáu\u00a0Lành) – ấp 3/2',
  'Hợp tác xã Ærø & Søn №5\tƯơm tơ\nLò rèn',
  'hộ kinh doanh nghiệp vụ sản xuất sản xuất',
  'Công ty TNHH',
  'İstanbul K\u212Alvin ŒUVRE ﬁne ½ ẞ 㐀 Ǆ',
  ' nuoc mam hai thanh',
]

test('texts are folded and parted into words and pairs as ever, whatever is in them', async ({ db }) => {
  for (const [name, said] of Object.entries(first)) {
    const schema = name === 'kc_fold' ? 'public' : 'establishment'
    const { rows } = await db.query<{ said: string; now: string; before: string }>(
      `select said, ${schema}.${name}(said)::text as now, (${said})::text as before from unnest($1::text[]) said`,
      [odd],
    )
    for (const row of rows) expect(row.now, `${name} of ${JSON.stringify(row.said)}`).toBe(row.before)
  }
})

test('what two ways of writing one name have in common goes form by form, in order', async ({ db }) => {
  const { rows } = await db.query<{ core: string }>(
    'select establishment.core_name(said) as core from unnest($1::text[]) with ordinality as u (said, n) order by n',
    [odd],
  )
  expect(rows.map(({ core }) => core)).toEqual([
    '',
    '',
    '...-...',
    'nuoc mam hai thanh',
    'dan lat sau lanh ap 3 2',
    expect.stringMatching(/^aero son .*5 uom to lo ren$/),
    'ho kinh vu',
    'cong ty tnhh',
    expect.any(String),
    'nuoc mam hai thanh',
  ])
})

test('a new id is of version 7, and later ones stand behind earlier ones', async ({ db }) => {
  const { rows } = await db.query<{ early: string; late: string }>(
    'select public.uuid7() as early, public.uuid7() as late from pg_sleep(0.002)',
  )
  const { rows: after } = await db.query<{ id: string }>(
    'select public.uuid7() as id from (select pg_sleep(0.002)) s',
  )
  const ids = [rows[0]?.early, rows[0]?.late, after[0]?.id].map(String)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(ids[2]! > ids[0]!).toBe(true)
})
