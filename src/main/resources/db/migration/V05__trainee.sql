create sequence trainee_seq start with 1 increment by 50;
create sequence former_name_seq start with 1 increment by 50;

create table trainee (
    id bigint primary key,
    version bigint not null,
    family_name varchar(200) not null,
    given_name varchar(200) not null,
    family_kana varchar(200) not null,
    given_kana varchar(200) not null,
    birth_date date not null,
    unique (birth_date, family_name, given_name, family_kana, given_kana)
);

create table former_name (
    id bigint primary key,
    version bigint not null,
    trainee_id bigint not null references trainee,
    family_name varchar(200) not null,
    given_name varchar(200) not null,
    family_kana varchar(200) not null,
    given_kana varchar(200) not null,
    birth_date date not null,
    corrected_at timestamp(6) with time zone not null,
    corrected_by bigint not null,
    corrected_by_name varchar(100) not null,
    reason varchar(1000) not null
);
create index former_name_trainee on former_name (trainee_id);

-- One row, locked by whoever looks for people to store: two decisions at once do not store one person twice.
create table trainee_register (
    id integer primary key
);
insert into trainee_register (id) values (1);
