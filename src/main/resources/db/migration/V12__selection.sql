create sequence selection_seq start with 1 increment by 50;
create sequence selection_outcome_seq start with 1 increment by 50;
create sequence overruling_seq start with 1 increment by 50;

create table overruling (
    id bigint primary key,
    version bigint not null,
    application_id bigint not null unique references application,
    result varchar(20) not null,
    reason varchar(2500) not null,
    written_at timestamp(6) with time zone not null,
    written_by bigint not null,
    written_by_name varchar(100) not null
);

create table selection (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null unique references course,
    approval_id bigint not null references approval,
    decided_at timestamp(6) with time zone not null
);

create table selection_outcome (
    id bigint primary key,
    version bigint not null,
    selection_id bigint not null references selection,
    application_id bigint not null unique references application,
    result varchar(20) not null,
    waiting_position integer not null,
    decided_position integer not null,
    overruled_because varchar(2500),
    declined_at timestamp(6) with time zone,
    declined_by bigint,
    declined_by_name varchar(100),
    declined_because varchar(2500)
);
create sequence promotion_seq start with 1 increment by 50;

create table promotion (
    id bigint primary key,
    version bigint not null,
    outcome_id bigint not null references selection_outcome,
    approval_id bigint not null references approval,
    position integer not null,
    submission_key varchar(36) not null unique,
    made_at timestamp(6) with time zone not null,
    made_by bigint not null,
    made_by_name varchar(100) not null,
    revoked_at timestamp(6) with time zone,
    revoked_by bigint,
    revoked_by_name varchar(100),
    revocation_reason varchar(2500),
    revocation_approval_id bigint references approval
);
create index promotion_outcome on promotion (outcome_id);
create index promotion_revocation_approval on promotion (revocation_approval_id);
create index promotion_approval on promotion (approval_id);
create index selection_approval on selection (approval_id);
create index selection_outcome_selection on selection_outcome (selection_id);
