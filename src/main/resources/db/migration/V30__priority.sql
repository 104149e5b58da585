-- The classes in which the direct applications for a course come to a seat, one a line, and the question that asks for them.
create sequence priority_question_seq start with 1 increment by 50;

create table priority_question (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null unique references course,
    question varchar(1000) not null,
    classes varchar(5000) not null,
    written_at timestamp(6) with time zone not null,
    written_by bigint not null,
    written_by_name varchar(100) not null
);

-- The class somebody declared, in its words, and why.
alter table application add column priority varchar(500) default '' not null;
alter table application add column priority_reason varchar(5000) default '' not null;

-- Whether the class comes before the order of a rule.
alter table selection_rule add column by_class boolean default false not null;
