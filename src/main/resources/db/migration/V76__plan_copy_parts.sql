-- What came of a copied plan, each part with the version it had then: so that what was changed since can be told.
alter table plan_copy add column parts varchar(500000);
