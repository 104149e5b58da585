-- As the words of V15.
alter table workplace_word alter column word type varchar(40) collate "C";
