-- By what the employer is known that applied for several of its people and ranked them.
alter table application add column employer_key varchar(500);
alter table application add constraint application_employer_rank unique (course_id, employer_key, standing_rank);
