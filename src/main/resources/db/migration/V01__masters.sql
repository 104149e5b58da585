-- Texts are four times as long as the pages let them be: an old kanji with its selector takes up to four units.
create sequence municipality_seq start with 1 increment by 50;
create sequence region_seq start with 1 increment by 50;
create sequence region_membership_seq start with 1 increment by 50;
create sequence nominating_body_seq start with 1 increment by 50;
create sequence profession_seq start with 1 increment by 50;
create sequence holiday_list_seq start with 1 increment by 50;

create table prefecture (
    id integer primary key,
    version bigint not null,
    code varchar(6) not null,
    name varchar(80) not null,
    office varchar(400) not null,
    office_contact varchar(800) not null,
    governor_title varchar(200) not null,
    governor_name varchar(400) not null,
    municipality_word varchar(40) not null,
    certificate_wording varchar(4000) not null,
    sender_mail_address varchar(254) not null,
    sender_mail_name varchar(400) not null,
    sender_number_line varchar(400) not null,
    sender_address varchar(800) not null,
    sender_department varchar(400) not null,
    sender_person varchar(400) not null,
    sender_phone varchar(200) not null,
    sender_contact_mail varchar(254) not null,
    constraint there_is_one_prefecture check (id = 1)
);

create table municipality (
    id bigint primary key,
    version bigint not null,
    code varchar(6) not null unique,
    name varchar(200) not null,
    kana varchar(400) not null,
    valid_from date,
    valid_until date,
    successor_id bigint references municipality
);

-- What something was called before: until a day, and in the papers of the fiscal years from first to last.
create table prefecture_former_words (
    prefecture_id integer not null references prefecture,
    until date not null,
    first_year integer not null,
    last_year integer not null,
    name varchar(80) not null,
    office varchar(400) not null,
    municipality_word varchar(40) not null,
    primary key (prefecture_id, until)
);

create table municipality_former_name (
    municipality_id bigint not null references municipality,
    until date not null,
    first_year integer not null,
    last_year integer not null,
    code varchar(6) not null,
    name varchar(200) not null,
    kana varchar(400) not null,
    primary key (municipality_id, until)
);

create table region (
    id bigint primary key,
    version bigint not null,
    name varchar(200) not null unique,
    sort_order integer not null
);

create table region_membership (
    id bigint primary key,
    version bigint not null,
    municipality_id bigint not null references municipality,
    region_id bigint not null references region,
    valid_from date not null,
    valid_to date,
    unique (municipality_id, valid_from)
);
create index region_membership_region on region_membership (region_id);

create table nominating_body (
    id bigint primary key,
    version bigint not null,
    name varchar(400) not null,
    municipality_id bigint unique references municipality,
    sort_order integer not null
);

create table nominating_body_former_name (
    body_id bigint not null references nominating_body,
    until date not null,
    first_year integer not null,
    last_year integer not null,
    name varchar(400) not null,
    primary key (body_id, until)
);

create table profession (
    id bigint primary key,
    version bigint not null,
    code varchar(50) not null unique,
    name varchar(200) not null,
    profession_group varchar(20) not null,
    sort_order integer not null
);

create table profession_alias (
    profession_id bigint not null references profession,
    alias varchar(200) not null,
    primary key (profession_id, alias)
);

create table profession_label (
    profession_id bigint not null references profession,
    fiscal_year integer not null,
    label varchar(200) not null,
    primary key (profession_id, fiscal_year)
);

-- The holidays by law as an administrator loaded them: one list that holds, and one that waits to be looked at.
create table holiday_list (
    id bigint primary key,
    version bigint not null,
    state varchar(20) not null,
    loaded_at timestamp(6) with time zone not null,
    loaded_by bigint not null,
    loaded_by_name varchar(400) not null,
    constraint one_holiday_list_of_each_state unique (state)
);

create table holiday_list_day (
    list_id bigint not null references holiday_list,
    holiday date not null,
    name varchar(200) not null,
    primary key (list_id, holiday)
);
