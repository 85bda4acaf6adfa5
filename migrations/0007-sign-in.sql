-- Signing in: attempts, sessions, second factor, links by mail, the organisation's own provider, keys of integrators.
--
-- What a person holds in the head or the hand is kept as a hash; only the secret of the one-time codes must be readable.

alter table identity.person
  -- invited: has chosen no password yet
  alter column password_hash drop not null,
  add column if not exists email text,
  add column password_at timestamptz,
  -- long enough to guard the account without a second factor
  add column password_alone boolean not null default true,
  add column last_seen_at timestamptz not null default now(),
  -- told that the account will be disabled because nobody uses it
  add column warned_at timestamptz;
create index if not exists person_email on identity.person (lower(email));

-- whoever is let in again has not been away since yesterday
create function identity.seen_again() returns trigger language plpgsql as $$
begin
  new.last_seen_at := now();
  new.warned_at := null;
  return new;
end $$;
create trigger seen_again before update of active on identity.person
  for each row when (new.active and not old.active) execute function identity.seen_again();

-- Attempts are counted by name whether or not somebody has it, so that a count tells nothing; and by address.
-- The key is a hash: people type passwords into the field of the name.
create table identity.sign_in_attempt (
  kind text not null check (kind in ('name', 'address')),
  key bytea not null,
  failures int not null,
  at timestamptz not null default now(),
  rest_until timestamptz,
  primary key (kind, key)
);
alter table identity.sign_in_attempt enable row level security;
create policy own on identity.sign_in_attempt using (public.kc_own('*'));
alter table identity.person drop column failures, drop column locked_until;

alter table identity.session
  add column proven_at timestamptz not null default now(),
  -- what the browser says it is
  add column agent text,
  add column by_provider boolean not null default false,
  -- the provider let them in, the one-time code is still to come
  add column waits_for_code boolean not null default false;
create index session_person on identity.session (person_id);

create table identity.second_factor (
  person_id uuid primary key references identity.person on delete cascade,
  secret text not null,
  started_at timestamptz not null default now(),
  confirmed_at timestamptz,
  -- the last half minute whose code was used: no code works twice
  last_step bigint not null default 0
);
create table identity.recovery_code (
  person_id uuid not null references identity.second_factor on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

create table identity.link (
  token_hash bytea primary key,
  person_id uuid not null references identity.person on delete cascade,
  purpose text not null check (purpose in ('reset', 'invite')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index link_person on identity.link (person_id, created_at);

create table identity.provider_account (
  issuer text not null,
  sub text not null,
  person_id uuid not null references identity.person on delete cascade,
  email text,
  linked_at timestamptz not null default now(),
  primary key (issuer, sub),
  constraint provider_account_person unique (issuer, person_id)
);
-- one way to the provider and back; only the browser that set out has the key
create table identity.provider_visit (
  key_hash bytea primary key,
  purpose text not null check (purpose in ('signIn', 'link', 'prove')),
  person_id uuid references identity.person on delete cascade,
  session_id uuid references identity.session on delete cascade,
  state text not null,
  nonce text not null,
  verifier text not null,
  next text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table identity.api_key (
  id uuid primary key default public.uuid7(),
  person_id uuid not null references identity.person on delete cascade,
  role_holding_id uuid not null references identity.role_holding on delete cascade,
  name text not null,
  key_hash bytea not null unique,
  -- the last characters, by which its owner knows it again
  hint text not null,
  scopes text[] not null,
  made_by uuid references identity.person on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_person on identity.api_key (person_id);

-- A person's own; and whoever keeps the account (the administrator of its province) may help.
do $$
declare
  part text;
begin
  foreach part in array array['second_factor', 'recovery_code', 'link', 'provider_account', 'api_key']
  loop
    execute format('alter table identity.%I enable row level security', part);
    execute format('create policy own on identity.%1$I using (public.kc_own(''*'') or public.kc_is(person_id) or exists (
      select from identity.person p where p.id = %1$I.person_id and public.kc_own(p.home_province)))', part);
  end loop;
end $$;
alter table identity.provider_visit enable row level security;
create policy own on identity.provider_visit using (public.kc_own('*'));
drop policy own on identity.session;
create policy own on identity.session using (public.kc_own('*') or public.kc_is(person_id) or exists (
  select from identity.person p where p.id = session.person_id and public.kc_own(p.home_province)));

grant select, insert, update, delete on identity.sign_in_attempt, identity.second_factor, identity.recovery_code, identity.link,
  identity.provider_account, identity.provider_visit, identity.api_key to kc_app;

-- The sign-in page of a demonstration offers its accounts to whoever comes; row-level security shows a visitor nobody.
create function identity.demo_accounts() returns table (username text, person_name text, role text, organisation text)
language sql stable security definer set search_path = pg_catalog, identity as $$
  select p.username, p.name, h.role, o.name
    from identity.person p
    cross join lateral (
      select * from identity.role_holding h
       where h.person_id = p.id and h.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
         and (h.valid_to is null or h.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
       order by h.valid_from, h.id limit 1) h
    join identity.organisation o on o.id = h.organisation_id
   where p.demo and p.active order by p.id
$$;
revoke execute on function identity.demo_accounts() from public;
grant execute on function identity.demo_accounts() to kc_app;
