-- Who is in charge at a nominating body in a fiscal year, as an account of it or an officer has left it.
create sequence body_contact_seq start with 1 increment by 50;
create table body_contact (
    id bigint primary key,
    version bigint not null,
    body_id bigint not null references nominating_body,
    fiscal_year integer not null,
    account_id bigint not null,
    section varchar(400) not null,
    name varchar(400) not null,
    telephone varchar(200) not null,
    mail_address varchar(254) not null,
    told_at timestamp(6) with time zone not null,
    told_by bigint not null,
    told_by_name varchar(100) not null,
    unique (body_id, fiscal_year, account_id)
);

-- Which account does not want to be asked for it in a fiscal year.
create sequence contact_put_off_seq start with 1 increment by 50;
create table contact_put_off (
    id bigint primary key,
    version bigint not null,
    account_id bigint not null,
    fiscal_year integer not null,
    unique (account_id, fiscal_year)
);

-- What bodies are asked before a call: how many they expect to nominate for a course.
create sequence forecast_seq start with 1 increment by 50;
create table forecast (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null unique references course,
    opens_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    note varchar(4000) not null,
    check (closes_at > opens_at)
);
create index forecast_closes_at on forecast (closes_at);

create sequence forecast_reply_seq start with 1 increment by 50;
create table forecast_reply (
    id bigint primary key,
    version bigint not null,
    forecast_id bigint not null references forecast,
    body_id bigint not null references nominating_body,
    expected integer not null check (expected >= 0),
    remark varchar(2000) not null,
    for_body boolean not null,
    replied_at timestamp(6) with time zone not null,
    replied_by bigint not null,
    replied_by_name varchar(100) not null,
    unique (forecast_id, body_id)
);
create index forecast_reply_body on forecast_reply (body_id);
