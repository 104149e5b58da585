-- Employers as a search finds them, once for all who work there: thousands who apply would bring as many words of one name.
-- Applications from before keep the words of their employer in application_word until they are written again.
create sequence workplace_seq start with 1 increment by 50;

create table workplace (
    id bigint primary key,
    version bigint not null,
    folded varchar(800) not null
);
create index workplace_folded on workplace (folded);

create table workplace_word (
    workplace_id bigint not null references workplace,
    word varchar(40) not null,
    primary key (workplace_id, word)
);
create index workplace_word_word on workplace_word (word, workplace_id);

alter table application add column workplace_id bigint references workplace;
create index application_workplace on application (workplace_id);
