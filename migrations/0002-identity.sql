create schema identity;
grant usage on schema identity to kc_app;

create table identity.organisation (
  id uuid primary key default public.uuid7(),
  kind text not null,
  name text not null,
  -- today's provincial jurisdiction; null: national
  province_id text,
  province_name text,
  unit_id text,
  parent_id uuid references identity.organisation,
  valid_from date not null default '2025-07-01',
  valid_to date
);

create table identity.person (
  id uuid primary key default public.uuid7(),
  username text not null,
  name text not null,
  password_hash text not null,
  active boolean not null default true,
  demo boolean not null default false,
  failures int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now(),
  constraint person_username_unique unique (username)
);

create table identity.role_holding (
  id uuid primary key default public.uuid7(),
  person_id uuid not null references identity.person on delete cascade,
  organisation_id uuid not null references identity.organisation,
  role text not null,
  valid_from date not null default current_date,
  valid_to date
);
create index role_holding_person on identity.role_holding (person_id);

-- The browser holds an opaque token; only its hash is stored.
create table identity.session (
  id uuid primary key default public.uuid7(),
  token_hash bytea not null unique,
  person_id uuid not null references identity.person on delete cascade,
  role_holding_id uuid not null references identity.role_holding on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text
);
create index session_expires on identity.session (expires_at);

create table identity.audit_event (
  id uuid primary key default public.uuid7(),
  at timestamptz not null default clock_timestamp(),
  act text not null,
  person_id uuid,
  person_name text,
  organisation_id uuid,
  organisation_name text,
  role text,
  province_id text,
  subject_kind text,
  subject_id text,
  facts jsonb not null default '{}',
  before jsonb,
  after jsonb,
  reason text,
  address text,
  request_id text
);
create index audit_event_subject on identity.audit_event (subject_kind, subject_id, at);
create index audit_event_at on identity.audit_event (at);

-- The first answer to a repeated write.
create table identity.idempotency (
  person_id uuid not null,
  act text not null,
  key text not null,
  input_hash text not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (person_id, act, key)
);

grant select, insert, update, delete on identity.organisation, identity.person, identity.role_holding, identity.session, identity.idempotency to kc_app;
-- append-only: the application may neither change nor delete what happened
grant select, insert on identity.audit_event to kc_app;
