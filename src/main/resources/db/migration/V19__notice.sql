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

-- A mail that a person has sent again: from which address to which, and what had come of it.
create sequence mail_repeat_seq start with 1 increment by 50;
create table mail_repeat (
    id bigint not null primary key,
    version bigint not null,
    mail_id bigint not null references mail,
    from_words varchar(254) not null,
    to_words varchar(254) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint not null,
    changed_by_name varchar(100) not null,
    reason varchar(600) not null,
    -- of the form by which all failed ones of a batch were, else null
    submission_key varchar(36),
    constraint mail_repeat_once unique (submission_key, mail_id)
);
create index mail_repeat_mail on mail_repeat (mail_id);

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

-- The office's own .docx to a text: letters are made of it as long as it is there.
create sequence wording_document_seq start with 1 increment by 50;
create table wording_document (
    id bigint not null primary key,
    version bigint not null,
    wording_id bigint not null unique references notice_wording,
    name varchar(400) not null,
    sha256 varchar(64) not null,
    size integer not null,
    content bytea not null,
    uploaded_at timestamp(6) with time zone not null,
    uploaded_by bigint not null,
    uploaded_by_name varchar(100) not null
);

-- Whom the office left out of a notice that went to others: as said then.
create sequence left_out_seq start with 1 increment by 50;
create table left_out (
    id bigint not null primary key,
    version bigint not null,
    batch_id bigint not null references mail_batch,
    number varchar(100) not null,
    name varchar(400) not null
);

create index left_out_batch on left_out (batch_id);
