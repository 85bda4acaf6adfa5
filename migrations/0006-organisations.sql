-- Organisations with the names and parents of their days, who came before and after them; people with several roles,
-- how they sign, and who acts for whom by a paper.

-- Text as it is searched: no case, no diacritics, đ as d, single blanks.
create function public.kc_fold(said text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, normalize(said, nfc))), '\s+', ' ', 'g'))
$$;

alter table identity.organisation
  -- names the fact it was loaded from; null: entered by a person
  add column fact_key text,
  add column confidence text not null default 'entered' check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  add column source text,
  add column short_name text,
  add column code text,
  add column address text,
  add column phone text,
  add column email text,
  add column version int not null default 1,
  -- all its names, for searching; kept by the trigger below
  add column search text not null default '',
  alter column valid_from drop not null,
  alter column valid_from drop default,
  add constraint organisation_days check (valid_to >= valid_from - 1),
  add constraint organisation_not_own_parent check (parent_id <> id),
  add constraint organisation_fact_unique unique (fact_key);
create index organisation_parent on identity.organisation (parent_id);
create index organisation_province on identity.organisation (province_id, kind);
create index organisation_search on identity.organisation using gin (search public.gin_trgm_ops);

-- The name and the parent of its days; the last one is also the organisation's own.
create table identity.organisation_form (
  organisation_id uuid not null references identity.organisation on delete cascade,
  no int not null,
  name text not null,
  parent_id uuid references identity.organisation,
  -- null: nobody knows since when, or it still goes on
  valid_from date,
  valid_to date,
  document_number text,
  document_date date,
  primary key (organisation_id, no),
  constraint form_days check (valid_to >= valid_from - 1),
  constraint form_first_only check (valid_from is not null or no = 1)
);

insert into identity.organisation_form (organisation_id, no, name, parent_id, valid_from, valid_to)
select id, 1, name, parent_id, valid_from, valid_to from identity.organisation;

-- From whom to whom: `merged` into one, `split` into several (the old one ends or goes on), `replaced` one by one.
create table identity.organisation_succession (
  from_id uuid not null references identity.organisation,
  to_id uuid not null references identity.organisation,
  kind text not null check (kind in ('merged', 'split', 'replaced')),
  date date not null,
  document_number text,
  document_date date,
  confidence text not null default 'entered' check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  primary key (from_id, to_id),
  constraint organisation_succession_leads_on check (from_id <> to_id)
);
create index organisation_succession_to on identity.organisation_succession (to_id);

create function identity.keep_search() returns trigger language plpgsql set search_path = pg_catalog, identity as $$
begin
  new.search := ' ' || public.kc_fold(concat_ws(' ', new.name, new.short_name, new.code,
    (select string_agg(f.name, ' ') from identity.organisation_form f where f.organisation_id = new.id)));
  return new;
end $$;
create trigger search before insert or update on identity.organisation for each row execute function identity.keep_search();
update identity.organisation set version = version;

-- whoever adds an organisation adds its first form
create function identity.first_form() returns trigger language plpgsql set search_path = pg_catalog, identity as $$
begin
  insert into identity.organisation_form (organisation_id, no, name, parent_id, valid_from, valid_to)
  values (new.id, 1, new.name, new.parent_id, new.valid_from, new.valid_to);
  return null;
end $$;
create trigger first_form after insert on identity.organisation for each row execute function identity.first_form();

-- A name and a parent as of a day, for whoever prints an old paper; a day before the first form gives the first.
create function identity.organisation_at(of_id uuid, of_day date)
returns table (id uuid, name text, parent_id uuid, valid_from date, valid_to date) language sql stable as $$
  select f.organisation_id, f.name, f.parent_id, f.valid_from, f.valid_to
    from identity.organisation_form f
   where f.organisation_id = of_id
   order by coalesce(f.valid_from <= of_day, true) desc, case when coalesce(f.valid_from <= of_day, true) then -f.no else f.no end
   limit 1
$$;

-- personal data: masked in every answer
alter table identity.person
  add column email text,
  add column phone text,
  add column identity_number text,
  -- where the person sits: "Phòng Quản lý công nghiệp"
  add column division text,
  add column version int not null default 1,
  add column disabled_at timestamptz,
  add column disabled_reason text,
  add column search text generated always as (' ' || public.kc_fold(name) || ' ' || username) stored;
create index person_search on identity.person using gin (search public.gin_trgm_ops);
create index person_home on identity.person (home_province, id);

alter table identity.role_holding
  -- as printed under a signature: "PHÓ GIÁM ĐỐC"
  add column title text,
  -- how its holder signs (NĐ 30/2020/NĐ-CP, Phụ lục I)
  add column signing_form text not null default '' check (signing_form in ('', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.')),
  -- whose place it is, as printed: "GIÁM ĐỐC"
  add column signing_for text,
  add column document_number text,
  add column given_by uuid references identity.person,
  add column ended_by uuid references identity.person,
  add constraint role_holding_days check (valid_to >= valid_from - 1),
  -- whoever stands in for somebody says for whom
  add constraint role_holding_signs_for check (signing_form in ('', 'Q.') or signing_for is not null);
create index role_holding_organisation on identity.role_holding (organisation_id);

-- Somebody acts in another's role for some time, by a paper.
create table identity.delegation (
  id uuid primary key default public.uuid7(),
  holding_id uuid not null references identity.role_holding on delete cascade,
  to_person_id uuid not null references identity.person on delete cascade,
  -- as printed under the signature of who acts: "TRƯỞNG PHÒNG"
  to_title text not null,
  -- names of the acts; nothing else may be done by it
  acts text[] not null check (cardinality(acts) > 0),
  valid_from date not null,
  valid_to date not null,
  document_number text not null,
  document_date date not null,
  given_by uuid references identity.person,
  revoked_at timestamptz,
  revoked_by uuid references identity.person,
  constraint delegation_days check (valid_to >= valid_from)
);
create index delegation_holding on identity.delegation (holding_id);
create index delegation_to on identity.delegation (to_person_id);

-- a session acts in one's own role, or in another's by a delegation
alter table identity.session add column delegation_id uuid references identity.delegation on delete set null;

grant select, insert, update, delete on identity.organisation_form, identity.organisation_succession to kc_app;
grant select, insert, update on identity.delegation to kc_app;

alter table identity.organisation_form enable row level security;
create policy own on identity.organisation_form using (exists (
  select from identity.organisation o where o.id = organisation_id and public.kc_own(coalesce(o.province_id, '00'))));
create policy seen on identity.organisation_form for select using (true);

-- written by whoever keeps the organisation that goes on
alter table identity.organisation_succession enable row level security;
create policy own on identity.organisation_succession using (exists (
  select from identity.organisation o where o.id = to_id and public.kc_own(coalesce(o.province_id, '00'))));
create policy seen on identity.organisation_succession for select using (true);

alter table identity.delegation enable row level security;
create policy own on identity.delegation using (exists (
  select from identity.role_holding h join identity.organisation o on o.id = h.organisation_id
   where h.id = holding_id and public.kc_own(coalesce(o.province_id, '00'))));
create policy seen on identity.delegation for select using (public.kc_is(to_person_id) or exists (
  select from identity.role_holding h where h.id = holding_id));
