-- Ten thousand establishments come in, and each is folded, parted into words and numbered several times over. What these
-- functions give is what they gave before; a column or an index built with them stays as it is.

-- A new id costs one random number instead of three: its version, 4, becomes 7 by two bits.
create or replace function public.uuid7() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

-- Nearly every text is composed already and has single blanks: looking is much cheaper than doing it anew. And the body
-- of a function in SQL that is not written into its statement costs more to begin than all of this.
create or replace function public.kc_fold(said text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain text := lower(public.unaccent('public.unaccent'::regdictionary,
    case when said is nfc normalized then said else normalize(said, nfc) end));
begin
  if plain ~ '\s\s|[^\S ]' then plain := regexp_replace(plain, '\s+', ' ', 'g'); end if;
  return btrim(plain);
end $$;

create or replace function establishment.words_of(said text) returns text[] language plpgsql immutable parallel safe as $$
declare
  plain text := translate(lower(public.unaccent('public.unaccent'::regdictionary,
    case when said is nfc normalized then said else normalize(said, nfc) end)), '.,;:()-/&''"', '           ');
begin
  if plain ~ '[^a-z0-9 ]' then plain := regexp_replace(plain, '[^a-z0-9]+', ' ', 'g'); end if;
  return array_remove(string_to_array(plain, ' '), '');
end $$;

create or replace function establishment.pairs_of(name_key text) returns tsvector language plpgsql immutable parallel safe as $$
declare
  w constant text[] := string_to_array(btrim(name_key), ' ');
  pairs text[] := '{}';
begin
  for n in 1 .. coalesce(cardinality(w), 1) - 1 loop
    pairs[n] := w[n] || ' ' || w[n + 1];
  end loop;
  return array_to_tsvector(pairs);
end $$;

-- The forms in the order in which 0024 has them.
do $do$
declare
  form text;
  forms constant text[] := array['cong ty', 'cty', 'trach nhiem huu han', 'tnhh', 'mot thanh vien', 'mtv', 'hai thanh vien',
    'co phan', 'cp', 'hop danh', 'doanh nghiep tu nhan', 'doanh nghiep', 'dntn', 'lien hiep', 'to hop tac', 'hop tac xa', 'htx',
    'tht', 'ho kinh doanh', 'hkd', 'ho san xuat', 'co so', 'cssx', 'cs', 'xi nghiep', 'chi nhanh', 'xuong', 'san xuat', 'sx',
    'kinh doanh', 'thuong mai', 'tm', 'dich vu', 'dv', 'va'];
  body text := 'bare';
begin
  foreach form in array forms loop
    body := format('replace(%s, %L, %L)', body, ' ' || replace(form, ' ', '  ') || ' ', '  ');
  end loop;
  execute format('create or replace function establishment.core_name(said text) returns text language plpgsql immutable
    parallel safe as %L', format($$
declare
  bare text := '  ' || regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary,
    case when said is nfc normalized then said else normalize(said, nfc) end)), '[^a-z0-9]+', '  ', 'g') || '  ';
begin
  bare := array_to_string(string_to_array(%s, ' ', ''), ' ');
  return case when bare = '' then public.kc_fold(said) else bare end;
end $$, body));
end $do$;

-- Beside the heads their parts: by these tables the words of a whole batch are gathered.
create function establishment.take_stock_of_parts() returns void language plpgsql security definer set search_path = '' as $$
begin
  if (select c.reltuples from pg_catalog.pg_class c where c.oid = 'establishment.place'::pg_catalog.regclass) < 20000 then
    analyze establishment.place (province_id, establishment_id, unit_id, now_unit_id);
    analyze establishment.industry (province_id, establishment_id, version, code);
    analyze establishment.product (province_id, establishment_id);
  end if;
end $$;
revoke all on function establishment.take_stock_of_parts() from public;
grant execute on function establishment.take_stock_of_parts() to kc_app;
