create sequence dismissed_due_seq start with 1 increment by 50;

create table dismissed_due (
    id bigint primary key,
    version bigint not null,
    due_key varchar(64) not null unique,
    label varchar(200) not null,
    detail varchar(5000) not null,
    due_on date,
    place varchar(500) not null,
    reason varchar(2500) not null,
    dismissed_at timestamp(6) with time zone not null,
    dismissed_by bigint not null,
    dismissed_by_name varchar(100) not null
);
create index dismissed_due_at on dismissed_due (dismissed_at);
