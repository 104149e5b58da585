-- How the office helps a nominating body to find a person; blank stands for the words that come with the system.
alter table prefecture add column candidate_guide varchar(20000) default '' not null;
