-- Who may benefit, where, in which industries, with which priority: dated rules, as data. VSIC, and what is said of units.

-- Versions of the national classification of industries. Shipped.
create table norms.industry_version (
  province_id text not null default '00' check (province_id = '00'),
  version text not null,
  title text not null,
  decision text not null,
  valid_from date not null,
  primary key (province_id, version)
);

-- Which content of the shipped files is loaded: what a person has taken out since does not come back by itself.
create table norms.eligibility_file (
  province_id text not null default '00' check (province_id = '00'),
  name text not null,
  hash text not null,
  primary key (province_id, name)
);

-- A code means nothing without its version. Shipped.
create table norms.industry (
  province_id text not null default '00' check (province_id = '00'),
  version text not null,
  code text not null,
  -- 1 section … 5
  level smallint not null check (level between 1 and 5),
  name text not null,
  parent_code text,
  search text generated always as (' ' || code || ' ' || public.kc_fold(name)) stored,
  primary key (province_id, version, code),
  foreign key (province_id, version) references norms.industry_version,
  constraint industry_parent check ((level = 1) = (parent_code is null))
);
create index industry_below on norms.industry (version, parent_code);

-- Codes of one version and what they became; empty until the official table is obtained.
create table norms.industry_correspondence (
  province_id text not null default '00' check (province_id = '00'),
  from_version text not null,
  from_code text not null,
  to_version text not null,
  to_code text not null,
  note text not null default '',
  primary key (province_id, from_version, from_code, to_version, to_code)
);

-- Published for joins of other rooms: an industry with the names above it.
create view norms.industry_named with (security_invoker = true) as
select i.version, i.code, i.level, i.name, i.parent_code,
  array(with recursive up as (
      select p.code, p.name, p.level, p.parent_code from norms.industry p where p.version = i.version and p.code = i.parent_code
      union all
      select p.code, p.name, p.level, p.parent_code from up u join norms.industry p on p.version = i.version and p.code = u.parent_code
    ) select up.name from up order by up.level) as above
from norms.industry i;

create table norms.eligibility_rule (
  -- who keeps it: '00' the nation's
  province_id text not null,
  id uuid not null default public.uuid7(),
  -- names the fact it was loaded from, "who-2025-sme"; null: entered by a person
  fact_key text,
  -- among the shipped ones, as they were shipped
  place int not null default 1000,
  aspect text not null check (aspect in ('who', 'size', 'place', 'industry', 'condition', 'priority', 'transition')),
  title text not null,
  remedy text not null default '',
  -- what it says, so that a machine can ask it
  terms jsonb not null,
  funding text not null default 'both' check (funding in ('national', 'local', 'both')),
  -- on the ground of which province of its day; null: everywhere
  territory_id text references territory.unit,
  valid_from date not null,
  valid_to date,
  basis text not null check (basis <> ''),
  confidence text not null default 'uncertain' check (confidence in ('source', 'known', 'uncertain')),
  note text not null default '',
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_on date,
  -- the last who entered or corrected it; null: shipped
  entered_by uuid,
  entered_by_name text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  constraint eligibility_rule_fact unique (province_id, fact_key),
  constraint eligibility_rule_days check (valid_to >= valid_from),
  constraint eligibility_rule_aspect check (terms ->> 'aspect' = aspect),
  constraint eligibility_rule_confirmed_whole check ((confirmed_on is null) = (confirmed_by_name is null))
);
create unique index eligibility_rule_id on norms.eligibility_rule (id);

-- Which VSIC codes belong to which letter of Article 5: a judgement, the nation's or a province's own.
create table norms.industry_mapping (
  province_id text not null,
  id uuid not null default public.uuid7(),
  letter text not null,
  version text not null,
  code text not null,
  sense text not null default 'in' check (sense in ('in', 'out')),
  note text not null default '',
  confidence text not null default 'known' check (confidence in ('source', 'known', 'uncertain')),
  -- shipped, and nobody has touched it
  shipped boolean not null default false,
  entered_by_name text,
  primary key (province_id, id),
  constraint industry_mapping_once unique (province_id, letter, version, code)
);
create unique index industry_mapping_id on norms.industry_mapping (id);

-- What is said of a unit, of these days: difficult, border, island… Where nothing stands, nothing is known.
create table norms.unit_attribute (
  -- the jurisdiction of today on whose ground the unit lies or lay
  province_id text not null,
  id uuid not null default public.uuid7(),
  unit_id text not null references territory.unit,
  attribute text not null check (attribute in ('highland', 'island', 'border', 'ethnicMinority', 'poor', 'newCountryside',
    'difficult', 'especiallyDifficult', 'cityClass', 'formerCommune')),
  value text not null,
  valid_from date not null,
  valid_to date,
  basis text not null default '',
  confidence text not null default 'source' check (confidence in ('source', 'known', 'uncertain')),
  shipped boolean not null default false,
  entered_by_name text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  constraint unit_attribute_days check (valid_to >= valid_from),
  constraint unit_attribute_once exclude using gist (unit_id with =, attribute with =, daterange(valid_from, valid_to, '[]') with &&)
);
create unique index unit_attribute_id on norms.unit_attribute (id);

-- Everybody reads the rules: an owner without an account too.
do $$
declare
  part text;
begin
  foreach part in array array['industry_version', 'eligibility_file', 'industry', 'industry_correspondence', 'eligibility_rule', 'industry_mapping', 'unit_attribute'] loop
    execute format('alter table norms.%I enable row level security', part);
    execute format('create policy own on norms.%I using (public.kc_own(province_id))', part);
    execute format('create policy seen on norms.%I for select using (true)', part);
  end loop;
end $$;

grant select on norms.industry_version, norms.eligibility_file, norms.industry, norms.industry_correspondence, norms.industry_named to kc_app;
grant select, insert, update on norms.eligibility_rule to kc_app;
grant select, insert, update, delete on norms.industry_mapping, norms.unit_attribute to kc_app;
