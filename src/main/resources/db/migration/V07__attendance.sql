create sequence attendance_seq start with 1 increment by 50;
create sequence attendance_change_seq start with 1 increment by 50;
create sequence roll_call_seq start with 1 increment by 50;

create table attendance (
    id bigint primary key,
    version bigint not null,
    trainee_id bigint not null references trainee,
    lesson_id bigint not null references lesson,
    mark varchar(20) not null,
    minutes_missed integer not null check (minutes_missed >= 0),
    unique (lesson_id, trainee_id)
);
create index attendance_trainee on attendance (trainee_id);

create table attendance_change (
    id bigint primary key,
    version bigint not null,
    trainee_id bigint not null references trainee,
    lesson_id bigint not null references lesson,
    from_mark varchar(20),
    from_minutes_missed integer,
    to_mark varchar(20),
    to_minutes_missed integer,
    reason varchar(1200),
    changed_by bigint not null,
    changed_by_name varchar(100) not null,
    changed_at timestamp(6) with time zone not null,
    check ((from_mark is null) = (from_minutes_missed is null)),
    check ((to_mark is null) = (to_minutes_missed is null))
);
create index attendance_change_of on attendance_change (trainee_id, lesson_id);
create index attendance_change_lesson on attendance_change (lesson_id, changed_at);

create table roll_call (
    id bigint primary key,
    version bigint not null,
    day_id bigint not null unique references session_day,
    confirmed_by bigint not null,
    confirmed_by_name varchar(100) not null,
    confirmed_at timestamp(6) with time zone not null
);
