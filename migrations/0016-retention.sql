-- What was told and sent is let go after its time (settings NOTICE_DAYS, LETTER_DAYS); the house alone does that.
grant delete on work.notice, work.letter to kc_app;
create policy kept on work.notice as restrictive for delete using (public.kc_own('*'));
create policy kept on work.letter as restrictive for delete using (public.kc_own('*'));
