-- H2 2.4 keeps the connection that made a check with a list of values and asks it at each row, even when it is closed.
alter table mail drop constraint mail_ended;
alter table mail add constraint mail_ended check (
    case state when 'WAITING' then 1 when 'SENDING' then 1 else 0 end = case when ended_at is null then 1 else 0 end);

-- Mails are listed and counted by the fiscal year they were written in, in Japan: the year begins on 1 April. What a node
-- of the version before writes meanwhile is of the year that runs.
alter table mail add column fiscal_year integer
    default cast(extract(year from current_timestamp at time zone 'Asia/Tokyo') as integer)
        - case when extract(month from current_timestamp at time zone 'Asia/Tokyo') < 4 then 1 else 0 end;
update mail set fiscal_year = (
    select cast(extract(year from b.posted_at at time zone 'Asia/Tokyo') as integer)
        - case when extract(month from b.posted_at at time zone 'Asia/Tokyo') < 4 then 1 else 0 end
    from mail_batch b where b.id = mail.batch_id);
alter table mail alter column fiscal_year set not null;

create index mail_year on mail (fiscal_year, id);
create index mail_year_state on mail (fiscal_year, state, id);
create index mail_batch_state on mail (batch_id, state);

-- What stands in the office's own .docx, so that nobody who looks at a notice waits for the file to be read again: null
-- where it was stored before this, until it is first looked at, and where it is longer than this.
alter table wording_document add column text varchar(1000000);
