-- A body that has nobody to nominate for a call says so; the row goes when it takes that back or nominates after all.
create sequence none_to_nominate_seq start with 1 increment by 50;

create table none_to_nominate (
    id bigint primary key,
    version bigint not null,
    call_id bigint not null references call,
    body_id bigint not null references nominating_body,
    said_by bigint not null,
    said_by_name varchar(100) not null,
    said_at timestamp(6) with time zone not null,
    for_body boolean not null,
    unique (call_id, body_id)
);
create index none_to_nominate_body on none_to_nominate (body_id);
