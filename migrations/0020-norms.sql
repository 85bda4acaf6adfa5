-- Support norms: how much of what may be paid for which activity, on which ground, from which day to which.

create extension if not exists btree_gist with schema public;

create schema norms;
grant usage on schema norms to kc_app;

-- Contents of khuyến công as a decree lists them: seven before 05/7/2012, nine since. Shipped.
create table norms.content (
  province_id text not null default '00' check (province_id = '00'),
  code text not null,
  number smallint not null,
  name text not null,
  basis text not null,
  confidence text not null check (confidence in ('confirmed', 'uncertain')),
  valid_from date not null,
  valid_to date,
  primary key (province_id, code, valid_from),
  constraint content_days check (valid_to >= valid_from)
);

-- Fundable activities; a row is one version. Shipped.
create table norms.activity (
  province_id text not null default '00' check (province_id = '00'),
  code text not null check (code ~ '^N-[A-Z0-9]{2,12}$'),
  -- the content of the nine that it belongs to
  content smallint not null check (content between 1 and 9),
  place smallint not null,
  name text not null,
  plain text,
  told text not null default '',
  unit text not null,
  by_cost boolean not null,
  -- [{code, name, counts}], [{name, note, basis, kinds}], [{text, basis, confidence}]
  cost_items jsonb not null default '[]',
  papers jsonb not null default '[]',
  conditions jsonb not null default '[]',
  basis text not null default '',
  valid_from date not null,
  valid_to date,
  primary key (province_id, code, valid_from),
  constraint activity_days check (valid_to >= valid_from),
  constraint activity_once exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table norms.norm (
  -- who keeps it: '00' the nation's
  province_id text not null,
  id uuid not null default public.uuid7(),
  -- names the fact it was loaded from; null: entered by a person
  fact_key text,
  -- null: every activity without a row of its own there
  activity text,
  funding text not null check (funding in ('national', 'local')),
  -- the province on whose ground it holds, of its own day; null: the nation
  unit_id text references territory.unit,
  figures text not null check (figures in ('entered', 'missing')),
  -- per mille
  rate smallint check (rate between 1 and 1000),
  -- đồng for each unit
  ceiling bigint check (ceiling > 0),
  unit text not null,
  line_factor smallint check (line_factor between 1000 and 5000),
  priority_factor smallint check (priority_factor between 1000 and 5000),
  priority_raises_ceiling boolean not null default false,
  priority_raises_rate boolean not null default false,
  cost_items text[] not null default '{}',
  conditions text not null default '',
  legal_id uuid not null,
  -- the document as it was called when the row was written
  legal_name text not null,
  legal_number text,
  legal_title text not null default '',
  legal_signed date,
  clause text not null check (clause <> ''),
  source text not null default '',
  confidence text not null default 'uncertain' check (confidence in ('confirmed', 'uncertain')),
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_on date,
  -- the last who entered or corrected it; null: shipped
  entered_by uuid,
  entered_by_name text,
  valid_from date not null,
  valid_to date,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  search text generated always as (' ' || public.kc_fold(coalesce(activity, '') || ' ' || conditions || ' ' || clause || ' ' || coalesce(legal_number, '') || ' ' || source)) stored,
  primary key (province_id, id),
  constraint norm_fact_unique unique (province_id, fact_key),
  constraint norm_days check (valid_to >= valid_from),
  constraint norm_figures check ((figures = 'entered') = (rate is not null or ceiling is not null)),
  constraint norm_names_activity check (activity is not null or figures = 'missing'),
  constraint norm_nation check ((province_id = '00') = (unit_id is null)),
  constraint norm_withdrawn_whole check ((withdrawn_at is null) = (withdrawn_reason is null)),
  constraint norm_confirmed_whole check ((confirmed_on is null) = (confirmed_by_name is null)),
  -- one rule for one place and day; whoever writes at the same time is refused too
  constraint norm_once exclude using gist (province_id with =, (coalesce(unit_id, '')) with =, funding with =,
    (coalesce(activity, '')) with =, daterange(valid_from, valid_to, '[]') with &&) where (withdrawn_at is null)
);
create unique index norm_id on norms.norm (id);
create index norm_activity on norms.norm (activity, funding);
create index norm_legal on norms.norm (legal_id);

-- Everybody reads the norms: an owner without an account too.
do $$
declare
  part text;
begin
  foreach part in array array['content', 'activity', 'norm'] loop
    execute format('alter table norms.%I enable row level security', part);
    execute format('create policy own on norms.%I using (public.kc_own(province_id))', part);
    execute format('create policy seen on norms.%I for select using (true)', part);
  end loop;
end $$;

grant select on norms.content, norms.activity to kc_app;
grant select, insert, update on norms.norm to kc_app;
