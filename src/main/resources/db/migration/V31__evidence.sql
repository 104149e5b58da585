-- Which evidence an officer asks for with a call: on paper, as a file, or either.
create sequence evidence_request_seq start with 1 increment by 50;

create table evidence_request (
    id bigint primary key,
    version bigint not null,
    call_id bigint not null references call,
    kind varchar(20) not null,
    name varchar(200) not null,
    means varchar(10) not null,
    required boolean not null,
    hint varchar(2500) not null,
    submission_key varchar(36) not null unique
);
create index evidence_request_call on evidence_request (call_id);

-- What came of it, person by person; what was replaced or did not arrive after all stays as a line. One is current.
create sequence evidence_piece_seq start with 1 increment by 50;

create table evidence_piece (
    id bigint primary key,
    version bigint not null,
    request_id bigint not null references evidence_request,
    application_id bigint not null references application,
    state varchar(20) not null,
    current_piece boolean,
    unlooked boolean,
    kind varchar(10),
    size integer not null,
    submission_key varchar(36) not null unique,
    arrived_by bigint not null,
    arrived_by_name varchar(100) not null,
    arrived_at timestamp(6) with time zone not null,
    looked_by bigint,
    looked_by_name varchar(100),
    looked_at timestamp(6) with time zone,
    words varchar(2500),
    ended_by bigint,
    ended_by_name varchar(100),
    ended_at timestamp(6) with time zone,
    unique (application_id, request_id, current_piece)
);
create index evidence_piece_request on evidence_piece (request_id);
create index evidence_piece_unlooked on evidence_piece (unlooked);

-- The bytes of a piece that was sent as a file, until it is destroyed.
create sequence evidence_file_seq start with 1 increment by 50;

create table evidence_file (
    id bigint primary key,
    version bigint not null,
    piece_id bigint not null unique references evidence_piece,
    content bytea not null
);
