-- Completions as an office's own register of earlier years knew them, taken over from a file (移行). Their certificate
-- numbers are a series of their own; one that was taken back gives its number free and stays.
create sequence register_series_seq start with 1 increment by 50;
create sequence register_batch_seq start with 1 increment by 50;
create sequence register_entry_seq start with 1 increment by 50;
create sequence register_term_seq start with 1 increment by 50;

create table register_series (
    id bigint primary key,
    version bigint not null,
    name varchar(400) not null,
    name_key varchar(400) not null unique
);

create table register_batch (
    id bigint primary key,
    version bigint not null,
    series_id bigint not null references register_series,
    submission_key varchar(36) not null unique,
    entries integer not null,
    taken_at timestamp(6) with time zone not null,
    taken_by bigint not null,
    taken_by_name varchar(100) not null,
    undone_at timestamp(6) with time zone,
    undone_by bigint,
    undone_by_name varchar(100),
    undone_reason varchar(2000)
);

create table register_entry (
    id bigint primary key,
    version bigint not null,
    batch_id bigint not null references register_batch,
    series_id bigint not null references register_series,
    line integer not null,
    family_name varchar(200) not null,
    given_name varchar(200) not null,
    family_kana varchar(200) not null,
    given_kana varchar(200) not null,
    name_key varchar(300) not null,
    kana_key varchar(300) not null,
    birth_date date,
    fiscal_year integer not null,
    program_id bigint references program,
    course varchar(800) not null,
    completed_on date,
    issued_on date,
    number varchar(400) not null,
    number_key varchar(400) not null,
    standing_number varchar(400),
    municipality_id bigint references municipality,
    municipality varchar(800) not null,
    employer varchar(800) not null,
    professions varchar(4000) not null,
    note varchar(4000) not null,
    taken_back boolean not null,
    trainee_id bigint references trainee,
    linked_at timestamp(6) with time zone,
    linked_by bigint,
    linked_by_name varchar(100),
    unique (series_id, standing_number)
);
create index register_entry_register on register_entry (fiscal_year desc, id);
create index register_entry_batch on register_entry (batch_id, line);
create index register_entry_program on register_entry (program_id);
create index register_entry_municipality on register_entry (municipality_id);
create index register_entry_trainee on register_entry (trainee_id);
create index register_entry_birth on register_entry (birth_date, name_key);

create table register_entry_profession (
    entry_id bigint not null references register_entry,
    profession_id bigint not null references profession,
    primary key (entry_id, profession_id)
);
create index register_entry_profession_profession on register_entry_profession (profession_id);

-- Where a search may begin, see SearchWords; it reads nothing but the index.
create table register_entry_word (
    entry_id bigint not null references register_entry,
    word varchar(40) not null,
    primary key (entry_id, word)
);
create index register_entry_word_word on register_entry_word (word, entry_id);

-- What the headings and words of such a file mean, as an officer assigned them for the office.
create table register_term (
    id bigint primary key,
    version bigint not null,
    field varchar(30) not null,
    word varchar(200) not null,
    meaning varchar(40) not null,
    unique (field, word)
);
