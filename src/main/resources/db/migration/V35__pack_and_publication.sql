-- The drafts that go to the paper decision in one file, kept as they went, with what they said of each.
create sequence pack_seq start with 1 increment by 50;

create table pack (
    id bigint primary key,
    version bigint not null,
    kind varchar(40) not null,
    subject bigint not null,
    file_name varchar(500) not null,
    seen varchar(64) not null,
    sha256 varchar(64) not null,
    size integer not null,
    content bytea not null,
    submission_key varchar(36) not null unique,
    made_at timestamp(6) with time zone not null,
    made_by bigint not null,
    made_by_name varchar(100) not null
);
create index pack_subject on pack (kind, subject);

create table pack_line (
    pack_id bigint not null references pack,
    place integer not null,
    about bigint not null,
    who varchar(1000) not null,
    result varchar(500) not null,
    primary key (pack_id, place)
);

-- By which pack seats were decided, and why otherwise than it says.
alter table selection add column pack_id bigint references pack;
alter table selection add column pack_deviation varchar(2500);
create index selection_pack on selection (pack_id);

-- A decision is published by a second act; what was decided before was published as it was decided.
alter table selection add column published_at timestamp(6) with time zone;
alter table selection add column published_by bigint;
alter table selection add column published_by_name varchar(100);
alter table selection add column publish_on date;
alter table selection add column planned_at timestamp(6) with time zone;
alter table selection add column planned_by bigint;
alter table selection add column planned_by_name varchar(100);
alter table selection add column publication_refused varchar(2500);
update selection set published_at = decided_at,
    published_by = (select a.entered_by from approval a where a.id = selection.approval_id),
    published_by_name = (select a.entered_by_name from approval a where a.id = selection.approval_id);
create index selection_published on selection (published_at);

-- A decision that was taken back before anybody saw it.
create sequence selection_revocation_seq start with 1 increment by 50;
create table selection_revocation (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null references course,
    approval_id bigint not null references approval,
    decided_at timestamp(6) with time zone not null,
    reason varchar(2500) not null,
    revoked_at timestamp(6) with time zone not null,
    revoked_by bigint not null,
    revoked_by_name varchar(100) not null
);
create index selection_revocation_course on selection_revocation (course_id);
create index selection_revocation_approval on selection_revocation (approval_id);
