create sequence call_seq start with 1 increment by 50;
create sequence application_seq start with 1 increment by 50;
create sequence application_change_seq start with 1 increment by 50;

create table call (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null references course,
    opens_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    limit_per_body integer,
    note varchar(5000) not null,
    submission_key varchar(36) not null unique,
    check (closes_at > opens_at)
);
create index call_course on call (course_id);
create index call_closes on call (closes_at);

create table application (
    id bigint primary key,
    version bigint not null,
    call_id bigint not null references call,
    course_id bigint not null references course,
    body_id bigint references nominating_body,
    standing_rank integer check (standing_rank > 0),
    state varchar(30) not null,
    submission_key varchar(36) not null unique,
    received_on date,
    submitted_at timestamp(6) with time zone,
    withdrawn_at timestamp(6) with time zone,
    correction_request varchar(5000),
    family_name varchar(200) not null,
    given_name varchar(200) not null,
    family_kana varchar(200) not null,
    given_kana varchar(200) not null,
    search_key varchar(800) not null,
    name_key varchar(300) not null,
    kana_key varchar(300) not null,
    birth_date date not null,
    employer varchar(500) not null,
    employer_kind varchar(250) not null,
    municipality_id bigint references municipality,
    address varchar(1000) not null,
    phone varchar(150) not null,
    email varchar(254) not null,
    other_profession varchar(400) not null,
    years_of_experience integer,
    child_experience varchar(10000) not null,
    planned_role varchar(20),
    reason varchar(10000) not null,
    all_days_possible boolean not null,
    earlier_course varchar(1000) not null,
    list_consent varchar(20) not null,
    publish_consent varchar(20) not null,
    consent_note varchar(1000) not null,
    accommodation varchar(5000) not null,
    unique (course_id, body_id, standing_rank)
);
create index application_call on application (call_id, state);
create index application_course on application (course_id, state);
-- All that tells a near match: it reads nothing but the index.
create index application_born on application (birth_date, name_key, kana_key, state);

-- Where a search may begin, see SearchWords; it reads nothing but the index.
create table application_word (
    application_id bigint not null references application,
    word varchar(40) not null,
    primary key (application_id, word)
);
create index application_word_word on application_word (word, application_id);
create index application_body on application (body_id, course_id);

create table application_profession (
    application_id bigint not null references application,
    profession_id bigint not null references profession,
    primary key (application_id, profession_id)
);
create index application_profession_profession on application_profession (profession_id);

create table application_change (
    id bigint primary key,
    version bigint not null,
    application_id bigint not null references application,
    act varchar(30) not null,
    acted_by bigint not null,
    acted_by_name varchar(100) not null,
    acted_at timestamp(6) with time zone not null,
    why varchar(5000),
    for_body boolean not null
);
create index application_change_application on application_change (application_id);

alter table enrollment add constraint enrollment_application foreign key (application_id) references application;
