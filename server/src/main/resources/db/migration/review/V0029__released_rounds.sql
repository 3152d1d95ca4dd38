-- Since when the public may read what a round over a unit or village promised; what was promised later waits for the next release.
alter table review.round
    add column released_at timestamptz,
    add column released_by uuid references staff.person;
create index round_released_by on review.round (released_by) where released_by is not null;
