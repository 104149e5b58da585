-- The register is read from the completions in this order: the latest year first, as they were decided.
create index completion_register on completion (fiscal_year desc, id);
create index enrollment_municipality on enrollment (municipality_id);
