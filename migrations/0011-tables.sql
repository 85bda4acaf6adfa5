-- Tables in and out: one mechanism for every import.
create table tables.import (
  province_id text not null,
  id uuid not null default public.uuid7(),
  kind text not null,
  -- colleagues of one organisation see each other's imports of the kinds that they may do
  organisation_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  file_name text not null,
  file_size bigint not null check (file_size > 0),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'received'
    check (state in ('received', 'checking', 'checked', 'committing', 'committed', 'undone')),
  version int not null default 1,
  -- how the file is read, as a person confirmed it
  reading jsonb,
  -- rows, problems, created…; null: not checked
  counts jsonb,
  work_id uuid,
  received_at timestamptz not null default now(),
  committed_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  primary key (province_id, id)
);
create unique index import_id on tables.import (id);
create index import_organisation on tables.import (organisation_id, id desc);
create index import_hash on tables.import (file_hash);
create index import_open on tables.import (received_at) where state not in ('committed', 'undone');

-- The file itself, until a while after its import was committed: for the check, the marked copy and the proof of what came.
create table tables.import_file (
  province_id text not null,
  import_id uuid not null,
  bytes bytea not null,
  primary key (province_id, import_id),
  foreign key (province_id, import_id) references tables.import on delete cascade
);
-- spreadsheets are packed already
alter table tables.import_file alter column bytes set storage external;

-- What stands against a commit, one line per bad cell.
create table tables.import_problem (
  province_id text not null,
  import_id uuid not null,
  n int not null,
  row_no int not null,
  column_key text,
  address text not null,
  heading text not null,
  value text not null,
  why text not null,
  proposal text,
  primary key (province_id, import_id, n),
  foreign key (province_id, import_id) references tables.import on delete cascade
);

-- What a commit would do, and after it what it did: from this an undo goes back.
create table tables.import_change (
  province_id text not null,
  import_id uuid not null,
  n int not null,
  row_no int not null,
  row_key text not null,
  what text not null check (what in ('created', 'changed')),
  -- of the record; null while it is not made
  record_id text,
  before jsonb,
  after jsonb not null,
  primary key (province_id, import_id, n),
  foreign key (province_id, import_id) references tables.import on delete cascade
);

-- Which heading a person matched to which column the last time.
create table tables.matching (
  province_id text not null,
  person_id uuid not null,
  kind text not null,
  headings jsonb not null,
  primary key (province_id, person_id, kind)
);

do $$
declare
  part text;
begin
  foreach part in array array['import', 'import_file', 'import_problem', 'import_change', 'matching'] loop
    execute format('alter table tables.%I enable row level security', part);
    execute format('create policy own on tables.%I using (public.kc_own(province_id))', part);
  end loop;
end $$;

grant select, insert, update, delete on all tables in schema tables to kc_app;
