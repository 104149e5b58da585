create sequence trainee_seq start with 1 increment by 50;

create table trainee (
    id bigint primary key,
    version bigint not null,
    family_name varchar(200) not null,
    given_name varchar(200) not null,
    family_kana varchar(200) not null,
    given_kana varchar(200) not null,
    birth_date date not null,
    search_key varchar(1000) not null,
    unique (birth_date, family_name, given_name, family_kana, given_kana)
);
create index trainee_search on trainee (birth_date, search_key);

-- One row, locked by whoever looks for people to store: two decisions at once do not store one person twice.
create table trainee_register (
    id integer primary key
);
insert into trainee_register (id) values (1);
