create sequence handing_over_change_seq start with 1 increment by 50;
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

-- standing_for is the completion's id while the certificate is valid and null afterwards.
create table certificate (
    id bigint primary key,
    version bigint not null,
    completion_id bigint not null references completion,
    standing_for bigint unique references completion,
    series_id bigint not null references number_series,
    number integer not null,
    printed_number varchar(200) not null unique,
    issued_on date not null,
    state varchar(20) not null,
    handed_over_on date,
    handed_over_by bigint,
    handed_over_by_name varchar(100),
    handed_over_at timestamp(6) with time zone,
    void_reason varchar(2000),
    voided_by bigint,
    voided_by_name varchar(100),
    voided_at timestamp(6) with time zone,
    unique (series_id, number),
    check ((state = 'VOID') = (standing_for is null))
);

-- Where a search may begin, see SearchWords; it reads nothing but the index.
create table certificate_word (
    certificate_id bigint not null references certificate,
    word varchar(40) not null,
    primary key (certificate_id, word)
);
create index certificate_word_word on certificate_word (word, certificate_id);
create index certificate_completion on certificate (completion_id);
create index certificate_state on certificate (state);

create table certificate_issue (
    id bigint primary key,
    version bigint not null,
    certificate_id bigint not null references certificate,
    issued_on date not null,
    issued_at timestamp(6) with time zone not null,
    issued_by bigint not null,
    issued_by_name varchar(100) not null,
    number_as_printed varchar(400) not null,
    remark varchar(200) not null,
    title varchar(240) not null,
    name_as_printed varchar(500) not null,
    birth_date_as_printed varchar(100) not null,
    body varchar(8000) not null,
    date_as_printed varchar(100) not null,
    issuer_title varchar(200) not null,
    issuer_name varchar(400) not null,
    footnote varchar(500) not null,
    verification_code varchar(20) not null unique,
    sha256 varchar(64) not null,
    document bytea not null
);
create index certificate_issue_certificate on certificate_issue (certificate_id);

-- to_day is null where the handing over was taken back.
create table handing_over_change (
    id bigint primary key,
    version bigint not null,
    certificate_id bigint not null references certificate,
    from_day date not null,
    to_day date,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint not null,
    changed_by_name varchar(100) not null,
    reason varchar(2000) not null
);
create index handing_over_change_certificate on handing_over_change (certificate_id);
