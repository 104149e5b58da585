-- Work in the background. A node claims a job by locking its row; each step is counted in the transaction that does it.
create sequence job_seq start with 1 increment by 50;
create table job (
    id bigint not null primary key,
    version bigint not null,
    kind varchar(60) not null,
    title varchar(200) not null,
    subject varchar(300) not null,
    -- who wanted it; null where it comes by itself
    asked_at timestamp(6) with time zone,
    asked_by bigint,
    asked_by_name varchar(100),
    -- the kind again where it comes by itself: one row of each, used again and again
    recurring varchar(60),
    state varchar(10) not null,
    steps_done integer not null,
    steps integer not null,
    failures integer not null,
    due_at timestamp(6) with time zone not null,
    claim varchar(36),
    claimed_until timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    failure varchar(500),
    constraint job_recurring_unique unique (recurring),
    constraint job_steps check (steps > 0 and steps_done between 0 and steps),
    constraint job_ended check (recurring is not null or (state = 'OPEN') = (ended_at is null))
);
create index job_due_index on job (state, due_at);
create index job_ended_index on job (ended_at);
