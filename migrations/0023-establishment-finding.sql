-- Finding one establishment among a million: everything that is searched or filtered stands as words in one narrow row.
-- docs/decisions/0015-finding-by-words.md says what was tried.

-- Words without marks, case and punctuation; "đ" is "d".
create function establishment.words_of(said text) returns text[] language sql immutable parallel safe as $$
  select array_remove(regexp_split_to_array(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize(said, nfc))), '[^a-z0-9]+'), '')
$$;

-- Each two neighbours of a name, "thuy san": a phrase is found by them without reading every name with its common words.
create function establishment.pairs_of(name_key text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array(
    select w[n] || ' ' || w[n + 1] from (select string_to_array(btrim(name_key), ' ') as w) s,
      generate_series(1, cardinality(w) - 1) n))
$$;

create table establishment.finding (
  province_id text not null,
  establishment_id uuid not null,
  -- today's commune of the main place; null: the ground was divided, or no place is known
  now_unit_id text,
  -- where the main place was, where now_unit_id is null
  unit_id text,
  -- words of its name, with a blank before each
  name_key text collate "C" not null,
  -- -1: not known
  workers int not null,
  support_vnd bigint not null,
  -- what a list tells of other tables: a page of twenty asks here once instead of there a hundred times
  supports int not null,
  support_year int,
  -- main industry, "2025:10201"
  industry_key text,
  -- most OCOP stars of a product
  stars int,
  -- null: none
  tag_ids uuid[],
  changed_at timestamptz not null,
  merged boolean not null,
  -- plain: words of names, representative, products, places, industries; figures of a tax code.
  -- '=…': a telephone, identity or household tax number, found whole only.
  -- 'k:' kind, 's:' state, 'z:' size, 'p:' province, 'u:' unit, 'i:' industry of any level, 't:' tag, 'v:' craft village,
  -- 'c:' cluster, 'g:' account, 'f:' mark, 'o:' at least so many stars, 'y:' year of a support, or ever, or never
  words tsvector not null,
  -- who walks down the records entered last and looks at their names needs nothing but the index
  primary key (province_id, establishment_id) include (merged, name_key),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);
alter table establishment.finding alter words set statistics 1000;
create unique index finding_id on establishment.finding (establishment_id) include (province_id, merged, name_key);
create index finding_words on establishment.finding using gin (words);
create index finding_pairs on establishment.finding using gin (establishment.pairs_of(name_key));
create index finding_name on establishment.finding (name_key, establishment_id);
create index finding_own_name on establishment.finding (province_id, name_key, establishment_id);
create index finding_workers on establishment.finding (workers, establishment_id);
create index finding_own_workers on establishment.finding (province_id, workers, establishment_id);
create index finding_changed on establishment.finding (changed_at, establishment_id);
create index finding_own_changed on establishment.finding (province_id, changed_at, establishment_id);

alter table establishment.finding enable row level security;
create policy own on establishment.finding using (
  province_id = (select current_setting('kc.province', true)) or (select current_setting('kc.province', true)) = '*');
create policy seen on establishment.finding for select using ((select current_setting('kc.nation', true)) = 'on');

-- The same wall as the policies, as a view: under a policy PostgreSQL may not look into the index of words, for what
-- compares words is not marked leakproof. The application reads here; it has no functions of its own to leak by.
-- Whoever sees the nation comes first: they look at most rows.
create view establishment.found as
select f.* from establishment.finding f
 where (select current_setting('kc.nation', true)) = 'on'
    or f.province_id = (select current_setting('kc.province', true))
    or (select current_setting('kc.province', true)) = '*';

-- The rows as they should stand now, of these establishments or of all: the same text twice, for one that knows that
-- it looks at a few goes by the indexes, and one for a million reads the tables through.
do $do$
declare
  body constant text := $text$
  with wanted as materialized (%s), spot as materialized (
    select p.province_id, p.establishment_id, p.main, p.unit_id, p.now_unit_id
      from wanted w join establishment.place p on p.province_id = w.province_id and p.establishment_id = w.id
  ), ground as materialized (
    select n.id, concat_ws(' ', array_to_string(establishment.words_of(n.path), ' '),
        case when n.valid_to is null then 'u:' || n.code else 'u:' || n.id end) as words
      from (select unit_id as id from spot union select now_unit_id from spot) u join territory.unit_named n on n.id = u.id
  ), placed as materialized (
    select s.province_id, s.establishment_id, max(s.now_unit_id) filter (where s.main) as now_unit_id,
        max(s.unit_id) filter (where s.main and s.now_unit_id is null) as unit_id,
        string_agg(concat_ws(' ', g.words, n.words), ' ') as words
      from spot s left join ground g on g.id = s.unit_id left join ground n on n.id = s.now_unit_id and n.id <> s.unit_id
     group by 1, 2
  ), trade as materialized (
    select i.province_id, i.establishment_id, i.version, i.code, i.main
      from wanted w join establishment.industry i on i.province_id = w.province_id and i.establishment_id = w.id
  ), code as materialized (
    select i.version, i.code, concat_ws(' ', i.code, array_to_string(establishment.words_of(n.name), ' '),
        (select string_agg('i:' || left(i.code, l), ' ') from generate_series(2, length(i.code)) l),
        (with recursive up as (
            select n.code, n.parent_code
            union all
            select a.code, a.parent_code from up join norms.industry_named a on a.version = i.version and a.code = up.parent_code)
          select 'i:' || max(up.code) from up where up.code ~ '^[A-Z]$')) as words
      from (select distinct version, code from trade) i
      left join norms.industry_named n on n.version = i.version and n.code = i.code
  ), trades as materialized (
    select i.province_id, i.establishment_id, string_agg(c.words, ' ') as words,
        max(i.version || ':' || i.code) filter (where i.main) as main
      from trade i join code c using (version, code) group by 1, 2
  ), supports as materialized (
    select s.province_id, s.establishment_id, sum(s.support_vnd)::bigint as vnd, count(*)::int as count, max(s.year)::int as year,
        string_agg(distinct 'y:' || s.year, ' ') as words
      from wanted w join establishment.support s on s.province_id = w.province_id and s.establishment_id = w.id group by 1, 2
  ), tags as materialized (
    select t.province_id, t.establishment_id, string_agg('t:' || t.tag_id, ' ') as words, array_agg(t.tag_id order by t.tag_id) as ids
      from wanted w join establishment.tagged t on t.province_id = w.province_id and t.establishment_id = w.id group by 1, 2
  ), products as materialized (
    select r.province_id, r.establishment_id, string_agg(r.name, ' ') as names, max(r.ocop_stars)::int as stars,
        (select string_agg('o:' || n, ' ') from generate_series(1, max(r.ocop_stars)) n) as words
      from wanted w join establishment.product r on r.province_id = w.province_id and r.establishment_id = w.id group by 1, 2
  )
  select e.province_id, e.id, p.now_unit_id, p.unit_id, ' ' || array_to_string(establishment.words_of(e.name), ' '),
    coalesce(e.workers, -1), coalesce(s.vnd, 0), coalesce(s.count, 0), s.year, i.main, r.stars, t.ids, e.changed_at, e.state = 'merged',
    array_to_tsvector(array_remove(string_to_array(concat_ws(' ',
      array_to_string(establishment.words_of(concat_ws(' ', e.name, array_to_string(e.other_names, ' '), e.representative, r.names)), ' '),
      case when e.kind in ('businessHousehold', 'craftVillageProducer', 'artisan') or length(e.tax_code) = 12
        then '=' || e.tax_code else regexp_replace(e.tax_code, '\D', '', 'g') end,
      'k:' || e.kind, 's:' || e.state, 'z:' || e.size, 'p:' || e.province_id, 'v:' || e.craft_village_id, 'c:' || e.cluster_id,
      'g:' || e.organisation_id, '=' || regexp_replace(regexp_replace(e.phone, '\D', '', 'g'), '^84', '0'), '=' || e.identity_number,
      case when e.women_owned then 'f:women' end, case when e.minority_owned then 'f:minority' end,
      case when e.exports then 'f:exports' end, case when s.words is null then 'y:never' else 'y:ever' end,
      p.words, i.words, s.words, t.words, r.words), ' '), ''))
    from wanted w
    join establishment.establishment e on e.province_id = w.province_id and e.id = w.id
    left join placed p on p.province_id = w.province_id and p.establishment_id = w.id
    left join trades i on i.province_id = w.province_id and i.establishment_id = w.id
    left join supports s on s.province_id = w.province_id and s.establishment_id = w.id
    left join tags t on t.province_id = w.province_id and t.establishment_id = w.id
    left join products r on r.province_id = w.province_id and r.establishment_id = w.id
  $text$;
begin
  execute format('create function establishment.finding_of(of_ids uuid[]) returns setof establishment.finding
    language sql stable set search_path = %L as %L', '', format(body,
    'select e.province_id, e.id from unnest(of_ids) u (id) join establishment.establishment e on e.id = u.id'));
  execute format('create function establishment.finding_of_all() returns setof establishment.finding
    language sql stable set search_path = %L as %L', '', format(body,
    'select e.province_id, e.id from establishment.establishment e'));
end $do$;

-- Brings the rows of these establishments up to date.
create function establishment.find_anew(of_ids uuid[]) returns void
language sql security definer set search_path = '' as $$
  insert into establishment.finding as f select * from establishment.finding_of(of_ids)
  on conflict (establishment_id) do update set province_id = excluded.province_id, now_unit_id = excluded.now_unit_id,
    unit_id = excluded.unit_id, name_key = excluded.name_key, workers = excluded.workers, support_vnd = excluded.support_vnd,
    supports = excluded.supports, support_year = excluded.support_year, industry_key = excluded.industry_key,
    stars = excluded.stars, tag_ids = excluded.tag_ids, changed_at = excluded.changed_at, merged = excluded.merged, words = excluded.words
  where f is distinct from excluded
$$;

-- Of all: for the role that migrates, after a load.
create function establishment.find_all_anew() returns void language sql set search_path = '' as $$
  -- in the order in which they were entered: who walks down it reads neighbours
  insert into establishment.finding as f select * from establishment.finding_of_all() order by establishment_id
  on conflict (establishment_id) do update set province_id = excluded.province_id, now_unit_id = excluded.now_unit_id,
    unit_id = excluded.unit_id, name_key = excluded.name_key, workers = excluded.workers, support_vnd = excluded.support_vnd,
    supports = excluded.supports, support_year = excluded.support_year, industry_key = excluded.industry_key,
    stars = excluded.stars, tag_ids = excluded.tag_ids, changed_at = excluded.changed_at, merged = excluded.merged, words = excluded.words
$$;

-- Whoever writes thousands at once says `set local kc.finding = 'later'` and calls find_anew at the end.
create function establishment.keep_finding() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  ids uuid[];
begin
  if current_setting('kc.finding', true) = 'later' then return null; end if;
  -- what went over to another record is told of both
  execute format(case tg_op when 'UPDATE' then 'select array_agg(id) from (select %1$I as id from changed union select %1$I from earlier) c'
    else 'select array_agg(distinct %1$I) from changed' end, tg_argv[0]) into ids;
  if ids is not null then perform establishment.find_anew(ids); end if;
  return null;
end $$;

do $$
declare
  part text;
  event text;
begin
  foreach part in array array['establishment', 'place', 'industry', 'product', 'support', 'tagged'] loop
    foreach event in array array['insert', 'update', 'delete'] loop
      -- a record that goes takes its row along by itself
      continue when part = 'establishment' and event = 'delete';
      execute format('create trigger finding_%1$s after %1$s on establishment.%2$I referencing %3$s table as changed
        for each statement execute function establishment.keep_finding(%4$L)', event, part,
        case event when 'delete' then 'old' when 'update' then 'old table as earlier new' else 'new' end,
        case part when 'establishment' then 'id' else 'establishment_id' end);
    end loop;
  end loop;
end $$;
select establishment.find_all_anew();

revoke all on function establishment.find_anew(uuid[]), establishment.find_all_anew(), establishment.finding_of(uuid[]),
  establishment.finding_of_all(), establishment.keep_finding() from public;
grant execute on function establishment.find_anew(uuid[]) to kc_app;
grant select on establishment.finding, establishment.found to kc_app;

-- What one act put a tag on, so that the opposite act takes back just that.
alter table establishment.tagged add column run_id uuid;
create index tagged_run on establishment.tagged (province_id, run_id) where run_id is not null;

-- Lists as somebody wants to see them again.
create table tables.view (
  province_id text not null,
  id uuid not null default public.uuid7(),
  organisation_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  -- name of the query that draws the list
  list text not null,
  name text not null,
  -- of the address: "kind=sme&unit=…"
  search text not null,
  shared boolean not null default false,
  changed_at timestamptz not null default now(),
  primary key (province_id, id),
  constraint view_name unique (province_id, person_id, list, name)
);
create unique index view_id on tables.view (id);
create index view_office on tables.view (province_id, organisation_id, list) where shared;
alter table tables.view enable row level security;
create policy own on tables.view using (public.kc_own(province_id));
grant select, insert, update, delete on tables.view to kc_app;
