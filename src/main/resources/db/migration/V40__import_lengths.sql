-- What a word of the service means may be a class of priority in its own words; a number is counted as it is read.
alter table import_word alter column meaning set data type varchar(500);
alter table application alter column service_number set data type varchar(400);
