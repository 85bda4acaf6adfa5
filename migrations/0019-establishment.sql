-- Rural industrial establishments: who they are, where they produce, what they make and with what, what they have had.

-- Recognised craft villages (làng nghề).
create schema establishment;
grant usage on schema establishment to kc_app;

create table establishment.craft_village (
  province_id text not null,
  id uuid not null default public.uuid7(),
  name text not null,
  unit_id text not null references territory.unit,
  -- what it makes: "đan đát", "tôm khô"
  trade text not null default '',
  -- 'craft' làng nghề, 'traditional' làng nghề truyền thống, 'trade' nghề truyền thống
  kind text not null default 'craft' check (kind in ('craft', 'traditional', 'trade')),
  recognised_on date,
  decision text not null default '',
  withdrawn_on date,
  households int check (households >= 0),
  workers int check (workers >= 0),
  note text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  search text generated always as (' ' || public.kc_fold(name || ' ' || trade)) stored,
  primary key (province_id, id),
  constraint craft_village_days check (withdrawn_on > recognised_on)
);
create unique index craft_village_id on establishment.craft_village (id);

-- Industrial clusters (cụm công nghiệp), at the level of a reference.
create table establishment.cluster (
  province_id text not null,
  id uuid not null default public.uuid7(),
  name text not null,
  unit_id text not null references territory.unit,
  -- 'planned' in the plan, 'founded' by decision, 'operating' with establishments in it
  state text not null default 'founded' check (state in ('planned', 'founded', 'operating', 'ended')),
  founded_on date,
  decision text not null default '',
  investor text not null default '',
  -- hectares, in hundredths
  area_ha numeric(10, 2) check (area_ha >= 0),
  leased_ha numeric(10, 2) check (leased_ha >= 0),
  has_wastewater boolean,
  note text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  search text generated always as (' ' || public.kc_fold(name || ' ' || investor)) stored,
  primary key (province_id, id),
  constraint cluster_leased_within check (leased_ha <= area_ha)
);
create unique index cluster_id on establishment.cluster (id);

create table establishment.establishment (
  -- today's jurisdiction of the main place of production
  province_id text not null,
  id uuid not null default public.uuid7(),
  kind text not null check (kind in ('sme', 'cooperative', 'cooperativeUnion', 'cooperativeGroup', 'businessHousehold',
    'craftVillageProducer', 'cleanerProductionApplicant', 'clusterInvestor', 'artisan')),
  name text not null,
  -- names it also goes by, or went by
  other_names text[] not null default '{}',
  tax_code text,
  -- of the owner of a household business, an artisan; personal
  identity_number text,
  registration_no text,
  registered_on date,
  registered_at text not null default '',
  -- until when the registration holds; null: without end
  registered_until date,
  founded_on date,
  state text not null default 'active' check (state in ('active', 'paused', 'ceased', 'merged')),
  -- since when it stands so, where that is known
  state_on date,
  merged_into uuid,
  seat text not null default '',
  representative text not null default '',
  representative_title text not null default '',
  phone text,
  email text,
  website text not null default '',
  -- null: nobody has said; that is no "no"
  women_owned boolean,
  minority_owned boolean,
  exports boolean,
  cleaner_production boolean,
  sustainable_production boolean,
  -- share of the main materials that comes from the province, in per cent
  local_material smallint check (local_material between 0 and 100),
  craft_village_id uuid,
  cluster_id uuid,
  artisan_title text not null default '' check (artisan_title in ('', 'people', 'meritorious')),
  -- size by law as of the newest yearly snapshot, and the row of thresholds it was judged by; null: not known
  size text check (size in ('micro', 'small', 'medium', 'large')),
  size_year smallint,
  size_rule text,
  -- that row in words, with its article
  size_basis text not null default '',
  -- newest yearly figures, kept here for lists
  workers int check (workers >= 0),
  revenue_vnd bigint check (revenue_vnd >= 0),
  note text not null default '',
  -- the organisation of its own account, where it has one
  organisation_id uuid references identity.organisation,
  source text not null default 'entered' check (source in ('entered', 'import', 'survey', 'owner', 'demo')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (province_id, id),
  constraint establishment_merged_whole check ((state = 'merged') = (merged_into is not null)),
  constraint establishment_registered_days check (registered_until >= registered_on)
);
create unique index establishment_id on establishment.establishment (id);
create index establishment_changed on establishment.establishment (province_id, changed_at desc, id);
-- not unique: twins come in by imports and are merged by people, who see both
create index establishment_tax on establishment.establishment (tax_code) where tax_code is not null;
create index establishment_identity on establishment.establishment (identity_number) where identity_number is not null;
create index establishment_phone on establishment.establishment (phone) where phone is not null;
create index establishment_owner on establishment.establishment (organisation_id) where organisation_id is not null;

-- Where it produces: the place counts for support, not the seat. The unit is the one of its day.
create table establishment.place (
  province_id text not null,
  establishment_id uuid not null,
  id uuid not null default public.uuid7(),
  unit_id text not null references territory.unit,
  -- the unit of today on the same ground, for lists, maps and reach; null: divided since
  now_unit_id text references territory.unit,
  address text not null default '',
  latitude numeric(9, 6) check (latitude between 6 and 24),
  longitude numeric(9, 6) check (longitude between 102 and 118),
  since date,
  until date,
  main boolean not null default false,
  primary key (province_id, establishment_id, id),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade,
  constraint place_days check (until >= since)
);
create unique index place_main on establishment.place (province_id, establishment_id) where main;
create index place_unit on establishment.place (province_id, unit_id);
create index place_now_unit on establishment.place (province_id, now_unit_id);

-- VSIC industries: a code means nothing without its version.
create table establishment.industry (
  province_id text not null,
  establishment_id uuid not null,
  version text not null,
  code text not null,
  main boolean not null default false,
  primary key (province_id, establishment_id, version, code),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);
create unique index industry_main on establishment.industry (province_id, establishment_id) where main;
create index industry_code on establishment.industry (province_id, code);

-- One year's figures.
create table establishment.snapshot (
  province_id text not null,
  establishment_id uuid not null,
  year smallint not null check (year between 1990 and 2100),
  workers int check (workers >= 0),
  women_workers int check (women_workers >= 0),
  revenue_vnd bigint check (revenue_vnd >= 0),
  -- total capital of the balance sheet
  capital_vnd bigint check (capital_vnd >= 0),
  export_vnd bigint check (export_vnd >= 0),
  tax_paid_vnd bigint check (tax_paid_vnd >= 0),
  profit_vnd bigint,
  -- average income of a worker in a month
  income_vnd bigint check (income_vnd >= 0),
  electricity_kwh bigint check (electricity_kwh >= 0),
  fuel text not null default '',
  materials text not null default '',
  -- share of the main materials that comes from the province, in per cent
  local_material smallint check (local_material between 0 and 100),
  environment text not null default '',
  -- who wrote it down: 'owner', 'survey', 'officer', 'import', 'demo'
  source text not null default 'officer',
  note text not null default '',
  version int not null default 1,
  written_at timestamptz not null default now(),
  primary key (province_id, establishment_id, year),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade,
  constraint snapshot_women_within check (women_workers <= workers)
);

create table establishment.product (
  province_id text not null,
  establishment_id uuid not null,
  id uuid not null default public.uuid7(),
  name text not null,
  -- "tấn/năm": what the yearly output is counted in
  unit text not null default '',
  yearly_output numeric(18, 2) check (yearly_output >= 0),
  standard text not null default '',
  trademark text not null default '',
  ocop_stars smallint check (ocop_stars between 1 and 5),
  ocop_on date,
  -- voted typical (CNNT tiêu biểu), at which level and when
  typical_level text not null default '' check (typical_level in ('', 'commune', 'district', 'province', 'region', 'national')),
  typical_on date,
  -- a key or spearhead product of its locality
  key_product boolean not null default false,
  exports boolean not null default false,
  note text not null default '',
  version int not null default 1,
  primary key (province_id, establishment_id, id),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);

create table establishment.equipment (
  province_id text not null,
  establishment_id uuid not null,
  id uuid not null default public.uuid7(),
  name text not null,
  model text not null default '',
  serial text not null default '',
  origin text not null default '',
  made_year smallint check (made_year between 1950 and 2100),
  bought_on date,
  price_vnd bigint check (price_vnd >= 0),
  note text not null default '',
  version int not null default 1,
  primary key (province_id, establishment_id, id),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);
create index equipment_serial on establishment.equipment (public.kc_fold(serial)) where serial <> '';

-- People to ring, beside the representative.
create table establishment.contact (
  province_id text not null,
  establishment_id uuid not null,
  id uuid not null default public.uuid7(),
  name text not null,
  title text not null default '',
  phone text,
  email text,
  version int not null default 1,
  primary key (province_id, establishment_id, id),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);

-- Support received, across years and sources: from this system's own projects, or entered from the papers of earlier years.
create table establishment.support (
  province_id text not null,
  establishment_id uuid not null,
  id uuid not null default public.uuid7(),
  year smallint not null check (year between 1990 and 2100),
  -- content of Article 4 and type of activity (N-MMTB…) where they are known
  area smallint check (area between 1 and 9),
  activity text,
  title text not null,
  -- where the money came from: 'national', 'provincial', 'district', 'commune', 'other' (another programme of the state), 'donor'
  source text not null check (source in ('national', 'provincial', 'district', 'commune', 'other', 'donor')),
  -- which programme, as it is called there
  programme text not null default '',
  decision text not null default '',
  decided_on date,
  support_vnd bigint not null default 0 check (support_vnd >= 0),
  counterpart_vnd bigint check (counterpart_vnd >= 0),
  other_vnd bigint check (other_vnd >= 0),
  -- what the money paid for, and the machine's number, so that nobody pays twice for it
  cost_item text not null default '',
  serial text not null default '',
  state text not null default 'done' check (state in ('planned', 'running', 'done', 'stopped')),
  -- the record of this system that it comes from; null: written down by hand or taken in from a table
  record_kind text,
  record_id uuid,
  note text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (province_id, establishment_id, id),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);
create index support_serial on establishment.support (public.kc_fold(serial)) where serial <> '';
create unique index support_record on establishment.support (province_id, record_kind, record_id, establishment_id) where record_id is not null;

-- Contests, fairs, classes, inspections and the like that it took part in.
create table establishment.participation (
  province_id text not null,
  establishment_id uuid not null,
  id uuid not null default public.uuid7(),
  kind text not null check (kind in ('contest', 'fair', 'training', 'inspection', 'tour', 'consulting', 'award', 'other')),
  on_day date not null,
  title text not null,
  place text not null default '',
  result text not null default '',
  record_kind text,
  record_id uuid,
  version int not null default 1,
  primary key (province_id, establishment_id, id),
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);

-- Tags of a province.
create table establishment.tag (
  province_id text not null,
  id uuid not null default public.uuid7(),
  name text not null,
  tone text not null default 'grey',
  primary key (province_id, id),
  constraint tag_name unique (province_id, name)
);
create unique index tag_id on establishment.tag (id);
create table establishment.tagged (
  province_id text not null,
  tag_id uuid not null,
  establishment_id uuid not null,
  primary key (province_id, tag_id, establishment_id),
  foreign key (province_id, tag_id) references establishment.tag on delete cascade,
  foreign key (province_id, establishment_id) references establishment.establishment on delete cascade
);
create index tagged_establishment on establishment.tagged (province_id, establishment_id);

-- Two that look alike and are not one: said once, not asked again. The smaller id stands first.
create table establishment.distinct_pair (
  province_id text not null,
  one_id uuid not null,
  other_id uuid not null,
  why text not null default '',
  primary key (province_id, one_id, other_id),
  constraint distinct_pair_order check (one_id < other_id)
);

-- Everything is the province's; the Ministry sees it. Asked once for a statement and not for each of a million rows.
do $$
declare
  part text;
begin
  foreach part in array array['craft_village', 'cluster', 'establishment', 'place', 'industry', 'snapshot', 'product', 'equipment',
    'contact', 'support', 'participation', 'tag', 'tagged', 'distinct_pair']
  loop
    execute format('alter table establishment.%I enable row level security', part);
    execute format('create policy own on establishment.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
    execute format('create policy seen on establishment.%I for select using ((select current_setting(''kc.nation'', true)) = ''on'')', part);
  end loop;
end $$;

grant select, insert, update on establishment.craft_village, establishment.cluster, establishment.establishment, establishment.snapshot to kc_app;
grant select, insert, update, delete on establishment.place, establishment.industry, establishment.product, establishment.equipment,
  establishment.contact, establishment.support, establishment.participation, establishment.tag, establishment.tagged, establishment.distinct_pair to kc_app;
-- an import that is undone takes its own new records back
grant delete on establishment.establishment, establishment.snapshot to kc_app;

-- Published for joins of other rooms: one row per establishment, with its main place as it is called today where that is
-- known. A household's tax code is its owner's own number and stands in no list.
create view establishment.establishment_named with (security_invoker = true) as
select e.province_id, e.id, e.name, e.kind, e.state, e.organisation_id, e.size, e.workers, e.revenue_vnd, e.merged_into, e.version,
  case when e.kind in ('businessHousehold', 'craftVillageProducer', 'artisan') or length(e.tax_code) = 12 then null
    else e.tax_code end as tax_code,
  coalesce(p.now_unit_id, p.unit_id) as unit_id, p.unit_id as own_unit_id, u.path as place
from establishment.establishment e
left join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
left join territory.unit_named u on u.id = coalesce(p.now_unit_id, p.unit_id);
grant select on establishment.establishment_named to kc_app;
