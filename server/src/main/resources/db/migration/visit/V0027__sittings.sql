-- How many visits one hand wrote down on a day is asked for each of them; a person's visits are still found by it.
create index visit_sitting on visit.visit (officer, recorded_at);
drop index visit.visit_officer;
