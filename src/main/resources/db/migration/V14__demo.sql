create sequence practice_clock_seq start with 1 increment by 50;

create table practice_clock (
    id bigint primary key,
    version bigint not null,
    days_ahead integer not null check (days_ahead >= 0)
);
