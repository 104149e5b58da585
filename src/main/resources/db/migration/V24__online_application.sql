create sequence online_arrival_seq start with 1 increment by 50;

alter table application add column online boolean default false not null;
alter table application add column link_generation integer default 0 not null;

-- Applications sent without an account, by the network they came from: kept for an hour, to bound how many come from one.
create table online_arrival (
    id bigint primary key,
    version bigint not null,
    call_id bigint not null references call,
    network varchar(60) not null,
    arrived_at timestamp(6) with time zone not null
);
create index online_arrival_network on online_arrival (call_id, network, arrived_at);
create index online_arrival_arrived on online_arrival (arrived_at);
