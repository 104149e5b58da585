-- Mails to people, one row per recipient, written with their cause and sent by the job of the outbox.
create sequence mail_batch_seq start with 1 increment by 50;
create sequence mail_seq start with 1 increment by 50;

create table mail_batch (
    id bigint not null primary key,
    version bigint not null,
    title varchar(800) not null,
    place varchar(300) not null,
    submission_key varchar(36) not null unique,
    -- the same file to everybody, or none
    attachment_name varchar(400),
    attachment_type varchar(100),
    attachment_content bytea,
    posted_at timestamp(6) with time zone not null,
    posted_by bigint not null,
    posted_by_name varchar(100) not null
);

create index mail_batch_place on mail_batch (place);

create table mail (
    id bigint not null primary key,
    version bigint not null,
    batch_id bigint not null references mail_batch,
    recipient varchar(400) not null,
    address varchar(254) not null,
    subject varchar(800) not null,
    text varchar(20000) not null,
    state varchar(10) not null,
    tries integer not null,
    due_at timestamp(6) with time zone not null,
    begun_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    -- the same at each try
    message_id varchar(320),
    answer varchar(500) not null,
    constraint mail_ended check ((state in ('WAITING', 'SENDING')) = (ended_at is null))
);
create index mail_due on mail (state, due_at);
create index mail_begun on mail (begun_at);
create index mail_batch_index on mail (batch_id);

-- The way to the mail server, as the outbox finds it: one row.
create table mail_connection (
    id integer not null primary key,
    -- null while mails can be handed over
    failing_since timestamp(6) with time zone,
    failures integer not null,
    next_try_at timestamp(6) with time zone,
    words varchar(500) not null,
    constraint there_is_one_mail_connection check (id = 1),
    constraint mail_connection_failing check ((failing_since is null) = (next_try_at is null))
);
insert into mail_connection (id, failures, words) values (1, 0, '');

-- The office's own texts, with names in braces.
create sequence notice_wording_seq start with 1 increment by 50;
create table notice_wording (
    id bigint not null primary key,
    version bigint not null,
    purpose varchar(40) not null,
    name varchar(400) not null,
    subject varchar(800) not null,
    text varchar(20000) not null,
    submission_key varchar(36) not null unique,
    unique (purpose, name)
);
