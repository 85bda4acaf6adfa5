-- Multi-year programmes. Every tenant table carries province_id first in its keys (today's jurisdiction;
-- '00' for national programmes). A version holds one whole content; a decided version never changes.
create schema programme;
grant usage on schema programme to kc_app;

create table programme.programme (
  province_id text not null,
  id uuid not null default public.uuid7(),
  code text not null,
  level text not null check (level in ('national', 'province', 'commune')),
  unit_id text,
  unit_name text not null,
  province_today text not null,
  state text not null,
  version int not null default 1,
  -- counts the saves of all its versions: a number names one content for ever, also when a working version was dropped
  revision int not null default 0,
  -- version whose content is in force (null while only a draft exists) and the one being written
  current_no int,
  working_no int,
  search text not null default '',
  round_started_at timestamptz not null default clock_timestamp(),
  submission_number text,
  submission_date date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (province_id, id),
  constraint programme_code_unique unique (code),
  check (current_no is not null or working_no is not null)
);
create index programme_search on programme.programme using gin (search public.gin_trgm_ops);

create table programme.version (
  province_id text not null,
  programme_id uuid not null,
  no int not null,
  kind text not null check (kind in ('original', 'amendment')),
  decided boolean not null default false,
  -- the programme's save that made this content; part_revisions tells at which save each part changed, by whom and when
  revision int not null default 0,
  part_revisions jsonb not null default '{}',
  title text not null,
  year_from int not null,
  year_to int not null check (year_to >= year_from),
  lower_level text,
  territory_code text,
  territory_as_of date,
  decision_number text,
  decision_date date,
  issuer text,
  effective_date date,
  submission_number text,
  submission_date date,
  submitted_by text,
  signer text,
  signer_capacity jsonb not null default '[]',
  note text,
  reason text,
  -- computed from the items at each save, đồng
  total_vnd bigint,
  target_count int not null default 0,
  primary key (province_id, programme_id, no),
  foreign key (province_id, programme_id) references programme.programme on delete cascade
);

create table programme.section (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  ref text not null, parent text, number text not null, title text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.phase (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  code text not null, label text not null, year_from int not null, year_to int not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.funding_source (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  code text not null, parent text, name text not null, is_state boolean not null, counts_as_support boolean not null, channel text,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.source_name (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  source text not null, printed text not null, context text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.budget_table (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  id text not null, caption text not null, section text, unit_printed text not null, unit_factor bigint not null,
  kind text not null, number_style text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.budget_column (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  table_id text not null, key text not null, role text not null, header jsonb not null, printed_number text, formula text, period text, source text,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.budget_line (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  table_id text not null, id text not null, parent text, level text not null, number text not null, label text not null, area int,
  source text, period text, purpose text not null, unit text, timing text, years jsonb not null default '[]', formula text, note text,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.budget_line_org (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  table_id text not null, line_id text not null, role text not null check (role in ('lead', 'coordinate')), organisation_id uuid, printed text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

-- One cell table holds all of it: blank, "-", 0, 1020 and 1.020 survive; label and area are copied for reading in one step.
create table programme.budget_cell (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  table_id text not null, line_id text not null, column_key text not null,
  number text not null, label text not null, level text not null, area int,
  period_kind text not null, period text not null, source text not null, measure text not null,
  value numeric, printed text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.budget_assertion (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  id text not null, section text not null, quote text not null, comparator text not null, printed text not null, unit_printed text not null,
  unit_factor bigint not null, source text, support_only boolean not null, period text, area int, purpose text, about text not null,
  part_of text, percent_printed text, percent_of text, in_words text, line text,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.target (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  id text not null, origin text not null, section text not null, phase text, area int, kind text not null, comparator text not null,
  value numeric, value_max numeric, printed text, unit text not null, indicator text not null, text text not null, lines jsonb not null default '[]',
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.target_link (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  "from" text not null, "to" text not null, kind text not null, note text,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.text_block (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  section text not null, kind text not null, area int, text text not null, figures jsonb not null default '[]', deliverable boolean not null, lines jsonb not null default '[]',
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.priority (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  section text not null, kind text not null, text text not null, places jsonb not null default '[]',
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.duty (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  section text not null, organisation text not null, text text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.deadline (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  id text not null, section text not null, who text not null, "to" text not null, what text not null, printed text not null, rule jsonb not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.document_ref (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  section text not null, role text not null, kind text not null, number text, date date, issuer text, title text not null, amends text,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.distribution (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  printed text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.remark (
  province_id text not null, programme_id uuid not null, no int not null, seq int not null,
  section text not null, class text not null, printed text not null, reading text, text text not null,
  primary key (province_id, programme_id, no, seq),
  foreign key (province_id, programme_id, no) references programme.version on delete cascade
);

create table programme.finding_settlement (
  province_id text not null,
  programme_id uuid not null,
  finding_id text not null,
  note text not null,
  -- the figures that were looked at; when they change the finding is open again
  seen text[] not null,
  settled_by uuid not null,
  settled_by_name text not null,
  settled_at timestamptz not null default now(),
  primary key (province_id, programme_id, finding_id),
  foreign key (province_id, programme_id) references programme.programme on delete cascade
);

grant select, insert, update, delete on all tables in schema programme to kc_app;

-- What was decided stays: the content of a decided version cannot be touched, by any act.
create function programme.is_decided(of_province text, of_programme uuid, of_no int) returns boolean language sql stable as $$
  select coalesce((select decided from programme.version v
    where v.province_id = of_province and v.programme_id = of_programme and v.no = of_no), false)
$$;

-- looks at where a row was and at where it goes: nothing leaves a decided version and nothing enters it
create function programme.keep_decided() returns trigger language plpgsql as $$
begin
  if (tg_op <> 'INSERT' and programme.is_decided(old.province_id, old.programme_id, old.no))
     or (tg_op <> 'DELETE' and programme.is_decided(new.province_id, new.programme_id, new.no)) then
    raise exception 'a decided version cannot change' using errcode = '55000', constraint = 'version_decided';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

do $$
declare
  part text;
begin
  foreach part in array array['section', 'phase', 'funding_source', 'source_name', 'budget_table', 'budget_column', 'budget_line', 'budget_line_org',
    'budget_cell', 'budget_assertion', 'target', 'target_link', 'text_block', 'priority', 'duty', 'deadline', 'document_ref', 'distribution', 'remark']
  loop
    execute format('create trigger keep_decided before insert or update or delete on programme.%I for each row execute function programme.keep_decided()', part);
  end loop;
end $$;

create function programme.keep_decided_version() returns trigger language plpgsql as $$
begin
  if old.decided then
    raise exception 'a decided version cannot change' using errcode = '55000', constraint = 'version_decided';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_decided before update or delete on programme.version for each row execute function programme.keep_decided_version();

-- Published to other rooms: what is in force, as anyone may read it.
create view programme.published with (security_invoker = true) as
  select p.province_id, p.id, p.code, p.level, p.unit_id, p.unit_name, p.state, v.no, v.title, v.year_from, v.year_to, v.decision_number, v.decision_date, v.total_vnd
    from programme.programme p
    join programme.version v on v.province_id = p.province_id and v.programme_id = p.id and v.no = p.current_no;
grant select on programme.published to kc_app;
