create schema territory;
grant usage on schema territory to kc_app;

-- Facts, loaded from data/reference/territory by the role that migrates; the application only reads them.
-- A unit is its level, code and first day: a code without a date identifies nothing.
create table territory.unit (
  id text primary key,
  level text not null check (level in ('province', 'district', 'commune')),
  code text not null,
  kind text not null,
  name text not null,
  full_name text not null,
  -- the unit above by level and code, of the same days: it may itself change kind while this one stays
  parent_level text check (parent_level in ('province', 'district')),
  parent_code text,
  -- the province of its own days, and today's provincial jurisdiction
  province_code text not null,
  province_id text not null,
  -- null: open end (the tables do not say since when; it still stands)
  valid_from date,
  valid_to date,
  -- search forms: own name with its marks; without; kind and name; these and all names above, with a leading blank
  spelled text not null,
  folded text not null,
  full_folded text not null,
  search text not null,
  constraint unit_code_and_day unique nulls not distinct (level, code, valid_from),
  constraint unit_days check (valid_to >= valid_from),
  constraint unit_parent check ((level = 'province') = (parent_code is null) and (parent_level is null) = (parent_code is null)),
  -- districts ended with the two-level local government of 1 July 2025
  constraint unit_no_district_after_reform check (level <> 'district' or coalesce(valid_to <= '2025-06-30', false))
);
create index unit_code on territory.unit (code);
create index unit_parent on territory.unit (parent_code, parent_level);
create index unit_province on territory.unit (province_code, level);
create index unit_search on territory.unit using gin (search public.gin_trgm_ops);
alter table territory.unit alter column search set statistics 1000;

create table territory.succession (
  from_id text not null references territory.unit,
  to_id text not null references territory.unit,
  kind text not null check (kind in ('full', 'partial', 'reclassified')),
  date date not null,
  primary key (from_id, to_id),
  constraint succession_leads_on check (from_id <> to_id)
);
create index succession_to on territory.succession (to_id);

-- Which content of the fact tables is loaded.
create table territory.fact_table (
  name text primary key,
  hash text not null,
  loaded_at timestamptz not null default now()
);

-- ", tỉnh Cà Mau": how a unit reads behind the one below it.
create function territory.behind(kind text, name text) returns text language sql immutable as $$
  select coalesce(', ' || lower(left(kind, 1)) || substr(kind, 2) || ' ' || name, '')
$$;

-- Published for joins of other rooms: one row per unit, its path of today or of its last day.
create view territory.unit_named as
select u.id, u.level, u.code, u.kind, u.name, u.full_name,
  u.full_name || territory.behind(p.kind, p.name) || territory.behind(g.kind, g.name) as path,
  u.province_code, u.province_id, u.valid_from, u.valid_to
from territory.unit u
cross join lateral (
  select greatest(u.valid_from, least(u.valid_to, (now() at time zone 'Asia/Ho_Chi_Minh')::date)) as day
) seen
left join territory.unit p on p.level = u.parent_level and p.code = u.parent_code
  and coalesce(p.valid_from <= seen.day, true) and coalesce(p.valid_to >= seen.day, true)
left join territory.unit g on g.level = p.parent_level and g.code = p.parent_code
  and coalesce(g.valid_from <= seen.day, true) and coalesce(g.valid_to >= seen.day, true);

grant select on territory.unit, territory.succession, territory.fact_table, territory.unit_named to kc_app;
