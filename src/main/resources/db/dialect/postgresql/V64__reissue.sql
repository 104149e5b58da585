-- A certificate may be printed anew under the same number (再交付), as H2's file of this name says. ordinal is 0 for the original, then
-- the first reissue and so on; of the original the certificate tells when it was handed over. pending is true while a reissue waits to
-- be handed over and null otherwise.
alter table certificate_issue add column ordinal integer default 0 not null;
alter table certificate_issue add column submission_key varchar(36);
alter table certificate_issue add column requested_on date;
alter table certificate_issue add column requested_by varchar(400);
alter table certificate_issue add column identity_check varchar(2000);
alter table certificate_issue add column name_choice varchar(20);
alter table certificate_issue add column handed_over_on date;
alter table certificate_issue add column handed_over_to varchar(400);
alter table certificate_issue add column handed_over_at timestamp(6) with time zone;
alter table certificate_issue add column handed_over_by bigint;
alter table certificate_issue add column handed_over_by_name varchar(100);
alter table certificate_issue add column spoiled_reason varchar(2000);
alter table certificate_issue add column spoiled_at timestamp(6) with time zone;
alter table certificate_issue add column spoiled_by bigint;
alter table certificate_issue add column spoiled_by_name varchar(100);
alter table certificate_issue add column pending boolean;
alter table certificate_issue add constraint certificate_issue_key unique (submission_key);
alter table certificate_issue add constraint certificate_issue_ordinal unique (certificate_id, ordinal);
alter table certificate_issue add constraint certificate_issue_asked check (
        ordinal = 0 and requested_on is null and requested_by is null and identity_check is null and name_choice is null
        or ordinal > 0 and requested_on is not null and requested_by is not null and identity_check is not null
            and name_choice is not null);
alter table certificate_issue add constraint certificate_issue_handed_over check (
        handed_over_on is null and handed_over_to is null and handed_over_at is null
        or ordinal > 0 and handed_over_on is not null and handed_over_to is not null and handed_over_at is not null);
alter table certificate_issue add constraint certificate_issue_spoiled check (
        spoiled_reason is null and spoiled_at is null
        or ordinal > 0 and handed_over_on is null and spoiled_reason is not null and spoiled_at is not null);
alter table certificate_issue add constraint certificate_issue_waiting check (
        pending is null or ordinal > 0 and handed_over_on is null and spoiled_reason is null);
create index certificate_issue_pending on certificate_issue (pending);

-- Of which paper the handing over was corrected or taken back: 0 is the original.
alter table handing_over_change add column ordinal integer default 0 not null;

-- To whom and how the original was handed over, where that was noted.
alter table certificate add column handed_over_to varchar(400);

-- Why a number is missing (欠番): spoiled before it was handed over, the completion changed, or made void otherwise; null where a
-- node of the version before made it void while this one began.
alter table certificate add column void_kind varchar(20);
update certificate set void_kind = 'WITHDRAWN' where state = 'VOID';
alter table certificate add constraint certificate_void_kind check (state = 'VOID' or void_kind is null);
