-- The yearly plan: rounds, what units send, the province's consolidated plan, opinions, decisions and their versions.
create schema planning;
grant usage on schema planning to kc_app;

-- By which way money is planned: national and local funds differ, and every province fixes its own local way (TT 46/2012
-- art. 8). '00' is shipped; a province's profile stands in place of the shipped one for its funding.
create table planning.profile (
  province_id text not null,
  id uuid not null default public.uuid7(),
  -- names the fact it was loaded from; null: entered by a person
  fact_key text,
  funding text not null check (funding in ('local', 'national')),
  name text not null,
  basis text not null default '',
  confidence text not null check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  valid_from date not null,
  valid_to date,
  note text not null default '',
  version int not null default 1,
  primary key (province_id, id),
  constraint profile_fact_unique unique (province_id, fact_key),
  constraint profile_days check (valid_to >= valid_from)
);
create unique index profile_id on planning.profile (id);

create table planning.profile_step (
  province_id text not null,
  profile_id uuid not null,
  position smallint not null,
  -- 'send' unit → department, 'appraise', 'financeOpinion', 'approve', 'sendNational', 'nationalAppraise', 'nationalApprove', 'assign'
  step text not null check (step in ('send', 'appraise', 'financeOpinion', 'approve', 'sendNational', 'nationalAppraise', 'nationalApprove', 'assign')),
  -- the kind of organisation that takes it, as it is called there
  who text not null,
  who_kind text not null,
  -- month and day before or in the plan's year: {"month":10,"day":30,"yearOffset":-1}; null: no day is fixed
  due jsonb,
  working_days smallint check (working_days between 1 and 400),
  -- how many sets of papers
  sets smallint check (sets between 1 and 20),
  paper text not null default '',
  basis text not null default '',
  confidence text not null check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  primary key (province_id, profile_id, position),
  foreign key (province_id, profile_id) references planning.profile on delete cascade
);

-- A round gathers one year's plans of one province.
create table planning.round (
  province_id text not null,
  id uuid not null default public.uuid7(),
  year smallint not null check (year between 2012 and 2100),
  title text not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'ended')),
  -- the multi-year programme that it carries out
  programme_id uuid,
  -- the department that leads
  organisation_id uuid not null references identity.organisation,
  local_profile_id uuid,
  national_profile_id uuid,
  -- until when units send
  due_on date not null,
  opened_on date,
  closed_on date,
  guidance text not null default '',
  -- number of the letter that asks the units
  letter text not null default '',
  round_at timestamptz not null default clock_timestamp(),
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  -- one round a year; a later gathering within the year is an adjustment of the plan
  constraint round_year unique (province_id, year)
);
create unique index round_id on planning.round (id);

-- Who must send.
create table planning.sender (
  province_id text not null,
  round_id uuid not null,
  organisation_id uuid not null references identity.organisation,
  -- its commune or district of the day; null for the centre and departments
  unit_id text references territory.unit,
  -- null: the round's day
  due_on date,
  -- the date by which its plan is due in agenda, so that it is reminded and escalated there
  due_id uuid,
  primary key (province_id, round_id, organisation_id),
  foreign key (province_id, round_id) references planning.round on delete cascade
);

-- What the year may spend, by source: given, and held fast by approved lines. Nothing is approved above it.
create table planning.ceiling (
  province_id text not null,
  round_id uuid not null,
  source text not null check (source in ('national', 'provincial', 'district', 'commune')),
  -- null: not known yet
  ceiling_vnd bigint check (ceiling_vnd >= 0),
  reserved_vnd bigint not null default 0 check (reserved_vnd >= 0),
  basis text not null default '',
  version int not null default 1,
  primary key (province_id, round_id, source),
  foreign key (province_id, round_id) references planning.round on delete cascade,
  constraint ceiling_not_overdrawn check (reserved_vnd <= ceiling_vnd)
);

-- One unit's plan.
create table planning.submission (
  province_id text not null,
  id uuid not null default public.uuid7(),
  round_id uuid not null,
  organisation_id uuid not null references identity.organisation,
  state text not null default 'draft' check (state in ('draft', 'sent', 'returned', 'accepted')),
  narrative text not null default '',
  -- its own decision, where it has money of its own (Cà Mau's communes)
  own_decision text not null default '',
  own_decided_on date,
  own_signer text not null default '',
  paper text not null default '',
  sent_on date,
  late boolean not null default false,
  -- hash of its lines when it was last sent: sending back unchanged what was returned is told
  sent_hash bytea,
  return_reason text not null default '',
  round_at timestamptz not null default clock_timestamp(),
  version int not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (province_id, id),
  foreign key (province_id, round_id) references planning.round,
  constraint submission_once unique (province_id, round_id, organisation_id)
);
create unique index submission_id on planning.submission (id);

-- The province's plan of a year.
create table planning.plan (
  province_id text not null,
  id uuid not null default public.uuid7(),
  round_id uuid not null,
  year smallint not null,
  title text not null,
  state text not null default 'draft' check (state in ('draft', 'withFinance', 'opined', 'withApprover', 'approved', 'adjusting',
    'adjustmentWithFinance', 'adjustmentOpined', 'adjustmentWithApprover', 'closed')),
  -- version in force (null before the first decision), and the one in the making
  current_no int,
  working_no int,
  return_reason text not null default '',
  round_at timestamptz not null default clock_timestamp(),
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  foreign key (province_id, round_id) references planning.round,
  constraint plan_round unique (province_id, round_id)
);
create unique index plan_id on planning.plan (id);

create table planning.version (
  province_id text not null,
  plan_id uuid not null,
  no int not null check (no > 0),
  kind text not null check (kind in ('original', 'adjustment', 'supplement')),
  decided boolean not null default false,
  reason text not null default '',
  submission_number text not null default '',
  submitted_on date,
  finance_number text not null default '',
  finance_on date,
  decision_number text not null default '',
  decided_on date,
  effective_on date,
  signer text not null default '',
  signer_capacity jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (province_id, plan_id, no),
  foreign key (province_id, plan_id) references planning.plan
);

-- A line: a project (đề án) with who benefits, or a task (nhiệm vụ) without.
create table planning.item (
  province_id text not null,
  id uuid not null default public.uuid7(),
  round_id uuid not null,
  -- whose plan it stands in; null: the department's own hand put it into the province's plan
  submission_id uuid,
  position int not null default 0,
  kind text not null check (kind in ('project', 'task')),
  arrangement text check (arrangement in ('single', 'group', 'key')),
  title text not null,
  area smallint not null check (area between 1 and 9),
  activity text,
  -- the programme's line that it carries out: table and line, none where it has none
  budget_line text,
  -- the bank's proposal, and the line of last year that it goes on from
  proposal_id uuid,
  carried_from uuid,
  quantity numeric(14, 2) check (quantity >= 0),
  unit text not null default '',
  -- when: "Quý II", "Hàng năm", years of a longer one
  timing text not null default '',
  years smallint[] not null default '{}',
  lead_id uuid references identity.organisation,
  lead_name text not null default '',
  coordinators text not null default '',
  unit_id text references territory.unit,
  place text not null default '',
  beneficiaries text not null default '',
  expected text not null default '',
  workers int check (workers >= 0),
  score numeric(7, 2),
  route text not null default 'local' check (route in ('local', 'national')),
  state text not null default 'proposed' check (state in ('proposed', 'kept', 'returned', 'deferred', 'dropped', 'merged')),
  state_reason text not null default '',
  -- the group project into which it was merged
  merged_into uuid,
  -- national route: what became of it
  national_state text check (national_state in ('appraised', 'sent', 'returned', 'approved', 'refused')),
  national_on date,
  national_paper text not null default '',
  national_note text not null default '',
  -- who does it, once it is approved
  assigned_to uuid,
  assigned_name text not null default '',
  assigned_org uuid,
  assigned_on date,
  note text not null default '',
  version int not null default 1,
  changed_by text not null default '',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  search text generated always as (' ' || public.kc_fold(title || ' ' || lead_name || ' ' || place || ' ' || beneficiaries || ' ' || expected)) stored,
  primary key (province_id, id),
  foreign key (province_id, round_id) references planning.round,
  constraint item_merged_whole check ((state = 'merged') = (merged_into is not null))
);
create unique index item_id on planning.item (id);
create index item_round on planning.item (province_id, round_id, state, position, id);
create index item_submission on planning.item (province_id, submission_id, position, id);
create index item_proposal on planning.item (proposal_id) where proposal_id is not null;

-- Who benefits.
create table planning.item_establishment (
  province_id text not null,
  item_id uuid not null,
  establishment_id uuid not null,
  primary key (province_id, item_id, establishment_id),
  foreign key (province_id, item_id) references planning.item on delete cascade
);
create index item_of_establishment on planning.item_establishment (establishment_id);

-- Its money by source, and what each desk made of it. All in đồng; null: that desk has not spoken of it.
create table planning.money (
  province_id text not null,
  round_id uuid not null,
  item_id uuid not null,
  source text not null check (source in ('national', 'provincial', 'district', 'commune', 'own', 'other', 'loan')),
  -- as the unit asked
  asked_vnd bigint not null default 0 check (asked_vnd >= 0),
  -- as the department put it into the plan
  kept_vnd bigint check (kept_vnd >= 0),
  -- as Finance would have it
  finance_vnd bigint check (finance_vnd >= 0),
  -- as decided
  approved_vnd bigint check (approved_vnd >= 0),
  primary key (province_id, item_id, source),
  foreign key (province_id, item_id) references planning.item on delete cascade
);
create index money_round on planning.money (province_id, round_id, source) include (item_id, asked_vnd, kept_vnd, finance_vnd, approved_vnd);

-- What Finance says of a line: agrees, reduces, asks; and the department's answer.
create table planning.opinion (
  province_id text not null,
  item_id uuid not null,
  id uuid not null default public.uuid7(),
  plan_id uuid not null,
  no int not null,
  said text not null check (said in ('agree', 'reduce', 'ask')),
  text text not null default '',
  answer text not null default '',
  person_name text not null default '',
  said_at timestamptz not null default now(),
  answered_at timestamptz,
  version int not null default 1,
  primary key (province_id, item_id, id),
  foreign key (province_id, item_id) references planning.item on delete cascade
);

-- The lines of a version as they were decided; never changed afterwards.
create table planning.version_item (
  province_id text not null,
  plan_id uuid not null,
  no int not null,
  item_id uuid not null,
  position int not null,
  -- 'in' the plan, or left 'out' of it with the approver's reason
  decision text not null default 'in' check (decision in ('in', 'out')),
  reason text not null default '',
  -- the line as it then was, without its money
  content jsonb not null,
  primary key (province_id, plan_id, no, item_id),
  foreign key (province_id, plan_id, no) references planning.version
);
create table planning.version_money (
  province_id text not null,
  plan_id uuid not null,
  no int not null,
  item_id uuid not null,
  source text not null,
  amount_vnd bigint not null check (amount_vnd >= 0),
  primary key (province_id, plan_id, no, item_id, source),
  foreign key (province_id, plan_id, no, item_id) references planning.version_item
);

-- What an adjustment in the making would do to the plan in force, line by line; decided it becomes a version and these go.
create table planning.change (
  province_id text not null,
  plan_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('change', 'add', 'remove')),
  reason text not null default '',
  -- what it says anew of the line besides its money; null: that stays
  content jsonb,
  -- by source, in đồng: as the department asks and as Finance would have it (null: it has not spoken)
  money jsonb not null default '{}',
  finance jsonb,
  -- a new line that came with it and goes with it
  made boolean not null default false,
  changed_by text not null default '',
  changed_at timestamptz not null default clock_timestamp(),
  primary key (province_id, plan_id, item_id),
  foreign key (province_id, plan_id) references planning.plan,
  foreign key (province_id, item_id) references planning.item on delete cascade
);

-- Classes that other departments plan (the Labour department's list), so that nobody is taught twice.
create table planning.outside_class (
  province_id text not null,
  id uuid not null default public.uuid7(),
  year smallint not null,
  organiser text not null,
  trade text not null,
  unit_id text references territory.unit,
  place text not null default '',
  starts_on date,
  ends_on date,
  trainees int check (trainees >= 0),
  note text not null default '',
  primary key (province_id, id)
);

do $$
declare
  part text;
begin
  foreach part in array array['round', 'sender', 'ceiling', 'submission', 'plan', 'version', 'item', 'item_establishment', 'money', 'opinion',
    'version_item', 'version_money', 'change', 'outside_class']
  loop
    execute format('alter table planning.%I enable row level security', part);
    execute format('create policy own on planning.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
    execute format('create policy seen on planning.%I for select using ((select current_setting(''kc.nation'', true)) = ''on'')', part);
  end loop;
  -- profiles are public rules
  foreach part in array array['profile', 'profile_step']
  loop
    execute format('alter table planning.%I enable row level security', part);
    execute format('create policy own on planning.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
    execute format('create policy seen on planning.%I for select using (true)', part);
  end loop;
end $$;

grant select, insert, update on planning.profile, planning.round, planning.ceiling, planning.submission, planning.plan, planning.version, planning.item,
  planning.opinion to kc_app;
grant select, insert, update, delete on planning.change, planning.profile_step, planning.sender, planning.money, planning.item_establishment, planning.outside_class to kc_app;
grant delete on planning.item to kc_app;
-- what was decided stays
grant select, insert on planning.version_item, planning.version_money to kc_app;

-- The national route: each basic appraisal of a line (TT 36/2013 Đ.8, Đ.9), and each report by which lines were sent.
create table planning.national_appraisal (
  province_id text not null,
  item_id uuid not null,
  id uuid not null default public.uuid7(),
  result text not null check (result in ('appraised', 'returned')),
  -- a council, or the department's own staff
  appraised_by text not null check (appraised_by in ('council', 'staff')),
  -- [{criterion, mark, note}], one for each of the five criteria
  marks jsonb not null,
  number text not null default '',
  on_day date not null,
  note text not null default '',
  person_name text not null default '',
  created_at timestamptz not null default clock_timestamp(),
  primary key (province_id, item_id, id),
  foreign key (province_id, item_id) references planning.item on delete cascade
);

create table planning.national_report (
  province_id text not null,
  round_id uuid not null,
  id uuid not null default public.uuid7(),
  number text not null,
  on_day date not null,
  -- the day before which it was due by the profile of its time; null: none was fixed
  due_on date,
  item_ids uuid[] not null,
  person_name text not null default '',
  created_at timestamptz not null default clock_timestamp(),
  primary key (province_id, round_id, id),
  foreign key (province_id, round_id) references planning.round
);

-- national money as the Minister approved it; the province's own decision stays what it is
alter table planning.item add column national_vnd bigint check (national_vnd >= 0);
create index item_national on planning.item (round_id, national_state, id) where route = 'national';

-- Days that come back every year, shipped as data: reports, statistics, ends of terms.
create table planning.year_day (
  province_id text not null,
  id uuid not null default public.uuid7(),
  fact_key text,
  title text not null,
  who text not null default '',
  -- null: every month
  month smallint check (month between 1 and 12),
  day smallint not null check (day between 1 and 31),
  until_day smallint check (until_day between 1 and 31),
  -- of the plan's year: -1 the year before, 1 the year after
  year_offset smallint not null default 0 check (year_offset between -1 and 1),
  basis text not null default '',
  confidence text not null check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  primary key (province_id, id),
  constraint year_day_fact unique (province_id, fact_key)
);

do $$
declare
  part text;
begin
  foreach part in array array['national_appraisal', 'national_report', 'year_day']
  loop
    execute format('alter table planning.%I enable row level security', part);
    execute format('create policy own on planning.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
  end loop;
end $$;
create policy seen on planning.national_appraisal for select using ((select current_setting('kc.nation', true)) = 'on');
create policy seen on planning.national_report for select using ((select current_setting('kc.nation', true)) = 'on');
create policy seen on planning.year_day for select using (true);
grant select, insert on planning.national_appraisal, planning.national_report to kc_app;
grant select, insert, update, delete on planning.year_day to kc_app;

-- For later rooms: the lines of the version in force, as they were decided, with their money by source in đồng.
create view planning.decided_line with (security_invoker = true) as
  select p.province_id, p.id as plan_id, p.year, p.state as plan_state, v.no, v.decision_number, v.decided_on, l.item_id, l.position,
         l.content, coalesce(m.money, '{}'::jsonb) as money
    from planning.plan p
    join planning.version v on v.province_id = p.province_id and v.plan_id = p.id and v.no = p.current_no
    join planning.version_item l on l.province_id = v.province_id and l.plan_id = v.plan_id and l.no = v.no and l.decision = 'in'
    left join lateral (
      select jsonb_object_agg(a.source, a.amount_vnd) as money from planning.version_money a
       where a.province_id = l.province_id and a.plan_id = l.plan_id and a.no = l.no and a.item_id = l.item_id) m on true;
grant select on planning.decided_line to kc_app;

-- What planning asks of the bank besides: the rank of its place and of its industry, when it was last weighed.
create or replace view pipeline.bank with (security_invoker = true) as
  select province_id, id, code, title, state, return_year, arrangement, areas, activities, years, unit_id, place_on, lead_id, lead_name,
    partner_name, programme_id, budget_line, total_vnd, national_vnd, local_vnd, own_vnd, other_vnd, loan_vnd, ceiling_vnd, readiness,
    missing, verdict, workers, taken_kind, taken_id, version, place_rank, industry_rank
  from pipeline.proposal;
