create sequence course_closing_seq start with 1 increment by 50;

-- That a course is closed (締め), and reopened; while it is closed the row stands.
create table course_closing (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null references course,
    closed_at timestamp(6) with time zone not null,
    closed_by bigint not null,
    closed_by_name varchar(100) not null,
    reopened_at timestamp(6) with time zone,
    reopened_by bigint,
    reopened_by_name varchar(100),
    reason varchar(2500),
    stands boolean check (stands = true),
    unique (course_id, stands),
    check ((stands is null) = (reopened_at is not null)),
    check ((reason is null) = (reopened_at is null))
);
