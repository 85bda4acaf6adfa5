-- One due is asked for by its id alone: its page, its notices and its steps name nothing else.
create index due_id on work.due (id);
