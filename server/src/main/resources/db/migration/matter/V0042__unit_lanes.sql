-- What a unit has, in each order of the registry: whoever handles for one unit walks there and meets nobody else's. What nobody has
-- yet stands in none of them, so that registering costs nothing more.
drop index matter.matter_unit;
create index matter_unit_newest on matter.matter (unit_id, registered_at, id) where unit_id is not null;
create index matter_unit_updated on matter.matter (unit_id, updated_at, id) where unit_id is not null;
create index matter_unit_number on matter.matter (unit_id, number, id) where unit_id is not null;
create index matter_unit_due on matter.matter (unit_id, coalesce(due_on, '-infinity'::date), id)
    where unit_id is not null and ended_at is null;
