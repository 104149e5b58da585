-- A course may be called a second time for the seats that are left (回): each round has its calls, its rule and its selection.
-- The constraints until now had no name of ours: of each two the first is PostgreSQL's for it, the second H2's.
alter table call add column round integer default 1 not null;
alter table call add constraint call_round check (round > 0);

-- The call's round, kept here too: ranks are given once in a round.
alter table application add column round integer default 1 not null;
alter table application drop constraint if exists application_course_id_body_id_standing_rank_key;
alter table application drop constraint if exists constraint_dcf79930_1;
alter table application add constraint application_rank unique (course_id, round, body_id, standing_rank);

alter table selection add column round integer default 1 not null;
-- H2 keeps a unique index alive while the foreign key to the course leans on it.
alter table selection drop constraint if exists selection_course_id_fkey;
alter table selection drop constraint if exists constraint_3fd0;
alter table selection drop constraint if exists selection_course_id_key;
alter table selection drop constraint if exists constraint_3fd;
alter table selection add constraint selection_once unique (course_id, round);
alter table selection add constraint selection_course foreign key (course_id) references course;

alter table selection_rule add column round integer default 1 not null;
alter table selection_rule drop constraint if exists selection_rule_course_id_fkey;
alter table selection_rule drop constraint if exists constraint_104c;
alter table selection_rule drop constraint if exists selection_rule_course_id_key;
alter table selection_rule drop constraint if exists constraint_104;
alter table selection_rule add constraint selection_rule_once unique (course_id, round);
alter table selection_rule add constraint selection_rule_course foreign key (course_id) references course;

alter table selection_revocation add column round integer default 1 not null;
