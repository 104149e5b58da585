create sequence completion_seq start with 1 increment by 50;

-- uncertified is true while the completion stands without a valid certificate and null otherwise.
create table completion (
    id bigint primary key,
    version bigint not null,
    enrollment_id bigint not null unique references enrollment,
    approval_id bigint not null references approval,
    fiscal_year integer not null,
    outcome varchar(20) not null,
    proposed_met boolean not null,
    reason varchar(4000),
    decided_on date not null,
    lecture_share_percent integer not null,
    lecture_tolerance_minutes integer not null,
    all_exercises boolean not null,
    exercise_tolerance_minutes integer not null,
    family_name varchar(200) not null,
    given_name varchar(200) not null,
    family_kana varchar(200) not null,
    given_kana varchar(200) not null,
    uncertified boolean
);
create index completion_uncertified on completion (uncertified);
create index completion_approval on completion (approval_id);
create index completion_year on completion (fiscal_year, outcome);
create index completion_decided on completion (decided_on);

create table completion_profession (
    completion_id bigint not null references completion,
    profession_id bigint not null references profession,
    primary key (completion_id, profession_id)
);
create index completion_profession_profession on completion_profession (profession_id);

create sequence completion_change_seq start with 1 increment by 50;

create table completion_change (
    id bigint primary key,
    version bigint not null,
    completion_id bigint not null references completion,
    approval_id bigint not null references approval,
    from_words varchar(4500) not null,
    to_words varchar(4500) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint not null,
    changed_by_name varchar(100) not null,
    reason varchar(2500) not null
);
create index completion_change_completion on completion_change (completion_id);
create index completion_change_approval on completion_change (approval_id);

create sequence judgement_overruling_seq start with 1 increment by 50;

create table judgement_overruling (
    id bigint primary key,
    version bigint not null,
    enrollment_id bigint not null unique references enrollment,
    outcome varchar(20),
    reason varchar(2500),
    written_at timestamp(6) with time zone not null,
    written_by bigint not null,
    written_by_name varchar(100) not null
);
