create sequence enrollment_seq start with 1 increment by 50;
create sequence enrollment_change_seq start with 1 increment by 50;

create table enrollment (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null references course,
    trainee_id bigint not null references trainee,
    number integer not null,
    seat integer,
    application_id bigint not null unique,
    family_name varchar(200) not null,
    given_name varchar(200) not null,
    family_kana varchar(200) not null,
    given_kana varchar(200) not null,
    employer varchar(500) not null,
    other_profession varchar(400) not null,
    body_id bigint references nominating_body,
    municipality_id bigint references municipality,
    cancelled_at timestamp(6) with time zone,
    cancelled_by bigint,
    cancelled_by_name varchar(100),
    cancellation_reason varchar(2500),
    taken_back boolean not null,
    unique (course_id, number),
    unique (course_id, seat),
    unique (course_id, trainee_id)
);
create index enrollment_trainee on enrollment (trainee_id);
create index enrollment_number on enrollment (number, application_id);
create index enrollment_body on enrollment (body_id, course_id);

create table enrollment_profession (
    enrollment_id bigint not null references enrollment,
    profession_id bigint not null references profession,
    primary key (enrollment_id, profession_id)
);
create index enrollment_profession_profession on enrollment_profession (profession_id);

-- Where a search may begin, see SearchWords; it reads nothing but the index.
create table enrollment_word (
    enrollment_id bigint not null references enrollment,
    word varchar(40) not null,
    primary key (enrollment_id, word)
);
create index enrollment_word_word on enrollment_word (word, enrollment_id);

create table enrollment_change (
    id bigint primary key,
    version bigint not null,
    enrollment_id bigint not null references enrollment,
    part varchar(20) not null,
    from_words varchar(4000) not null,
    to_words varchar(4000) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint not null,
    changed_by_name varchar(100) not null,
    reason varchar(2500) not null
);
create index enrollment_change_enrollment on enrollment_change (enrollment_id);

-- Who is expected at which lesson: everyone who stands on a course, at each lesson that counts for it.
create view expected_lesson as
select e.id as enrollment_id, e.trainee_id, c.course_id, c.day_id, c.lesson_id
from course_lesson c
join enrollment e on e.course_id = c.course_id
where e.cancelled_at is null;
