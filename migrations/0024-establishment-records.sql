-- What is common to two ways of writing one name: without legal form, trade words and marks.
-- "Công ty TNHH Một thành viên Nước mắm Hải Thành" and "Cơ sở nước mắm Hải Thành" are both "nuoc mam hai thanh".
-- One replacement after the other is twenty-five times faster than one pattern of all of them, and registers come in by
-- ten thousands. Each word has a blank of its own on both sides, so that two neighbours both go.
do $do$
declare
  -- a form that begins another stands behind it
  form text;
  forms constant text[] := array['cong ty', 'cty', 'trach nhiem huu han', 'tnhh', 'mot thanh vien', 'mtv', 'hai thanh vien',
    'co phan', 'cp', 'hop danh', 'doanh nghiep tu nhan', 'doanh nghiep', 'dntn', 'lien hiep', 'to hop tac', 'hop tac xa', 'htx',
    'tht', 'ho kinh doanh', 'hkd', 'ho san xuat', 'co so', 'cssx', 'cs', 'xi nghiep', 'chi nhanh', 'xuong', 'san xuat', 'sx',
    'kinh doanh', 'thuong mai', 'tm', 'dich vu', 'dv', 'va'];
  body text := $$'  ' || regexp_replace(public.kc_fold(said), '[^a-z0-9]+', '  ', 'g') || '  '$$;
begin
  foreach form in array forms loop
    body := format('replace(%s, %L, %L)', body, ' ' || replace(form, ' ', '  ') || ' ', '  ');
  end loop;
  execute format('create function establishment.core_name(said text) returns text language sql immutable parallel safe as %L',
    format($$select coalesce(nullif(btrim(regexp_replace(%s, ' +', ' ', 'g')), ''), public.kc_fold(said))$$, body));
end $do$;

alter table establishment.establishment
  add column core text generated always as (establishment.core_name(name)) stored;
create index establishment_core on establishment.establishment (province_id, core);
create index establishment_merged_into on establishment.establishment (province_id, merged_into) where merged_into is not null;

alter table establishment.product
  add column search text generated always as (' ' || public.kc_fold(name || ' ' || trademark || ' ' || standard)) stored;
create index support_establishment_year on establishment.support (province_id, establishment_id, year);

-- Which record went into which, and every row that went over, so that it can be taken back whole.
create table establishment.merging (
  province_id text not null,
  id uuid not null default public.uuid7(),
  from_id uuid not null,
  into_id uuid not null,
  from_name text not null,
  into_name text not null,
  -- how the one that goes stood
  from_state text not null,
  at timestamptz not null default now(),
  by_name text not null,
  reason text not null,
  -- the survivor's head as it was, and its version just after
  before jsonb not null,
  into_version int not null,
  -- part → the keys of its rows that went over, with their versions
  moved jsonb not null,
  undone_at timestamptz,
  primary key (province_id, id)
);
create unique index merging_standing on establishment.merging (province_id, from_id) where undone_at is null;
create index merging_into on establishment.merging (province_id, into_id);
alter table establishment.merging enable row level security;
create policy own on establishment.merging using (
  province_id = (select current_setting('kc.province', true)) or (select current_setting('kc.province', true)) = '*');
create policy seen on establishment.merging for select using ((select current_setting('kc.nation', true)) = 'on');
grant select, insert, update on establishment.merging to kc_app;

-- Is a machine of this number, or a payment for it, known anywhere in the country? Says whether, never whose or when:
-- that a serial was paid for twice must come out even where the other record lies out of reach.
create function establishment.serial_elsewhere(wanted text[], province text) returns table (serial text)
language sql stable security definer set search_path = '' as $$
  select distinct w.folded from (select public.kc_fold(s) as folded from unnest(wanted) s) w
   where w.folded <> '' and exists (
     select from establishment.support s
      where s.serial <> '' and public.kc_fold(s.serial) = w.folded and s.province_id <> province)
$$;
revoke all on function establishment.serial_elsewhere(text[], text) from public;
grant execute on function establishment.serial_elsewhere(text[], text) to kc_app;

-- While a register is taken in, thousands of rows come into a table that was small a moment ago. The plans that
-- PostgreSQL keeps for its foreign keys were made for the small one and read it through for each row: it looks again.
create function establishment.take_stock() returns void language plpgsql security definer set search_path = '' as $$
begin
  if (select c.reltuples from pg_catalog.pg_class c where c.oid = 'establishment.establishment'::pg_catalog.regclass) < 20000 then
    analyze establishment.establishment (province_id, id, tax_code, core);
    analyze establishment.place (province_id, establishment_id, unit_id, now_unit_id);
  end if;
end $$;
revoke all on function establishment.take_stock() from public;
grant execute on function establishment.take_stock() to kc_app;
