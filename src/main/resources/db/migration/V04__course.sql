-- Texts are four times as long as the pages let them be: an old kanji with its selector takes up to four units.
create sequence program_seq start with 1 increment by 50;
create sequence course_seq start with 1 increment by 50;
create sequence subject_seq start with 1 increment by 50;
create sequence curriculum_item_seq start with 1 increment by 50;
create sequence training_session_seq start with 1 increment by 50;
create sequence session_day_seq start with 1 increment by 50;
create sequence lesson_seq start with 1 increment by 50;

create table program (
    id bigint primary key,
    version bigint not null,
    code varchar(30) not null unique,
    title varchar(400) not null,
    short_title varchar(120) not null,
    certificate_title varchar(240) not null,
    number_format varchar(240) not null unique,
    eligibility varchar(2000) not null,
    route varchar(20) not null,
    sort_order integer not null
);

create table course (
    id bigint primary key,
    version bigint not null,
    program_id bigint not null references program,
    fiscal_year integer not null,
    title varchar(400) not null,
    short_title varchar(120) not null,
    certificate_title varchar(240) not null,
    eligibility varchar(2000) not null,
    run varchar(80) not null,
    name varchar(500) not null,
    short_name varchar(220) not null,
    seats integer not null check (seats > 0),
    lecture_share_percent integer not null check (lecture_share_percent between 0 and 100),
    lecture_tolerance_minutes integer not null check (lecture_tolerance_minutes >= 0),
    all_exercises boolean not null,
    exercise_tolerance_minutes integer not null check (exercise_tolerance_minutes >= 0),
    unique (fiscal_year, program_id, run)
);

create table subject (
    id bigint primary key,
    version bigint not null,
    fiscal_year integer not null,
    title varchar(800) not null,
    kind varchar(20) not null,
    minutes integer not null check (minutes > 0),
    novelty varchar(20) not null,
    continues_id bigint references subject,
    sort_order integer not null,
    submission_key varchar(36) unique
);
create index subject_continues on subject (continues_id);
create index subject_year on subject (fiscal_year, sort_order);

create table curriculum_item (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null references course,
    subject_id bigint not null references subject,
    required boolean not null,
    unique (course_id, subject_id)
);
create index curriculum_item_subject on curriculum_item (subject_id);

create table training_session (
    id bigint primary key,
    version bigint not null,
    fiscal_year integer not null,
    title varchar(400) not null,
    venue varchar(800) not null,
    delivery varchar(20) not null,
    submission_key varchar(36) unique
);
create index training_session_year on training_session (fiscal_year);

create table training_session_course (
    training_session_id bigint not null references training_session,
    course_id bigint not null references course,
    primary key (training_session_id, course_id)
);
create index training_session_course_course on training_session_course (course_id);

create table session_day (
    id bigint primary key,
    version bigint not null,
    session_id bigint not null references training_session,
    held_on date not null,
    cancelled_at timestamp(6) with time zone,
    cancelled_by bigint,
    cancelled_by_name varchar(100),
    cancellation_reason varchar(1200),
    unique (session_id, held_on)
);
create index session_day_held_on on session_day (held_on);

-- The slot is the start of a lesson while it is held; what was called off leaves it to another one.
create table lesson (
    id bigint primary key,
    version bigint not null,
    day_id bigint not null references session_day,
    subject_id bigint not null references subject,
    starts_at time(6) not null,
    ends_at time(6) not null,
    slot time(6),
    lecturer varchar(400) not null,
    cancelled_at timestamp(6) with time zone,
    cancelled_by bigint,
    cancelled_by_name varchar(100),
    cancellation_reason varchar(1200),
    check (ends_at > starts_at),
    check (slot = starts_at),
    check ((slot is null) = (cancelled_at is not null)),
    unique (day_id, slot)
);
create index lesson_subject on lesson (subject_id);

-- What counts for a course: a lesson on a day of its sessions whose subject its curriculum holds, neither
-- of them cancelled. Its days are the days of these lessons. Every statement that asks for a course's lessons or days reads this view.
create view course_lesson as
select i.course_id, l.id as lesson_id, l.day_id, l.subject_id, i.required
from lesson l
join session_day d on d.id = l.day_id
join training_session_course c on c.training_session_id = d.session_id
join curriculum_item i on i.course_id = c.course_id and i.subject_id = l.subject_id
where l.cancelled_at is null and d.cancelled_at is null;
