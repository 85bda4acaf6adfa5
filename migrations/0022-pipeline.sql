-- The bank of projects (ngân hàng đề án): what establishments, communes, the centre and surveys would like to do, how ready
-- it is, and what became of it year after year.
create schema pipeline;
grant usage on schema pipeline to kc_app;

-- Numbers of one province and year: NH-2026-0042. Its row is locked while a number is taken.
create table pipeline.counter (
  province_id text not null,
  year smallint not null,
  last_no int not null default 0,
  primary key (province_id, year)
);

create table pipeline.proposal (
  province_id text not null,
  id uuid not null default public.uuid7(),
  code text not null,
  title text not null,
  origin text not null check (origin in ('owner', 'commune', 'centre', 'department', 'survey')),
  -- who proposes: the organisation, and the person who wrote it down
  proposer_id uuid references identity.organisation,
  proposer_name text not null default '',
  written_by uuid,
  -- the survey's answer or other record that it came from
  from_kind text,
  from_id uuid,
  -- the proposal of an earlier year that it was copied from
  copied_from uuid,
  state text not null default 'idea' check (state in ('idea', 'registered', 'returned', 'ready', 'taken', 'deferred', 'refused', 'withdrawn')),
  state_on date not null default current_date,
  -- why it was returned, deferred, refused or withdrawn
  state_reason text not null default '',
  -- the year in which a deferred one comes back
  return_year smallint check (return_year between 2012 and 2100),
  -- the plan's item that took it, where it is taken
  taken_kind text,
  taken_id uuid,
  -- whose desk it lies on (a named officer)
  assigned_to uuid,
  assigned_name text not null default '',
  assigned_on date,
  arrangement text not null default 'single' check (arrangement in ('single', 'group', 'key')),
  -- contents of Article 4, and types of activity (N-MMTB…)
  areas smallint[] not null default '{}' check (areas <@ '{1,2,3,4,5,6,7,8,9}'::smallint[]),
  activities text[] not null default '{}',
  -- years wanted, in order
  years smallint[] not null default '{}',
  first_year smallint generated always as (years[1]) stored,
  -- where it is produced: the unit of its day, never the seat
  unit_id text references territory.unit,
  place_on date,
  place_address text not null default '',
  objectives text not null default '',
  need text not null default '',
  scale text not null default '',
  effect text not null default '',
  -- people who get work by it, and the share of material and energy that it saves, in per cent
  workers int check (workers >= 0),
  saving_percent numeric(5, 2) check (saving_percent between 0 and 100),
  -- what the conditions of the activity ask, by the keys of the rules: {"new-machines": "yes"}
  answers jsonb not null default '{}',
  lead_id uuid references identity.organisation,
  lead_name text not null default '',
  partner_name text not null default '',
  contact_name text not null default '',
  contact_phone text,
  contact_email text,
  -- the programme's budget line that it would fit
  programme_id uuid,
  budget_line text,
  -- sums of its cost items, kept here for lists; all in đồng
  total_vnd bigint not null default 0 check (total_vnd >= 0),
  national_vnd bigint not null default 0 check (national_vnd >= 0),
  local_vnd bigint not null default 0 check (local_vnd >= 0),
  own_vnd bigint not null default 0 check (own_vnd >= 0),
  other_vnd bigint not null default 0 check (other_vnd >= 0),
  loan_vnd bigint not null default 0 check (loan_vnd >= 0),
  -- as it was last weighed: largest support by the norms, readiness of 100, required pieces that lack, verdict
  ceiling_vnd bigint check (ceiling_vnd >= 0),
  readiness smallint not null default 0 check (readiness between 0 and 100),
  missing smallint not null default 0 check (missing >= 0),
  verdict text check (verdict in ('eligible', 'ineligible', 'unsure')),
  -- best priority of its place and of its industry in the order of Article 6 (1 comes first; null: none), others by name
  place_rank smallint check (place_rank > 0),
  industry_rank smallint check (industry_rank > 0),
  priorities text[] not null default '{}',
  -- pilots and works of cleaner production, ranked by their effect
  cleaner boolean not null default false,
  weighed_on date,
  -- what the commune said
  confirmed_on date,
  confirmed_by text not null default '',
  confirmed_note text not null default '',
  note text not null default '',
  source text not null default 'entered' check (source in ('entered', 'import', 'survey', 'owner', 'demo')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  search text generated always as (' ' || public.kc_fold(code || ' ' || title || ' ' || proposer_name || ' ' || lead_name || ' ' || place_address)) stored,
  primary key (province_id, id),
  constraint proposal_code unique (province_id, code),
  constraint proposal_deferred_year check (state <> 'deferred' or return_year is not null),
  constraint proposal_said_why check (state not in ('returned', 'deferred', 'refused', 'withdrawn') or state_reason <> '')
);
create unique index proposal_id on pipeline.proposal (id);
create index proposal_state on pipeline.proposal (province_id, state, changed_at desc, id);
create index proposal_changed on pipeline.proposal (province_id, changed_at desc, id);
create index proposal_all on pipeline.proposal (changed_at desc, id);
create index proposal_unit on pipeline.proposal (province_id, unit_id);
create index proposal_years on pipeline.proposal using gin (years);
create index proposal_proposer on pipeline.proposal (proposer_id) where proposer_id is not null;
create unique index proposal_from on pipeline.proposal (province_id, from_kind, from_id) where from_id is not null;
create index proposal_search on pipeline.proposal using gin (search public.gin_trgm_ops);
alter table pipeline.proposal alter column search set statistics 1000;

-- Who would benefit: none yet for a group project.
create table pipeline.proposal_establishment (
  province_id text not null,
  proposal_id uuid not null,
  establishment_id uuid not null,
  position smallint not null default 0,
  primary key (province_id, proposal_id, establishment_id),
  foreign key (province_id, proposal_id) references pipeline.proposal on delete cascade
);
create index proposal_of_establishment on pipeline.proposal_establishment (province_id, establishment_id);
create index proposal_by_establishment on pipeline.proposal_establishment (establishment_id);

-- Estimated costs (Mẫu 1 of TT 36/2013): what for, and from which source. All in đồng.
create table pipeline.cost_item (
  province_id text not null,
  proposal_id uuid not null,
  id uuid not null default public.uuid7(),
  position smallint not null,
  content text not null,
  activity text,
  -- which cost of that activity, by the catalogue of norms
  item text,
  -- of which establishment, in a group project
  establishment_id uuid,
  -- of which year, in a project of several
  year smallint,
  total_vnd bigint not null check (total_vnd >= 0),
  national_vnd bigint not null default 0 check (national_vnd >= 0),
  local_vnd bigint not null default 0 check (local_vnd >= 0),
  own_vnd bigint not null default 0 check (own_vnd >= 0),
  other_vnd bigint not null default 0 check (other_vnd >= 0),
  loan_vnd bigint not null default 0 check (loan_vnd >= 0),
  note text not null default '',
  primary key (province_id, proposal_id, id),
  foreign key (province_id, proposal_id) references pipeline.proposal on delete cascade
);

create table pipeline.equipment (
  province_id text not null,
  proposal_id uuid not null,
  id uuid not null default public.uuid7(),
  position smallint not null,
  name text not null,
  model text not null default '',
  serial text not null default '',
  origin text not null default '',
  -- only new machines are supported (TT 46/2012 art. 4); null: not said yet
  is_new boolean,
  part_of_line boolean not null default false,
  primary key (province_id, proposal_id, id),
  foreign key (province_id, proposal_id) references pipeline.proposal on delete cascade
);
create index proposal_serial on pipeline.equipment (public.kc_fold(serial)) where serial <> '';

-- What it should bring: workers, products, tonnes…
create table pipeline.expected (
  province_id text not null,
  proposal_id uuid not null,
  id uuid not null default public.uuid7(),
  position smallint not null,
  what text not null,
  value numeric(18, 2),
  unit text not null default '',
  primary key (province_id, proposal_id, id),
  foreign key (province_id, proposal_id) references pipeline.proposal on delete cascade
);

-- Its life: every step with who, when and why; never changed.
create table pipeline.step_taken (
  province_id text not null,
  proposal_id uuid not null,
  id uuid not null default public.uuid7(),
  step text not null,
  from_state text not null,
  to_state text not null,
  reason text not null default '',
  return_year smallint,
  person_id uuid,
  person_name text not null default '',
  organisation_name text not null default '',
  taken_at timestamptz not null default clock_timestamp(),
  primary key (province_id, proposal_id, id),
  foreign key (province_id, proposal_id) references pipeline.proposal on delete cascade
);

-- As it was judged on a day: verdict, support by the norms, overlaps, with the versions of the rules; never changed.
create table pipeline.snapshot (
  province_id text not null,
  proposal_id uuid not null,
  id uuid not null default public.uuid7(),
  -- the step at which it was kept
  step text not null,
  taken_on date not null,
  taken_at timestamptz not null default clock_timestamp(),
  -- rows of norms that it rests on
  norm_ids text[] not null default '{}',
  content jsonb not null,
  primary key (province_id, proposal_id, id),
  foreign key (province_id, proposal_id) references pipeline.proposal on delete cascade
);
create index snapshot_norms on pipeline.snapshot using gin (norm_ids);

-- What a person is still writing, kept as typed; nobody else sees it.
create table pipeline.draft (
  province_id text not null,
  person_id uuid not null,
  id uuid not null default public.uuid7(),
  -- the proposal that it changes; null: a new one
  proposal_id uuid,
  title text not null default '',
  content jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (province_id, person_id, id)
);
create unique index draft_id on pipeline.draft (id);
create unique index draft_of_proposal on pipeline.draft (province_id, person_id, proposal_id) where proposal_id is not null;

-- What a dossier needs, by type of activity, and how much each piece weighs. '00' is shipped; a province's rows stand
-- in place of the shipped ones for the same activity and piece.
create table pipeline.readiness_rule (
  province_id text not null,
  -- type of activity, '*' every one
  activity text not null,
  piece text not null,
  weight smallint not null check (weight between 0 and 100),
  required boolean not null,
  -- whose it is to bring: 'owner', 'commune', 'centre', 'department'
  who text not null check (who in ('owner', 'commune', 'centre', 'department')),
  -- asked only of these arrangements; empty: of all
  arrangements text[] not null default '{}',
  basis text not null default '',
  confidence text not null check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  valid_from date not null default date '2012-07-05',
  valid_to date,
  version int not null default 1,
  primary key (province_id, activity, piece, valid_from),
  constraint readiness_days check (valid_to >= valid_from)
);

-- By what proposals of a year are put in order, tier after tier, and within a tier by weight.
create table pipeline.ranking_rule (
  province_id text not null,
  criterion text not null check (criterion in ('key', 'place', 'industry', 'priority', 'cleaner', 'readiness', 'costEffect', 'leverage', 'spread')),
  -- 1 is looked at before 2
  tier smallint not null check (tier between 1 and 9),
  weight smallint not null check (weight between 0 and 100),
  basis text not null default '',
  confidence text not null check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  valid_from date not null default date '2012-07-05',
  valid_to date,
  version int not null default 1,
  primary key (province_id, criterion, valid_from),
  constraint ranking_days check (valid_to >= valid_from)
);

-- The authority puts one at another place than the rules do, and says why.
create table pipeline.ranking_override (
  province_id text not null,
  year smallint not null,
  proposal_id uuid not null,
  id uuid not null default public.uuid7(),
  -- null: back to where the rules put it
  place smallint check (place > 0),
  reason text not null check (reason <> ''),
  person_id uuid,
  person_name text not null default '',
  set_at timestamptz not null default clock_timestamp(),
  primary key (province_id, year, proposal_id, id),
  foreign key (province_id, proposal_id) references pipeline.proposal on delete cascade
);

-- Published to this room and later ones: an establishment named, with where it produces now and in what units it ever stood.
create view establishment.beneficiary with (security_invoker = true) as
  select e.province_id, e.id, e.name, e.kind, e.state, e.organisation_id,
    (select coalesce(p.now_unit_id, p.unit_id) from establishment.place p
      where p.province_id = e.province_id and p.establishment_id = e.id and p.main) as unit_id,
    array(select distinct v.u from establishment.place p cross join lateral (values (p.unit_id), (p.now_unit_id)) v (u)
      where p.province_id = e.province_id and p.establishment_id = e.id and v.u is not null) as unit_ids
  from establishment.establishment e;
grant select on establishment.beneficiary to kc_app;

-- Which papers lie beside a record, by their role: dossiers ask whether a paper is there, not what stands in it.
create view documents.paper_laid with (security_invoker = true) as
  select province_id, subject_kind, subject_id, role from documents.file
   where state = 'ready' and removed_at is null and replaced_by is null;
grant select on documents.paper_laid to kc_app;

-- For rooms that draw proposals into plans and projects: what a plan's item needs, within the reader's reach.
create view pipeline.bank with (security_invoker = true) as
  select province_id, id, code, title, state, return_year, arrangement, areas, activities, years, unit_id, place_on, lead_id, lead_name,
    partner_name, programme_id, budget_line, total_vnd, national_vnd, local_vnd, own_vnd, other_vnd, loan_vnd, ceiling_vnd, readiness,
    missing, verdict, workers, taken_kind, taken_id, version
  from pipeline.proposal;
create view pipeline.bank_establishment with (security_invoker = true) as
  select province_id, proposal_id, establishment_id, position from pipeline.proposal_establishment;
create view pipeline.bank_cost with (security_invoker = true) as
  select province_id, proposal_id, id, position, content, activity, establishment_id, year, total_vnd, national_vnd, local_vnd, own_vnd,
    other_vnd, loan_vnd from pipeline.cost_item;

-- Everything is the province's; the Ministry sees it; a draft is its writer's alone.
do $$
declare
  part text;
begin
  foreach part in array array['counter', 'proposal', 'proposal_establishment', 'cost_item', 'equipment', 'expected', 'step_taken', 'snapshot',
    'ranking_override']
  loop
    execute format('alter table pipeline.%I enable row level security', part);
    execute format('create policy own on pipeline.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
    execute format('create policy seen on pipeline.%I for select using ((select current_setting(''kc.nation'', true)) = ''on'')', part);
  end loop;
  foreach part in array array['readiness_rule', 'ranking_rule']
  loop
    execute format('alter table pipeline.%I enable row level security', part);
    execute format('create policy own on pipeline.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
    execute format('create policy seen on pipeline.%I for select using (
      province_id = ''00'' or (select current_setting(''kc.nation'', true)) = ''on'')', part);
  end loop;
end $$;
alter table pipeline.draft enable row level security;
create policy own on pipeline.draft using (
  (select current_setting('kc.province', true)) = '*'
  or province_id = (select current_setting('kc.province', true)) and public.kc_is(person_id));

grant select, insert, update on pipeline.counter, pipeline.proposal, pipeline.readiness_rule, pipeline.ranking_rule to kc_app;
grant select, insert, update, delete on pipeline.proposal_establishment, pipeline.cost_item, pipeline.equipment, pipeline.expected, pipeline.draft to kc_app;
grant select, insert on pipeline.step_taken, pipeline.snapshot, pipeline.ranking_override to kc_app;
grant select on pipeline.bank, pipeline.bank_establishment, pipeline.bank_cost to kc_app;
-- an import that is undone takes its own new records back; a rule of a province goes back to the shipped one
grant delete on pipeline.proposal, pipeline.readiness_rule, pipeline.ranking_rule to kc_app;
