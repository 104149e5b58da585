-- In which session the set-up was begun (the hash of its token): it is shown and finished there alone.
alter table second_factor add column begun_in varchar(64);
