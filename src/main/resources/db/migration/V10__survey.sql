create sequence survey_seq start with 1 increment by 50;
create sequence question_seq start with 1 increment by 50;
create sequence survey_invitation_seq start with 1 increment by 50;
create sequence excerpt_seq start with 1 increment by 50;
create sequence aim_seq start with 1 increment by 50;

create table survey (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null unique references course,
    opens_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    replies_opened boolean not null
);
create index survey_closes on survey (closes_at);

create table question (
    id bigint primary key,
    version bigint not null,
    survey_id bigint not null references survey,
    position integer not null,
    kind varchar(20) not null,
    wording varchar(800) not null,
    required boolean not null,
    submission_key varchar(36) unique,
    unique (survey_id, position)
);

create table survey_invitation (
    id bigint primary key,
    version bigint not null,
    survey_id bigint not null references survey,
    enrollment_id bigint not null references enrollment,
    generation integer not null,
    answered boolean not null,
    unique (survey_id, enrollment_id)
);
create index survey_invitation_enrollment on survey_invitation (enrollment_id);

-- As it came in, until the survey is over: of one size, and unreadable without the key of the server.
create table enveloped_reply (
    id bigint primary key,
    survey_id bigint not null references survey,
    envelope bytea not null
);
create index enveloped_reply_survey on enveloped_reply (survey_id);

-- No person, no time, no sequence: the keys are random. Limits: src/main/docs/trust.md.
create table answer (
    id bigint primary key,
    reply_id bigint not null,
    question_id bigint not null references question,
    step integer check (step between 1 and 5),
    words varchar(16000)
);
create index answer_question on answer (question_id);
create index answer_reply on answer (reply_id);

create table excerpt (
    id bigint primary key,
    version bigint not null,
    fiscal_year integer not null,
    position integer not null,
    words varchar(16000) not null,
    answer_id bigint references answer,
    submission_key varchar(36) unique,
    unique (fiscal_year, answer_id)
);
create index excerpt_answer on excerpt (answer_id);
create index excerpt_year on excerpt (fiscal_year, position);

create table aim (
    id bigint primary key,
    version bigint not null,
    fiscal_year integer not null,
    position integer not null,
    words varchar(4000) not null,
    submission_key varchar(36) unique
);
create index aim_year on aim (fiscal_year, position);
