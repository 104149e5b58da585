-- What a body writes on the 推薦書 of a call: its own number and date, and the head who signs.
create sequence recommendation_seq start with 1 increment by 50;

create table recommendation (
    id bigint primary key,
    version bigint not null,
    call_id bigint not null references call,
    body_id bigint not null references nominating_body,
    number varchar(500) not null,
    dated_on date not null,
    head varchar(500) not null,
    written_by bigint not null,
    written_by_name varchar(100) not null,
    written_at timestamp(6) with time zone not null,
    unique (call_id, body_id)
);
create index recommendation_body on recommendation (body_id);
