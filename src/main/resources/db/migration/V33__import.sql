-- By what an application is known in the office's own application service, and what its row said when it was last taken.
alter table application add column service_number varchar(100);
alter table application add column service_content varchar(64);
alter table application add constraint application_service_number unique (call_id, service_number);

-- What the columns of that service's file mean, and its words, as it was assigned for a course.
create sequence import_mapping_seq start with 1 increment by 50;

create table import_mapping (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null references course unique,
    assigned_at timestamp(6) with time zone not null
);

create table import_column (
    mapping_id bigint not null references import_mapping,
    heading varchar(200) not null,
    field varchar(30) not null,
    primary key (mapping_id, heading)
);

create table import_word (
    mapping_id bigint not null references import_mapping,
    field varchar(30) not null,
    word varchar(200) not null,
    meaning varchar(40) not null,
    primary key (mapping_id, field, word)
);
