create sequence selection_seq start with 1 increment by 50;
create sequence selection_outcome_seq start with 1 increment by 50;

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
    overruled_because varchar(2500)
);
create index selection_approval on selection (approval_id);
create index selection_outcome_selection on selection_outcome (selection_id);
