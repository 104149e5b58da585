-- Words in the order of their characters, see V15.
alter table register_entry_word alter column word type varchar(40) collate "C";
