-- A plan that was copied from an earlier year, and what came of it: so that it can be taken back as a whole.
create sequence plan_copy_seq start with 1 increment by 50;

create table plan_copy (
    id bigint primary key,
    version bigint not null,
    from_year integer not null,
    to_year integer not null,
    copied_at timestamp(6) with time zone not null,
    copied_by bigint not null,
    copied_by_name varchar(100) not null,
    submission_key varchar(36) not null unique
);
create index plan_copy_year on plan_copy (to_year, id);

alter table course add column copied_in bigint references plan_copy;
create index course_copied_in on course (copied_in);
alter table subject add column copied_in bigint references plan_copy;
create index subject_copied_in on subject (copied_in);
alter table training_session add column copied_in bigint references plan_copy;
create index training_session_copied_in on training_session (copied_in);
