-- Files beside the records of any room. The bytes lie outside the database, named by their SHA-256; here stands whose they are.
create table documents.file (
  -- of the record that the file belongs to; '00' the nation's own
  province_id text not null,
  id uuid not null default public.uuid7(),
  subject_kind text not null,
  subject_id text not null,
  -- what it is to its record, e.g. 'original': the decision as it was signed
  role text not null,
  name text not null,
  type text not null,
  -- of what is kept: an image is written anew, so it is not what was sent
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- waiting: nobody gets it before it was scanned; infected: it was refused afterwards, its bytes are gone
  state text not null check (state in ('ready', 'waiting', 'infected')),
  -- everyone may read it, as they may read its record
  open boolean not null default false,
  uploaded_by uuid,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null default now(),
  -- the file that took its place; it stays as the older version
  replaced_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  removed_by_name text,
  -- the bytes were let go after the time for an undo
  purged_at timestamptz,
  primary key (province_id, id),
  foreign key (province_id, replaced_by) references documents.file
);
create unique index file_id on documents.file (id);
create index file_subject on documents.file (subject_kind, subject_id);
create index file_content on documents.file (sha256);
create index file_waiting on documents.file (uploaded_at) where state = 'waiting';

-- Where a passage of a paper begins in its scan: "II.1.2" on page 12.
create table documents.file_place (
  province_id text not null,
  file_id uuid not null,
  place text not null,
  page int not null check (page between 1 and 5000),
  primary key (province_id, file_id, place),
  foreign key (province_id, file_id) references documents.file on delete cascade
);

-- A file on its way, by right: whose record it is for was asked before the first byte.
create table documents.upload (
  province_id text not null,
  id uuid not null default public.uuid7(),
  subject_kind text not null,
  subject_id text not null,
  -- by which the web calls the record
  subject_key text not null,
  role text not null,
  replaces uuid,
  name text not null,
  size bigint not null check (size > 0),
  -- the sender's mark of the very file, so that after a reload it goes on with the same one
  mark text not null default '',
  person_id uuid not null,
  person_name text not null,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- what its bytes turned out to be, once all of them were there
  finding jsonb,
  primary key (province_id, id)
);
create unique index upload_id on documents.upload (id);
create index upload_person on documents.upload (person_id);
create index upload_expires on documents.upload (expires_at);

alter table documents.file enable row level security;
create policy own on documents.file using (public.kc_own(province_id));
create policy seen on documents.file for select using (public.kc_sees(province_id) or open);

alter table documents.file_place enable row level security;
create policy own on documents.file_place using (public.kc_own(province_id));
create policy seen on documents.file_place for select using (public.kc_sees(province_id) or exists (
  select from documents.file f where f.province_id = file_place.province_id and f.id = file_id and f.open));

-- nobody sees what another is still sending, not even in the same province
alter table documents.upload enable row level security;
create policy own on documents.upload
  using (public.kc_own('*') or (public.kc_own(province_id) and public.kc_is(person_id)));

grant select, insert, update, delete on documents.file, documents.file_place, documents.upload to kc_app;
