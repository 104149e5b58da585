-- When the candidate of a nominating body last gave the own particulars by the personal link.
alter table application add column filled_by_person_at timestamp(6) with time zone;
