-- A generated column is not reckoned yet before an update: what a paper is found by is no part of what was issued.
create or replace function documents.keep_issued() returns trigger language plpgsql as $$
declare
  free text[] := array['state', 'version', 'succeeded_by', 'search'];
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
