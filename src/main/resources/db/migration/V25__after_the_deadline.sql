-- A call that stays open for one body longer than for the others; a row for each time, its end is what it came to.
create sequence call_extension_seq start with 1 increment by 50;

create table call_extension (
    id bigint primary key,
    version bigint not null,
    call_id bigint not null references call,
    body_id bigint not null references nominating_body,
    closes_at timestamp(6) with time zone not null,
    reason varchar(2500) not null,
    submission_key varchar(36) not null unique,
    given_by bigint not null,
    given_by_name varchar(100) not null,
    given_at timestamp(6) with time zone not null,
    ended_by bigint,
    ended_by_name varchar(100),
    ended_at timestamp(6) with time zone
);
create index call_extension_call on call_extension (call_id, body_id);
create index call_extension_body on call_extension (body_id);

-- What a body wants changed after the deadline or the decision; one waits for an answer at a time.
create sequence change_request_seq start with 1 increment by 50;

create table change_request (
    id bigint primary key,
    version bigint not null,
    application_id bigint not null references application,
    kind varchar(20) not null,
    state varchar(20) not null,
    waits boolean,
    reason varchar(2500) not null,
    submission_key varchar(36) not null unique,
    asked_by bigint not null,
    asked_by_name varchar(100) not null,
    asked_at timestamp(6) with time zone not null,
    for_body boolean not null,
    answered_by bigint,
    answered_by_name varchar(100),
    answered_at timestamp(6) with time zone,
    answer varchar(5000),
    substitute_id bigint references application,
    unique (application_id, waits)
);
create index change_request_substitute on change_request (substitute_id);
create index change_request_waits on change_request (waits);
create index change_request_answered on change_request (answered_at);

-- What is typed of the person, part by part: all of a substitute, what changes of a correction.
create table change_request_part (
    change_request_id bigint not null references change_request,
    part varchar(30) not null,
    words varchar(10000) not null,
    primary key (change_request_id, part)
);

-- Whose place a substitute took; who has taken one is no applicant more.
alter table application add column replaced_id bigint references application;
create index application_replaced on application (replaced_id);

-- How many business days before a course's first day a substitute may still be named.
alter table prefecture add column change_days integer default 5 not null check (change_days >= 0 and change_days <= 20);

-- Whether a seat was given up for a substitute, who is none more on the course.
alter table enrollment add column passed_on boolean default false not null;
