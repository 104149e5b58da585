-- A call that came over with a copied plan: it is taken back with it.
alter table call add column copied_in bigint references plan_copy;
create index call_copied_in on call (copied_in);
