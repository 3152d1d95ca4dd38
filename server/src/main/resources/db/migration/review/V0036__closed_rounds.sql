-- Since when nobody hands in to a round any more; what it leaves open is where the next one begins.
alter table review.round
    add column closed_at timestamptz,
    add column closed_by uuid references staff.person,
    add check ((closed_at is null) = (closed_by is null));
create index round_closed_by on review.round (closed_by) where closed_by is not null;
