import type pg from 'pg'

/** A year far from everybody's, so that nothing of the demonstration stands in it. */
export const year = 2090
/** 103 communes: the province that is measured alone. */
export const province = '92'
const round = `select id from planning.round where province_id = '${province}' and year = ${year}`

/** 34 provinces, every commune with a plan that was sent: 5,000 lines in the measured province, about 100,000 in all. */
export async function makePlans(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select exists (select from planning.round where year = ${year}) as there`,
  )
  if (rows[0]?.there) return
  await client.query(`
    set kc.province = '*';
    insert into identity.organisation (kind, name, province_id, unit_id)
      select 'communeCommittee', 'UBND ' || u.full_name, u.province_id, u.id from territory.unit_named u
       where u.level = 'commune' and u.valid_to is null and not exists (select from identity.organisation o
         where o.unit_id = u.id and o.kind = 'communeCommittee');
    insert into planning.round (province_id, year, title, state, organisation_id, due_on)
      select distinct on (o.province_id) o.province_id, ${year}, 'Đợt đo', 'closed', o.id, date '${year - 1}-10-30'
        from identity.organisation o where o.kind = 'communeCommittee' and o.province_id is not null order by o.province_id, o.id;
    insert into planning.ceiling (province_id, round_id, source, ceiling_vnd)
      select province_id, id, 'provincial', 500000000000 from planning.round where year = ${year};
    insert into planning.submission (province_id, round_id, organisation_id, state, sent_on)
      select distinct on (o.unit_id) r.province_id, r.id, o.id, 'sent', date '${year - 1}-10-20'
        from planning.round r join identity.organisation o on o.province_id = r.province_id and o.kind = 'communeCommittee'
       where r.year = ${year} and o.unit_id is not null order by o.unit_id, o.id;
    insert into planning.item (province_id, round_id, submission_id, position, kind, arrangement, title, area, unit, quantity,
        unit_id, place, beneficiaries, lead_name, state, score)
      select s.province_id, s.round_id, s.id, n, case when n % 3 = 0 then 'task' else 'project' end,
        case when n % 3 = 0 then null else 'single' end, 'Ứng dụng máy móc tiên tiến vào sản xuất, mục ' || n, n % 9 + 1, 'máy', n % 4 + 1,
        o.unit_id, 'Ấp ' || n, 'Cơ sở số ' || n, o.name, (array['proposed', 'kept', 'kept', 'proposed', 'returned'])[n % 5 + 1], n % 100
        from planning.submission s join planning.round r on r.province_id = s.province_id and r.id = s.round_id and r.year = ${year}
        join identity.organisation o on o.id = s.organisation_id
        cross join lateral generate_series(1, case when s.province_id = '${province}' then 49 else 30 end) n;
    insert into planning.money (province_id, round_id, item_id, source, asked_vnd, kept_vnd)
      select i.province_id, i.round_id, i.id, g.source, g.vnd * 1000000, case when i.state = 'kept' then g.vnd * 900000 end
        from planning.item i join planning.round r on r.province_id = i.province_id and r.id = i.round_id and r.year = ${year}
        cross join lateral (values (case when i.position % 4 = 0 then 'national' else 'provincial' end, 100 + i.position),
          ('own', 150 + i.position), ('commune', i.position)) g (source, vnd)`)
  await client.query('vacuum (analyze) planning.item, planning.money, planning.submission, planning.round')
}

const now = 'coalesce(m.approved_vnd, m.finance_vnd, m.kept_vnd, m.asked_vnd)'

/** The same questions as plain SQL: no sign-in, rights, policies, names, ceilings or programme beside them. */
export const bare = {
  items: `select i.*, m.asked, m.now from planning.item i join (
      select item_id, json_object_agg(source, asked_vnd) as asked, json_object_agg(source, ${now}) as now from planning.money m
       where m.province_id = '${province}' and m.round_id = (${round}) group by 1) m on m.item_id = i.id
     where i.province_id = '${province}' and i.round_id = (${round}) order by i.submission_id, i.area, i.position, i.id`,
  totals: `select i.area, i.submission_id, i.route, i.state, m.source, count(*), sum(m.asked_vnd), sum(${now})
      from planning.item i join planning.money m on m.province_id = i.province_id and m.item_id = i.id
     where i.province_id = '${province}' and i.round_id = (${round})
     group by grouping sets ((i.state, m.source), (i.area, m.source), (i.submission_id, m.source), (i.route, m.source))`,
  nation: `select i.province_id, i.area, m.source, count(*), sum(${now}) from planning.round r
      join planning.item i on i.province_id = r.province_id and i.round_id = r.id
      join planning.money m on m.province_id = i.province_id and m.item_id = i.id
     where r.year = ${year} and i.state in ('proposed', 'kept') group by 1, 2, 3`,
} as const
