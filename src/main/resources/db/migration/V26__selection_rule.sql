-- By what the seats of a course are given; a course without a row follows the usual rule.
create sequence selection_rule_seq start with 1 increment by 50;

create table selection_rule (
    id bigint primary key,
    version bigint not null,
    course_id bigint not null unique references course,
    limit_per_body integer,
    all_days boolean not null,
    completed_program_id bigint references program,
    body_order varchar(30) not null,
    seed varchar(100) not null,
    written_at timestamp(6) with time zone not null,
    written_by bigint not null,
    written_by_name varchar(100) not null
);
create index selection_rule_completed_program on selection_rule (completed_program_id);

-- The one rule an officer breaks; drafts from before it was asked break what their result says.
alter table overruling add column broken_rule varchar(20);
update overruling set broken_rule = case when result = 'NOT_ACCEPTED' then 'REQUIREMENT' else 'ORDER' end;
alter table overruling alter column broken_rule set not null;

-- Why an outcome is so, and in which order people came to a seat: what was decided before keeps no words, but its order.
alter table selection_outcome add column because varchar(1000) default '' not null;
alter table selection_outcome add column broken_rule varchar(20);
alter table selection_outcome add column seat_order integer default 0 not null;

create table outcome_turn as
    select o.id, o.selection_id, a.submitted_at, a.id as application_id,
        case when a.body_id is null then 0
            else row_number() over (partition by o.selection_id, a.body_id
                order by coalesce(a.standing_rank, 0), a.submitted_at, a.id) end as turn
    from selection_outcome o join application a on a.id = o.application_id;
create table outcome_order as
    select id, row_number() over (partition by selection_id order by turn, submitted_at, application_id) as seat_order
    from outcome_turn;
create unique index outcome_order_id on outcome_order (id);
update selection_outcome set seat_order = (select x.seat_order from outcome_order x where x.id = selection_outcome.id);
drop table outcome_order;
drop table outcome_turn;
