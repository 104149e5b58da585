-- Words in the order of their characters, whatever the database's language: a search reads those from its key on.
-- H2 puts texts in this order by itself.
alter table application_word alter column word type varchar(40) collate "C";
alter table enrollment_word alter column word type varchar(40) collate "C";
alter table certificate_word alter column word type varchar(40) collate "C";
