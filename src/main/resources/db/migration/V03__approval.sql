create sequence approval_seq start with 1 increment by 50;

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
create index approval_approved on approval (approved_on);
