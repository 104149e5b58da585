-- The wordings of certificates, each from a day on (null: from the beginning), for one program or for all (null). A row that a
-- certificate came from is never changed; a change is a new row. The first is the wording of the settings.
create sequence certificate_template_seq start with 51 increment by 50;
create table certificate_template (
    id bigint primary key,
    version bigint not null,
    program_id bigint references program,
    valid_from date,
    wording varchar(4000) not null,
    written_at timestamp(6) with time zone,
    written_by bigint,
    written_by_name varchar(100)
);
create index certificate_template_program on certificate_template (program_id);
insert into certificate_template (id, version, wording)
select 1, 0, coalesce((select certificate_wording from prefecture), '　あなたは、{県名}{研修名}の課程を修了したことを証します。');

-- null: made before wordings were kept by version, or by a node of the version before while this one began.
alter table certificate add column template_id bigint references certificate_template;
create index certificate_template_id on certificate (template_id);

-- Who signs, from a day until a day (null: from the beginning, until further notice). The first is the governor of the settings.
create sequence signatory_seq start with 51 increment by 50;
create table signatory (
    id bigint primary key,
    version bigint not null,
    post varchar(20) not null,
    title varchar(200) not null,
    name varchar(400) not null,
    from_day date,
    until_day date
);
insert into signatory (id, version, post, title, name)
select 1, 0, 'GOVERNOR', governor_title, governor_name from prefecture where governor_name <> '';

-- Both columns stay for a node of the version before.
alter table prefecture alter column governor_name set default '';
alter table prefecture alter column certificate_wording set default '';
