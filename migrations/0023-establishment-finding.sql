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
  -- words of its name, with a blank before each
  name_key text collate "C" not null,
  -- -1: not known
  workers int not null,
  support_vnd bigint not null,
  changed_at timestamptz not null,
  merged boolean not null,
  -- plain: words of names, representative, products, places, industries; figures of a tax code.
  -- '=…': a telephone, identity or household tax number, found whole only.
  -- 'k:' kind, 's:' state, 'z:' size, 'p:' province, 'u:' unit, 'i:' industry of any level, 't:' tag, 'v:' craft village,
  -- 'c:' cluster, 'g:' account, 'f:' mark, 'o:' at least so many stars, 'y:' year of a support, or ever, or never
  words tsvector not null,
  primary key (province_id, establishment_id),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);
alter table establishment.finding alter words set statistics 1000;
create unique index finding_id on establishment.finding (establishment_id);
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
create view establishment.found as
select f.* from establishment.finding f
 where f.province_id = (select current_setting('kc.province', true))
    or (select current_setting('kc.province', true)) = '*'
    or (select current_setting('kc.nation', true)) = 'on';

-- The rows of these establishments as they should stand now; null: of all.
create function establishment.finding_of(of_ids uuid[]) returns setof establishment.finding
language sql stable set search_path = '' as $$
  with unit as materialized (
    select distinct u as id from establishment.place p cross join lateral (values (p.unit_id), (p.now_unit_id)) v (u)
     where u is not null and (of_ids is null or p.establishment_id = any(of_ids))
  ), ground as materialized (
    select n.id, establishment.words_of(n.path) as words,
      case when n.valid_to is null then 'u:' || n.code else 'u:' || n.id end as mark
      from unit join territory.unit_named n on n.id = unit.id
  ), code as materialized (
    select i.version, i.code, establishment.words_of(coalesce(n.name, '')) as words,
      array(select 'i:' || left(i.code, l) from generate_series(2, length(i.code)) l) || array(
        with recursive up as (
          select n.code, n.parent_code
          union all
          select a.code, a.parent_code from up join norms.industry_named a on a.version = i.version and a.code = up.parent_code)
        select 'i:' || up.code from up where up.code ~ '^[A-Z]$') as marks
      from (select distinct i.version, i.code from establishment.industry i
             where of_ids is null or i.establishment_id = any(of_ids)) i
      left join norms.industry_named n on n.version = i.version and n.code = i.code
  )
  select e.province_id, e.id, m.now_unit_id, ' ' || array_to_string(establishment.words_of(e.name), ' '),
    coalesce(e.workers, -1), s.vnd, e.changed_at, e.state = 'merged',
    array_to_tsvector(array(select w from unnest(
      establishment.words_of(concat_ws(' ', e.name, array_to_string(e.other_names, ' '), e.representative, r.names))
      || case when e.kind in ('businessHousehold', 'craftVillageProducer', 'artisan') or length(e.tax_code) = 12 then array['=' || e.tax_code]
           else array[regexp_replace(e.tax_code, '\D', '', 'g')] end
      || array['k:' || e.kind, 's:' || e.state, 'z:' || e.size, 'p:' || e.province_id, 'v:' || e.craft_village_id,
        'c:' || e.cluster_id, 'g:' || e.organisation_id, '=' || regexp_replace(regexp_replace(e.phone, '\D', '', 'g'), '^84', '0'), '=' || e.identity_number,
        case when e.women_owned then 'f:women' end, case when e.minority_owned then 'f:minority' end,
        case when e.exports then 'f:exports' end, case when s.marks is null then 'y:never' else 'y:ever' end]
      || p.words || i.words || s.marks || t.marks || r.stars) w where w <> ''))
    from establishment.establishment e
    left join establishment.place m on m.province_id = e.province_id and m.establishment_id = e.id and m.main
    cross join lateral (
      select array_agg(w) as words from establishment.place p join ground g on g.id in (p.unit_id, p.now_unit_id), unnest(g.words || g.mark) w
       where p.province_id = e.province_id and p.establishment_id = e.id) p
    cross join lateral (
      select array_agg(w) as words from establishment.industry i join code c using (version, code), unnest(c.words || c.marks || c.code) w
       where i.province_id = e.province_id and i.establishment_id = e.id) i
    cross join lateral (
      select coalesce(sum(s.support_vnd), 0)::bigint as vnd, array_agg(distinct 'y:' || s.year) as marks
        from establishment.support s where s.province_id = e.province_id and s.establishment_id = e.id) s
    cross join lateral (
      select array_agg('t:' || t.tag_id) as marks from establishment.tagged t
       where t.province_id = e.province_id and t.establishment_id = e.id) t
    cross join lateral (
      select string_agg(r.name, ' ') as names, array(select 'o:' || n from generate_series(1, max(r.ocop_stars)) n) as stars
        from establishment.product r where r.province_id = e.province_id and r.establishment_id = e.id) r
   where of_ids is null or e.id = any(of_ids)
$$;

-- Brings the rows of these establishments up to date.
create function establishment.find_anew(of_ids uuid[]) returns void
language sql security definer set search_path = '' as $$
  insert into establishment.finding as f select * from establishment.finding_of(of_ids)
  on conflict (establishment_id) do update set province_id = excluded.province_id, now_unit_id = excluded.now_unit_id,
    name_key = excluded.name_key, workers = excluded.workers, support_vnd = excluded.support_vnd,
    changed_at = excluded.changed_at, merged = excluded.merged, words = excluded.words
  where f is distinct from excluded
$$;

-- Whoever writes thousands at once says `set local kc.finding = 'later'` and calls find_anew at the end.
create function establishment.keep_finding() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  ids uuid[];
begin
  if current_setting('kc.finding', true) = 'later' then return null; end if;
  execute format('select array_agg(distinct %I) from changed', tg_argv[0]) into ids;
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
        case event when 'delete' then 'old' else 'new' end,
        case part when 'establishment' then 'id' else 'establishment_id' end);
    end loop;
  end loop;
end $$;
select establishment.find_anew(null);

revoke all on function establishment.find_anew(uuid[]), establishment.finding_of(uuid[]), establishment.keep_finding() from public;
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
