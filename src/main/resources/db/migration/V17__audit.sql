-- Who did, saw and took out what. Nothing here is changed but that a line is sealed, once; personal text lies beside it.
create sequence audit_event_seq start with 1 increment by 50;
create table audit_event (
    id bigint not null primary key,
    version bigint not null,
    happened_at timestamp(6) with time zone not null,
    -- 0 where nobody had signed in; no foreign key: lines outlive accounts
    account bigint not null,
    kind varchar(10) not null,
    act varchar(100) not null,
    path varchar(300) not null,
    text_hash varchar(64) not null,
    -- the place in the chain, from 1, and the seal; null until the next sealing
    seal_position bigint,
    seal varchar(64),
    constraint audit_event_position_unique unique (seal_position),
    constraint audit_event_sealed check ((seal is null) = (seal_position is null))
);
create index audit_event_time_index on audit_event (happened_at, id);
create index audit_event_account_index on audit_event (account, happened_at);

-- The personal text of a line; it is taken away when its time is over, and the chain stays whole.
create table audit_text (
    event_id bigint not null primary key,
    salt varchar(32) not null,
    name varchar(100) not null,
    address varchar(60) not null,
    words varchar(300) not null,
    constraint audit_text_event foreign key (event_id) references audit_event (id)
);

-- What a line was about (courses/12, people/7), written when it is sealed.
create sequence audit_subject_seq start with 1 increment by 50;
create table audit_subject (
    id bigint not null primary key,
    version bigint not null,
    event_id bigint not null,
    subject varchar(60) not null,
    constraint audit_subject_event foreign key (event_id) references audit_event (id)
);
create index audit_subject_index on audit_subject (subject, event_id);
