-- Certificates that are made together: for whom, and what came of each, a step of a job at a time where they are many.
create sequence certificate_run_seq start with 1 increment by 50;
create sequence certificate_run_line_seq start with 1 increment by 50;

-- job_id has no foreign key: jobs that ended are forgotten after a while.
create table certificate_run (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null references course,
    submission_key varchar(36) not null unique,
    issued_on date not null,
    asked_at timestamp(6) with time zone not null,
    asked_by bigint not null,
    asked_by_name varchar(100) not null,
    job_id bigint,
    ended_at timestamp(6) with time zone
);
create index certificate_run_course on certificate_run (course_id, id);

create table certificate_run_line (
    id bigint primary key,
    version bigint not null,
    run_id bigint not null references certificate_run,
    position integer not null,
    completion_id bigint not null references completion,
    certificate_id bigint references certificate,
    refusal varchar(2000),
    unique (run_id, position),
    unique (run_id, completion_id),
    check (certificate_id is null or refusal is null)
);
create index certificate_run_line_certificate on certificate_run_line (certificate_id);
