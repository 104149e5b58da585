create sequence approval_seq start with 1 increment by 50;
create sequence approval_change_seq start with 1 increment by 50;

create table approval (
    id bigint primary key,
    version bigint not null,
    drafted_on date not null,
    approved_on date not null,
    effective_on date,
    document_number varchar(200) not null,
    approver varchar(200) not null,
    entered_by bigint not null,
    entered_by_name varchar(100) not null,
    entered_at timestamp(6) with time zone not null,
    check (approved_on >= drafted_on)
);

create table approval_change (
    id bigint primary key,
    version bigint not null,
    approval_id bigint not null references approval,
    part varchar(20) not null,
    from_words varchar(200) not null,
    to_words varchar(200) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint not null,
    changed_by_name varchar(100) not null,
    reason varchar(2500) not null
);
create index approval_change_approval on approval_change (approval_id);
create index approval_approved on approval (approved_on);
