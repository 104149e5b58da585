-- A body that a call does not ask, as it runs a course of its own; the row goes when it is asked again.
create sequence outside_scope_seq start with 1 increment by 50;

create table outside_scope (
    id bigint primary key,
    version bigint not null,
    call_id bigint not null references call,
    body_id bigint not null references nominating_body,
    reason varchar(1000) not null,
    put_by bigint not null,
    put_by_name varchar(100) not null,
    put_at timestamp(6) with time zone not null,
    unique (call_id, body_id)
);
create index outside_scope_body on outside_scope (body_id);

-- How many of one region come before everybody else who waits.
alter table selection_rule add column limit_per_region integer;
