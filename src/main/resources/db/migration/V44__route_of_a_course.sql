-- How people come onto a course is kept by the course: it is what its program said until now.
alter table course add column route varchar(20);
update course set route = (select p.route from program p where p.id = course.program_id);
alter table course alter column route set not null;

-- Who comes first where bodies nominate and people apply themselves.
alter table selection_rule add column precedence varchar(20) default 'TOGETHER' not null;
