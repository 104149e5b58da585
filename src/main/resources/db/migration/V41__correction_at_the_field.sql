-- What an officer wants corrected of an application as a whole, and at which field; all of it together is its correction_request.
alter table application add column correction_words varchar(5000);
update application set correction_words = correction_request;
create table correction_part (
    application_id bigint not null references application,
    part varchar(30) not null,
    words varchar(1500) not null,
    primary key (application_id, part)
);

-- Whether the head of the person's workplace gets a copy of the decision, where that is asked for.
alter table application add column employer_copy boolean default false not null;
