-- What waits for whom until when: the calendar, obligations and what falls due of them, notices, letters, long work.

-- Background work is claimed from PostgreSQL (graphile-worker); the application may only ask for it, in its own transaction.
create function work.add_job(of_task text, of_payload json, of_key text, of_start timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(of_task, of_payload, job_key := of_key, run_at := of_start, max_attempts := 5);
end $$;
revoke execute on function work.add_job(text, json, text, timestamptz) from public;
grant execute on function work.add_job(text, json, text, timestamptz) to kc_app;

-- Who works where today, for whoever must be told something; row-level security of the reader applies.
create view identity.holder with (security_invoker = true) as
  select p.id as person_id, p.name as person_name, p.home_province, h.role, o.id as organisation_id, o.name as organisation_name,
         o.kind as organisation_kind, o.province_id, o.unit_id
    from identity.role_holding h
    join identity.person p on p.id = h.person_id and p.active
    join identity.organisation o on o.id = h.organisation_id
   where h.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
     and (h.valid_to is null or h.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date);
create view identity.office with (security_invoker = true) as
  select id as organisation_id, name, kind, coalesce(province_id, '00') as province_id, unit_id, valid_from, valid_to
    from identity.organisation;
grant select on identity.holder, identity.office to kc_app;

create table work.letter (
  province_id text not null,
  id uuid not null default public.uuid7(),
  person_id uuid,
  address text,
  subject text not null,
  -- null: a secret that was sent, or whose time has passed
  body text,
  secret boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'expired')),
  attempts int not null default 0,
  error text,
  created_at timestamptz not null default now(),
  run_after timestamptz not null default now(),
  lease_until timestamptz,
  sent_at timestamptz,
  primary key (province_id, id),
  check (person_id is not null or address is not null)
);
create index letter_waiting on work.letter (run_after) where state in ('waiting', 'sending');
create index letter_created on work.letter (created_at desc);
alter table work.letter enable row level security;
create policy added on work.letter for insert with check (true);
create policy own on work.letter using (public.kc_own(province_id));

create table work.long_work (
  province_id text not null,
  id uuid not null default public.uuid7(),
  kind text not null,
  title text not null,
  person_id uuid not null,
  -- who asked, as they were then: the work is done within their reach
  actor jsonb not null,
  input jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint,
  attempt int not null default 0,
  cancel_asked boolean not null default false,
  -- the process that works on it, until when it is believed to be alive
  runner uuid,
  lease_until timestamptz,
  -- the effect of the work is in the database: it is never done twice
  committed_at timestamptz,
  error text,
  note text,
  created_at timestamptz not null default now(),
  run_after timestamptz not null default now(),
  started_at timestamptz,
  progress_at timestamptz,
  finished_at timestamptz,
  -- the person has put it away
  hidden boolean not null default false,
  primary key (province_id, id)
);
create index long_work_person on work.long_work (person_id, created_at desc);
create index long_work_open on work.long_work (run_after) where state in ('waiting', 'running');
alter table work.long_work enable row level security;
create policy own on work.long_work using (public.kc_own('*') or public.kc_is(person_id));

create table work.long_file (
  province_id text not null,
  work_id uuid not null,
  kind text not null check (kind in ('result', 'errors')),
  name text not null,
  type text not null,
  size bigint not null,
  body bytea not null check (octet_length(body) <= 52428800),
  primary key (province_id, work_id, kind),
  foreign key (province_id, work_id) references work.long_work on delete cascade
);
alter table work.long_file enable row level security;
create policy own on work.long_file using (exists (
  select from work.long_work w where w.province_id = long_file.province_id and w.id = work_id));

-- Days that are not what their weekday says: holidays, and days worked instead. The nation's ('00').
create table work.special_day (
  province_id text not null default '00',
  day date not null,
  kind text not null check (kind in ('holiday', 'worked')),
  name text not null,
  basis text,
  confidence text not null default 'source' check (confidence in ('source', 'known', 'uncertain')),
  primary key (province_id, day)
);
alter table work.special_day enable row level security;
create policy own on work.special_day using (public.kc_own(province_id));
create policy seen on work.special_day for select using (true);

-- Who owes what to whom by when.
create table work.obligation (
  province_id text not null,
  id uuid not null default public.uuid7(),
  -- where it comes from: 'seed:…', 'programme:<code>:<deadline>', null: written by people
  source text,
  title text not null,
  basis text,
  confidence text not null default 'source' check (confidence in ('source', 'known', 'uncertain')),
  -- each office of this kind in the province ('00': in every province), or one office
  owner_kind text,
  owner_id uuid,
  -- the office that receives it: of this kind in the same province (or the nation's), or one office; neither: nobody has to receive it
  recipient_kind text,
  recipient_id uuid,
  rule jsonb not null,
  -- working days before the due date on which the owner is reminded
  remind_before int not null default 5 check (remind_before between 0 and 60),
  -- working days after it on which the owner's head, then the recipient is told
  head_after int not null default 1 check (head_after between 0 and 60),
  recipient_after int not null default 3 check (recipient_after between 0 and 60),
  valid_from date not null,
  valid_to date,
  link text,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  primary key (province_id, id),
  check (owner_kind is not null or owner_id is not null)
);
create unique index obligation_source on work.obligation (province_id, source);
alter table work.obligation enable row level security;
create policy own on work.obligation using (public.kc_own(province_id));
create policy seen on work.obligation for select using (public.kc_sees(province_id) or province_id = '00');

-- One obligation of one office in one period; it keeps the words and the law it was made by.
create table work.due (
  province_id text not null,
  id uuid not null,
  obligation_id uuid not null,
  obligation_province text not null,
  period text not null,
  title text not null,
  basis text,
  confidence text not null,
  link text,
  owner_id uuid not null,
  owner_name text not null,
  recipient_id uuid,
  recipient_name text,
  recipient_province text,
  -- the day that the rule names; due_on is the last working day by which it must be there
  named_on date not null,
  due_on date not null,
  remind_before int not null,
  head_after int not null,
  recipient_after int not null,
  state text not null default 'open' check (state in ('open', 'paused', 'sent', 'accepted', 'waived')),
  version int not null default 1,
  opened_on date not null,
  paused_on date,
  sent_at timestamptz,
  sent_on date,
  sent_by text,
  paper text,
  accepted_at timestamptz,
  -- 0 nobody was told, 1 the owner, 2 the owner's head, 3 the recipient
  told int not null default 0,
  round_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (province_id, id)
);
create unique index due_once on work.due (province_id, obligation_id, owner_id, period);
create index due_owner on work.due (owner_id, due_on);
create index due_recipient on work.due (recipient_id, due_on);
create index due_running on work.due (due_on) where state in ('open', 'paused');
alter table work.due enable row level security;
create policy own on work.due using (public.kc_own(province_id));
create policy seen on work.due for select using (public.kc_sees(province_id));

-- What a person is told in the program.
create table work.notice (
  province_id text not null,
  id uuid not null default public.uuid7(),
  person_id uuid not null,
  kind text not null,
  -- the same thing is told once
  key text not null,
  title text not null,
  note text,
  link text,
  at timestamptz not null default now(),
  read_at timestamptz,
  mail text not null default 'none' check (mail in ('none', 'now', 'daily')),
  mailed_at timestamptz,
  primary key (province_id, id)
);
create unique index notice_once on work.notice (province_id, person_id, key);
create index notice_person on work.notice (person_id, at desc);
create index notice_daily on work.notice (person_id) where mail = 'daily' and mailed_at is null;
alter table work.notice enable row level security;
create policy added on work.notice for insert with check (true);
create policy own on work.notice using (public.kc_own('*') or public.kc_is(person_id));

create table work.notice_setting (
  province_id text not null,
  person_id uuid not null,
  kind text not null,
  shown boolean not null,
  mail text not null check (mail in ('none', 'now', 'daily')),
  primary key (province_id, person_id, kind)
);
alter table work.notice_setting enable row level security;
create policy own on work.notice_setting using (public.kc_own('*') or public.kc_is(person_id));

-- the day's digest went out
create table work.digest (
  province_id text not null,
  person_id uuid not null,
  day date not null,
  primary key (province_id, person_id, day)
);
alter table work.digest enable row level security;
create policy own on work.digest using (public.kc_own('*'));

-- Telling somebody of another office is allowed to whoever works; what they chose to hear decides how.
create function work.tell(to_person uuid, of_kind text, of_key text, of_title text, of_note text, of_link text, by_default_mail text)
returns table (told boolean, mail text) language plpgsql security definer set search_path = pg_catalog, work as $$
declare
  home text;
  wish work.notice_setting;
  added int;
begin
  select p.home_province into home from identity.person p where p.id = to_person and p.active;
  if home is null then return query select false, 'none'; return; end if;
  select s.* into wish from work.notice_setting s where s.person_id = to_person and s.kind = of_kind;
  if wish.shown is false and wish.mail = 'none' then return query select false, 'none'; return; end if;
  insert into work.notice (province_id, person_id, kind, key, title, note, link, mail, read_at, mailed_at)
    values (home, to_person, of_kind, of_key, of_title, of_note, of_link, coalesce(wish.mail, by_default_mail),
      case when wish.shown is false then now() end, case when coalesce(wish.mail, by_default_mail) = 'now' then now() end)
    on conflict do nothing;
  get diagnostics added = row_count;
  return query select added = 1, coalesce(wish.mail, by_default_mail);
end $$;
revoke execute on function work.tell(uuid, text, text, text, text, text, text) from public;
grant execute on function work.tell(uuid, text, text, text, text, text, text) to kc_app;

grant select, insert, update on work.letter, work.notice, work.due to kc_app;
grant select, insert, update, delete on work.long_work, work.long_file, work.special_day, work.obligation, work.notice_setting, work.digest to kc_app;
