-- A certificate may be printed anew under the same number (再交付). The table of the papers is written once as a whole, because H2
-- copies all its documents for each column that is added; PostgreSQL's file of this name adds the same columns. ordinal is 0 for the original, then the first reissue and so on; of the original the
-- certificate tells when it was handed over. pending is true while a reissue waits to be handed over and null otherwise.
create table certificate_paper (
    id bigint primary key,
    version bigint not null,
    certificate_id bigint not null references certificate,
    ordinal integer default 0 not null,
    submission_key varchar(36),
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
    verification_code varchar(20) not null,
    sha256 varchar(64) not null,
    document bytea not null,
    requested_on date,
    requested_by varchar(400),
    identity_check varchar(2000),
    name_choice varchar(20),
    handed_over_on date,
    handed_over_to varchar(400),
    handed_over_at timestamp(6) with time zone,
    handed_over_by bigint,
    handed_over_by_name varchar(100),
    spoiled_reason varchar(2000),
    spoiled_at timestamp(6) with time zone,
    spoiled_by bigint,
    spoiled_by_name varchar(100),
    pending boolean,
    constraint certificate_issue_code unique (verification_code),
    constraint certificate_issue_key unique (submission_key),
    constraint certificate_issue_ordinal unique (certificate_id, ordinal),
    constraint certificate_issue_asked check (
        ordinal = 0 and requested_on is null and requested_by is null and identity_check is null and name_choice is null
        or ordinal > 0 and requested_on is not null and requested_by is not null and identity_check is not null
            and name_choice is not null),
    constraint certificate_issue_handed_over check (
        handed_over_on is null and handed_over_to is null and handed_over_at is null
        or ordinal > 0 and handed_over_on is not null and handed_over_to is not null and handed_over_at is not null),
    constraint certificate_issue_spoiled check (
        spoiled_reason is null and spoiled_at is null
        or ordinal > 0 and handed_over_on is null and spoiled_reason is not null and spoiled_at is not null),
    constraint certificate_issue_waiting check (
        pending is null or ordinal > 0 and handed_over_on is null and spoiled_reason is null)
);
insert into certificate_paper (id, version, certificate_id, ordinal, issued_on, issued_at, issued_by, issued_by_name,
    number_as_printed, remark, title, name_as_printed, birth_date_as_printed, body, date_as_printed, issuer_title, issuer_name,
    footnote, verification_code, sha256, document)
select id, version, certificate_id, 0, issued_on, issued_at, issued_by, issued_by_name,
    number_as_printed, remark, title, name_as_printed, birth_date_as_printed, body, date_as_printed, issuer_title, issuer_name,
    footnote, verification_code, sha256, document from certificate_issue;
drop table certificate_issue;
alter table certificate_paper rename to certificate_issue;
create index certificate_issue_pending on certificate_issue (pending);

-- Of which paper the handing over was corrected or taken back: 0 is the original.
alter table handing_over_change add column ordinal integer default 0 not null;

-- To whom and how the original was handed over, where that was noted.
alter table certificate add column handed_over_to varchar(400);

-- Why a number is missing (欠番): spoiled before it was handed over, the completion changed, or made void otherwise; null where a
-- node of the version before made it void while this one began.
alter table certificate add column void_kind varchar(20);
update certificate set void_kind = 'WITHDRAWN' where state = 'VOID';
alter table certificate add constraint certificate_void_kind check (state = 'VOID' or void_kind is null);
