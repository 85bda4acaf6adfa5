import type pg from 'pg'

/** The same names as a plain table with a trigram index: what the limit and the SQL alone are asked on. */
export const names = {
  page: `select id, tax_code, name, owner_name, industry_code, commune_id from bench.establishments
    where name_search like $1::text order by id limit 20`,
  count: 'select count(*) as n from bench.establishments where name_search like $1::text',
} as const

export const phrases = {
  common: 'che bien thuy san',
  rare: 'che bien thuy san thanh cong',
} as const

export const patternOf = (phrase: string): string => `%${phrase}%`

/** Makes the table where it is not there yet. */
export async function makeNames(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('bench.establishments') is not null as there`,
  )
  if (rows[0]?.there) return
  await client.query(`
    set maintenance_work_mem = '512MB';
    create schema bench;
    create table bench.establishments as
      select row_number() over (order by e.id)::int as id, coalesce(e.tax_code, '') as tax_code, e.name,
        public.kc_fold(e.name) as name_search, e.representative as owner_name, i.code as industry_code, e.kind,
        p.unit_id as commune_id, e.seat as address, e.workers as employees, e.founded_on, e.created_at
        from establishment.establishment e
        join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
        join establishment.industry i on i.province_id = e.province_id and i.establishment_id = e.id and i.main
       order by e.id;
    alter table bench.establishments add primary key (id);
    create index establishments_search on bench.establishments using gin (name_search public.gin_trgm_ops);
    alter table bench.establishments alter name_search set statistics 1000`)
  await client.query('vacuum (analyze) bench.establishments')
}
