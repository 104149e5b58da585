-- One person under two records: one of them is joined to the other and kept, so that both names lead to the same person
-- and the join can be undone. Two people of one name and birth date are told apart by a number of their own. The unique
-- constraint until now had no name of ours: the first is PostgreSQL's for it, the second H2's.
alter table trainee add column joined_to_id bigint references trainee;
alter table trainee add column namesake integer default 0 not null;
alter table trainee drop constraint if exists trainee_birth_date_family_name_given_name_family_kana_given_key;
alter table trainee drop constraint if exists constraint_eb2;
alter table trainee add constraint trainee_once
    unique (birth_date, family_name, given_name, family_kana, given_kana, namesake);
create index trainee_joined_to on trainee (joined_to_id);
create index trainee_kana on trainee (family_kana, given_kana);

create sequence identity_change_seq start with 1 increment by 50;
create table identity_change (
    id bigint primary key,
    version bigint not null,
    kind varchar(10) not null,
    trainee_id bigint not null references trainee,
    other_id bigint not null references trainee,
    words varchar(4000) not null,
    done_at timestamp(6) with time zone not null,
    done_by bigint not null,
    done_by_name varchar(100) not null,
    reason varchar(2500) not null
);
create index identity_change_trainee on identity_change (trainee_id);
create index identity_change_other on identity_change (other_id);

-- The record a person was enrolled under before it was joined to another.
alter table enrollment add column former_trainee_id bigint references trainee;
create index enrollment_former_trainee on enrollment (former_trainee_id);

-- Who was enrolled may be a person known already: open until an officer has said so.
create sequence trainee_match_seq start with 1 increment by 50;
create table trainee_match (
    id bigint primary key,
    version bigint not null,
    enrollment_id bigint not null references enrollment,
    known_id bigint not null references trainee,
    exact boolean not null,
    waits boolean check (waits = true),
    answer varchar(10) check (answer = 'SAME' or answer = 'OTHER'),
    answered_at timestamp(6) with time zone,
    answered_by bigint,
    answered_by_name varchar(100),
    check ((waits is null and answer is not null and answered_at is not null and answered_by is not null
            and answered_by_name is not null)
        or (waits is not null and answer is null and answered_at is null and answered_by is null
            and answered_by_name is null)),
    unique (enrollment_id, known_id)
);
create index trainee_match_waits on trainee_match (waits);
create index trainee_match_known on trainee_match (known_id);
