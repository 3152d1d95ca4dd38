-- Where a system's tables were taken: its name is offered there and nowhere else.
alter table matter.source add column areas bigint[] not null default '{}';
