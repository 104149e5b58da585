-- The latest of a batch first, without walking back through all mails there are. H2's index ends with the id by itself.
drop index mail_batch_index;
create index mail_batch_index on mail (batch_id, id);
