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
