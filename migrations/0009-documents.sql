-- Legal documents with what they do to each other, and the register of what offices send out and receive.

-- A document's number as it is compared: "Số: 03/2012/CT–UBND" and "3/2012/ct-ubnd" are one; the contract has the same rule.
create function public.kc_paper_key(said text) returns text language sql immutable strict parallel safe as $$
  select nullif(btrim(regexp_replace(regexp_replace(regexp_replace(public.kc_fold(said), '^so\s*[:.]?\s*(?=\d)', ''), '[^a-z0-9]+', '-', 'g'),
    '^0+(?=\d)', ''), '-'), '')
$$;

-- Văn bản pháp luật: what is in force is never kept, it follows from days and relations (documents.legal_status).
create table documents.legal (
  -- who keeps it; '00' the nation's
  province_id text not null,
  id uuid not null default public.uuid7(),
  -- names the fact it was loaded from; null: entered by a person
  fact_key text,
  kind text not null check (kind in ('law', 'ordinance', 'decree', 'circular', 'jointCircular', 'decision', 'resolution', 'directive',
    'officialLetter', 'plan', 'programme', 'regulation', 'rule', 'submission', 'report', 'announcement', 'scheme', 'other')),
  -- as printed, whole: "45/2012/NĐ-CP"
  number text,
  number_key text generated always as (public.kc_paper_key(number)) stored,
  issuer text not null default '',
  -- one of our organisations, where the issuer is one
  issuer_id uuid references identity.organisation,
  signer text not null default '',
  title text not null,
  signed_on date,
  effective_on date,
  -- the first day on which it is no longer in force
  expires_on date,
  stage text not null default 'issued' check (stage in ('drafting', 'consulting', 'issued')),
  -- until when the draft is to be ready, or what is in force to be looked through again
  due_on date,
  due_what text not null default '',
  note text not null default '',
  -- everyone may read it; otherwise only whoever keeps it, and the Ministry
  open boolean not null default true,
  confidence text not null default 'entered' check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  source text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  search text generated always as (' ' || public.kc_fold(coalesce(number, '') || ' ' || title || ' ' || issuer)) stored,
  primary key (province_id, id),
  constraint legal_fact_unique unique (province_id, fact_key),
  constraint legal_in_force_after_signing check (effective_on >= signed_on),
  constraint legal_expires_after check (expires_on > coalesce(effective_on, signed_on)),
  constraint legal_withdrawn_whole check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index legal_id on documents.legal (id);
create index legal_number on documents.legal (number_key);
create index legal_day on documents.legal (signed_on desc nulls last, id);
create index legal_search on documents.legal using gin (search public.gin_trgm_ops);
alter table documents.legal alter column search set statistics 1000;

-- What one document does to another. Kept by whoever keeps the one that acts; the other may be the nation's.
create table documents.legal_relation (
  province_id text not null,
  from_id uuid not null,
  kind text not null check (kind in ('amends', 'supplements', 'replaces', 'repeals', 'basedOn', 'guides')),
  -- no foreign key: it may lie in another province's rows, and documents are withdrawn, never deleted
  to_id uuid not null,
  -- only these articles: "Điều 4, khoản 2 Điều 5"; empty: the whole
  articles text not null default '',
  -- null: the day on which the acting document comes into force
  effective_on date,
  confidence text not null default 'entered' check (confidence in ('printed', 'known', 'uncertain', 'entered')),
  primary key (province_id, from_id, kind, to_id),
  foreign key (province_id, from_id) references documents.legal,
  constraint relation_leads_on check (from_id <> to_id)
);
create index legal_relation_to on documents.legal_relation (to_id, kind);

-- Other names by which papers call a document: a title without number, a misprinted number in the papers of one province.
create table documents.legal_name (
  -- in whose papers it means that; '00': everywhere
  province_id text not null,
  key text not null,
  legal_id uuid not null,
  said text not null,
  note text not null default '',
  primary key (province_id, key)
);

-- Is it in force on a day? The same rule as `statusAt` of the contract, for lists; a test holds the two together.
create function documents.legal_status(d documents.legal, day date) returns text language sql stable as $$
  select case
    when d.stage <> 'issued' then d.stage
    when d.expires_on <= day or bool_or(r.whole) then 'expired'
    when coalesce(d.effective_on, d.signed_on) is null then 'unknown'
    when day < coalesce(d.effective_on, d.signed_on) then 'notYet'
    when bool_or(not r.whole) then 'partly'
    else 'inForce' end
  from (select 1) one left join lateral (
    select l.kind in ('replaces', 'repeals') and l.articles = '' as whole
      from documents.legal_relation l join documents.legal f on f.id = l.from_id
     where l.to_id = d.id and l.kind in ('amends', 'replaces', 'repeals') and f.stage = 'issued' and f.withdrawn_at is null
       and coalesce(l.effective_on, f.effective_on, f.signed_on) <= day) r on true
$$;

-- What an organisation of a kind writes after the stroke of its numbers: "34/TTr-SCT"; shipped, an office may have its own.
create table documents.office_kind (
  province_id text not null default '00' check (province_id = '00'),
  kind text not null,
  code text not null,
  confidence text not null,
  primary key (province_id, kind)
);

-- How one office numbers.
create table documents.office (
  province_id text not null,
  organisation_id uuid not null references identity.organisation,
  code text not null check (code <> ''),
  -- {so} {nam} {loai} {coquan} {donvi}
  typed_pattern text not null,
  letter_pattern text not null,
  -- whoever drafted or submitted may not sign
  four_eyes boolean not null,
  version int not null default 1,
  primary key (province_id, organisation_id)
);

-- Sổ: one per office, kind and year. Its row is locked while a number is taken, so numbers neither double nor leave a gap.
create table documents.book (
  province_id text not null,
  organisation_id uuid not null references identity.organisation,
  -- kind of paper, or 'arrival' for what was received
  kind text not null,
  year int not null check (year between 2000 and 2200),
  -- the last number of the paper book that went before in this year
  opened_at int not null default 0 check (opened_at >= 0),
  last_no int not null check (last_no >= opened_at),
  last_on date,
  primary key (province_id, organisation_id, kind, year)
);
create function documents.keep_book() returns trigger language plpgsql as $$
begin
  if new.last_no - old.last_no not in (0, 1) or (new.opened_at, new.year, new.kind) is distinct from (old.opened_at, old.year, old.kind)
     or new.last_on < old.last_on then
    raise exception 'a book goes on by one, forward in time' using errcode = '55000', constraint = 'book_runs_on';
  end if;
  return new;
end $$;
create trigger keep_book before update on documents.book for each row execute function documents.keep_book();

-- Văn bản đi
create table documents.paper (
  province_id text not null,
  id uuid not null default public.uuid7(),
  organisation_id uuid not null references identity.organisation,
  -- the name of its day: of the draft's first day, then of the day of issue
  organisation_name text not null,
  kind text not null check (kind in ('NQ', 'QĐ', 'CT', 'QC', 'QyĐ', 'TC', 'TB', 'HD', 'CTr', 'KH', 'PA', 'ĐA', 'DA', 'BC', 'BB', 'TTr', 'HĐ', 'CV', 'CĐ', 'GM', 'GGT')),
  -- trích yếu
  subject text not null,
  -- who in the office wrote it: "QLCN", in the symbol of a letter
  unit text not null default '',
  recipients text[] not null default '{}',
  note text not null default '',
  state text not null default 'draft' check (state in ('draft', 'submitted', 'issued', 'replaced', 'corrected')),
  year int,
  no int check (no > 0),
  symbol text,
  issued_on date,
  signer_id uuid references identity.person,
  signer_name text,
  -- lines above the name, as printed: {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}
  signer_lines text[],
  -- the role, form and delegation in which it was signed
  capacity jsonb,
  -- the record of another room that it was made for
  origin_kind text,
  origin_id text,
  -- the later paper that took its place or put it right
  succeeded_by uuid,
  created_by uuid references identity.person,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  round_started_at timestamptz not null default now(),
  version int not null default 1,
  search text generated always as (' ' || public.kc_fold(coalesce(symbol, '') || ' ' || subject || ' ' || coalesce(signer_name, ''))) stored,
  primary key (province_id, id),
  foreign key (province_id, succeeded_by) references documents.paper,
  constraint paper_number_once unique (province_id, organisation_id, kind, year, no),
  constraint paper_issued_whole check ((state in ('draft', 'submitted')) = (no is null)
    and (no is null) = (symbol is null) and (no is null) = (issued_on is null) and (no is null) = (signer_name is null)),
  constraint paper_year_of_day check (year = extract(year from issued_on)::int),
  constraint paper_succeeded check ((state in ('replaced', 'corrected')) = (succeeded_by is not null))
);
create unique index paper_id on documents.paper (id);
create index paper_book on documents.paper (province_id, organisation_id, year desc, no desc);
create index paper_origin on documents.paper (origin_kind, origin_id) where origin_kind is not null;
create index paper_search on documents.paper using gin (search public.gin_trgm_ops);

-- What was issued stays as it was sent; a later paper may take its place or put it right, nothing else.
create function documents.keep_issued() returns trigger language plpgsql as $$
declare
  free text[] := array['state', 'version', 'succeeded_by'];
begin
  if tg_op = 'DELETE' then
    if old.no is not null then
      raise exception 'an issued paper cannot go' using errcode = '55000', constraint = 'paper_issued';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' and old.no is not null then
    if to_jsonb(old) - free <> to_jsonb(new) - free or new.state not in ('issued', 'replaced', 'corrected')
       or (old.state = 'replaced' and new.state <> 'replaced') then
      raise exception 'an issued paper cannot change' using errcode = '55000', constraint = 'paper_issued';
    end if;
    return new;
  end if;
  -- a number is taken from its book in the same transaction, and from nowhere else
  if new.no is not null and not exists (select from documents.book b where b.province_id = new.province_id
      and b.organisation_id = new.organisation_id and b.kind = new.kind and b.year = new.year and b.last_no = new.no
      and b.last_on = new.issued_on) then
    raise exception 'a number that no book gave' using errcode = '55000', constraint = 'paper_number_of_book';
  end if;
  return new;
end $$;
create trigger keep_issued before insert or update or delete on documents.paper for each row execute function documents.keep_issued();

-- Văn bản đến, numbered on arrival
create table documents.arrival (
  province_id text not null,
  id uuid not null default public.uuid7(),
  organisation_id uuid not null references identity.organisation,
  year int not null,
  no int not null check (no > 0),
  arrived_on date not null,
  issuer text not null,
  number text not null default '',
  signed_on date,
  kind text not null default '',
  subject text not null,
  -- who deals with it
  handler text not null default '',
  due_on date,
  received_by uuid references identity.person,
  received_by_name text not null,
  received_at timestamptz not null default now(),
  search text generated always as (' ' || public.kc_fold(number || ' ' || subject || ' ' || issuer || ' ' || handler)) stored,
  primary key (province_id, id),
  constraint arrival_number_once unique (province_id, organisation_id, year, no)
);
create unique index arrival_id on documents.arrival (id);
create index arrival_search on documents.arrival using gin (search public.gin_trgm_ops);

alter table documents.legal enable row level security;
create policy own on documents.legal using (public.kc_own(province_id));
create policy seen on documents.legal for select using (public.kc_sees(province_id) or open);

alter table documents.legal_relation enable row level security;
create policy own on documents.legal_relation using (public.kc_own(province_id));
create policy seen on documents.legal_relation for select using (public.kc_sees(province_id) or exists (
  select from documents.legal d where d.province_id = legal_relation.province_id and d.id = from_id and d.open));

alter table documents.legal_name enable row level security;
create policy own on documents.legal_name using (public.kc_own(province_id));
create policy seen on documents.legal_name for select using (true);

alter table documents.office_kind enable row level security;
create policy own on documents.office_kind using (public.kc_own(province_id));
create policy seen on documents.office_kind for select using (true);

-- the register of a province is nobody else's, the Ministry's eyes apart
do $$
declare
  part text;
begin
  foreach part in array array['office', 'book', 'paper', 'arrival'] loop
    execute format('alter table documents.%I enable row level security', part);
    execute format('create policy own on documents.%I using (public.kc_own(province_id))', part);
    execute format('create policy seen on documents.%I for select using (public.kc_sees(province_id))', part);
  end loop;
end $$;

grant select, insert, update on documents.legal, documents.legal_relation, documents.legal_name, documents.office_kind, documents.office, documents.book to kc_app;
grant delete on documents.legal_relation to kc_app;
grant select, insert, update, delete on documents.paper to kc_app;
grant select, insert on documents.arrival to kc_app;

-- a programme's mention is found by the key of its number
create index document_ref_number on programme.document_ref (public.kc_paper_key(number)) where number is not null;
