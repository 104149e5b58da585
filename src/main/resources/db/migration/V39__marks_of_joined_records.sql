-- The record a mark and its history were kept under before it was joined to another, so that they go back when they are parted.
alter table attendance add column former_trainee_id bigint references trainee;
create index attendance_former_trainee on attendance (former_trainee_id);
alter table attendance_change add column former_trainee_id bigint references trainee;
create index attendance_change_former_trainee on attendance_change (former_trainee_id);
