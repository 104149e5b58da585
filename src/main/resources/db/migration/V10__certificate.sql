create sequence number_series_seq start with 1 increment by 50;
create sequence certificate_seq start with 1 increment by 50;
create sequence certificate_issue_seq start with 1 increment by 50;

create table number_series (
    id bigint primary key,
    version bigint not null,
    kind varchar(20) not null,
    scope varchar(60) not null,
    next_number integer not null,
    unique (kind, scope)
);

create table certificate (
    id bigint primary key,
    version bigint not null,
    completion_id bigint not null unique references completion,
    series_id bigint not null references number_series,
    number integer not null,
    printed_number varchar(80) not null unique,
    state varchar(20) not null,
    handed_over_on date,
    void_reason varchar(1000),
    unique (series_id, number)
);

create table certificate_issue (
    id bigint primary key,
    version bigint not null,
    certificate_id bigint not null references certificate,
    issued_on date not null,
    issued_at timestamp(6) with time zone not null,
    issued_by bigint not null,
    name_as_printed varchar(500) not null,
    verification_code varchar(20) not null unique,
    sha256 varchar(64) not null,
    document bytea not null
);
create index certificate_issue_certificate on certificate_issue (certificate_id);
