-- Needs surveys (khảo sát nhu cầu): rounds that ask, surveys as they came in from the spot, and the needs in them.
create schema survey;
grant usage on schema survey to kc_app;

create table survey.round (
  province_id text not null,
  id uuid not null default public.uuid7(),
  title text not null,
  -- the year whose plan it serves
  year smallint not null check (year between 2000 and 2200),
  until date not null,
  note text not null default '',
  -- questions beyond the short form: [{key, label, kind, options, required}]
  questions jsonb not null default '[]',
  -- false: only the communes of survey.round_unit
  everywhere boolean not null default true,
  state text not null default 'open' check (state in ('open', 'closed')),
  organisation_id uuid references identity.organisation,
  -- its name of that day
  organisation_name text not null default '',
  opened_by uuid references identity.person,
  opened_by_name text not null default '',
  opened_at timestamptz not null default now(),
  version int not null default 1,
  search text generated always as (' ' || public.kc_fold(title)) stored,
  primary key (province_id, id)
);
create unique index round_id on survey.round (id);

create table survey.round_unit (
  province_id text not null,
  round_id uuid not null,
  unit_id text not null references territory.unit,
  -- how many establishments are to be asked; null: all of the register there
  target int check (target > 0),
  primary key (province_id, round_id, unit_id),
  foreign key (province_id, round_id) references survey.round on delete cascade
);

create table survey.survey (
  -- today's jurisdiction of the place of production
  province_id text not null,
  -- made by the browser when the form is begun: what is sent twice is one survey
  id uuid not null,
  round_id uuid,
  -- null: not in the register, until it is accepted
  establishment_id uuid,
  -- the commune of its day
  unit_id text not null references territory.unit,
  state text not null default 'sent' check (state in ('sent', 'returned', 'accepted', 'dropped')),
  -- why it was returned or dropped
  reason text not null default '',
  name text not null,
  surveyed_on date not null,
  -- what the newest sending says
  answers jsonb not null,
  sent_by uuid references identity.person,
  sent_by_name text not null default '',
  sent_at timestamptz not null default now(),
  -- four eyes begin anew with each sending
  round_started_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by_name text not null default '',
  -- what went into the register when it was accepted: [{field, from}]
  decided jsonb not null default '[]',
  version int not null default 1,
  search text generated always as (' ' || public.kc_fold(name || ' ' || sent_by_name || ' ' || coalesce(answers -> 'facts' ->> 'products', '')
    || ' ' || coalesce(answers -> 'facts' ->> 'representative', '') || ' ' || coalesce(answers -> 'facts' ->> 'address', ''))) stored,
  primary key (province_id, id),
  foreign key (province_id, round_id) references survey.round,
  foreign key (province_id, establishment_id) references establishment.establishment
);
create unique index survey_id on survey.survey (id);
create index survey_sent on survey.survey (province_id, sent_at desc, id);
create index survey_round on survey.survey (province_id, round_id, unit_id);
create index survey_unit on survey.survey (province_id, unit_id, state);
create index survey_establishment on survey.survey (province_id, establishment_id) where establishment_id is not null;
create index survey_sender on survey.survey (sent_by, state);

-- Every sending as it was received; nothing of it is ever changed.
create table survey.sending (
  province_id text not null,
  survey_id uuid not null,
  no int not null check (no > 0),
  answers jsonb not null,
  -- of the answers, to know the same sending again
  hash text not null,
  sent_by uuid references identity.person,
  sent_by_name text not null default '',
  received_at timestamptz not null default now(),
  primary key (province_id, survey_id, no),
  foreign key (province_id, survey_id) references survey.survey on delete cascade
);

create table survey.need (
  province_id text not null,
  survey_id uuid not null,
  id uuid not null default public.uuid7(),
  -- the sender's own mark, the same when it is sent again
  key text not null,
  seq smallint not null,
  kind text not null check (kind in ('machines', 'demonstration', 'cleaner', 'training', 'management', 'startUp', 'brand', 'fair',
    'contest', 'showroom', 'consulting', 'information', 'linkage', 'pollution', 'relocation', 'other')),
  what text not null,
  -- đồng
  estimated_vnd bigint check (estimated_vnd >= 0),
  own_vnd bigint check (own_vnd >= 0),
  year smallint check (year between 2000 and 2200),
  -- does it go on into the bank? null: nobody has decided yet
  accepted boolean,
  primary key (province_id, survey_id, id),
  foreign key (province_id, survey_id) references survey.survey on delete cascade,
  constraint need_key unique (province_id, survey_id, key),
  constraint need_own_within check (own_vnd <= estimated_vnd)
);
create unique index need_id on survey.need (id);

-- Needs that were accepted, for the bank of projects: one row becomes one idea.
create view survey.accepted_need with (security_invoker = true) as
select n.province_id, n.survey_id, n.id as need_id, n.kind, n.what, n.estimated_vnd, n.own_vnd, n.year,
    s.establishment_id, s.name as establishment_name, s.unit_id, s.surveyed_on, s.round_id, s.sent_by, s.sent_by_name, s.decided_at,
    s.answers ->> 'difficulties' as difficulties
  from survey.need n join survey.survey s on s.province_id = n.province_id and s.id = n.survey_id
 where n.accepted and s.state = 'accepted';

-- What a survey compares with: an establishment's head, its main place of today, its products in words.
create view establishment.surveyed with (security_invoker = true) as
select e.province_id, e.id, e.name, e.kind, e.state, e.merged_into, e.representative, coalesce(e.phone, '') as phone, e.workers,
    e.revenue_vnd, e.version, coalesce(p.now_unit_id, p.unit_id) as unit_id, coalesce(p.address, '') as address, p.latitude, p.longitude,
    (select coalesce(string_agg(d.name, ', ' order by d.id), '') from establishment.product d
      where d.province_id = e.province_id and d.establishment_id = e.id) as products
  from establishment.establishment e
  left join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main;
grant select on establishment.surveyed to kc_app;

-- Everything is the province's; the Ministry sees it.
do $$
declare
  part text;
begin
  foreach part in array array['round', 'round_unit', 'survey', 'sending', 'need']
  loop
    execute format('alter table survey.%I enable row level security', part);
    execute format('create policy own on survey.%I using (
      province_id = (select current_setting(''kc.province'', true)) or (select current_setting(''kc.province'', true)) = ''*'')', part);
    execute format('create policy seen on survey.%I for select using ((select current_setting(''kc.nation'', true)) = ''on'')', part);
  end loop;
end $$;

grant select, insert, update on survey.round, survey.survey to kc_app;
grant select, insert on survey.sending to kc_app;
grant select, insert, update, delete on survey.round_unit, survey.need to kc_app;
grant select on survey.accepted_need to kc_app;
