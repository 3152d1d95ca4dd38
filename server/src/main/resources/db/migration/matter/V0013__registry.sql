-- The registry over a million matters: its four orders within one township, what its filters name, its saved views, and how often
-- words come.

-- Nearly everybody works within one township: each order again inside it. Without them a small township's page walks past everyone
-- else's matters.
create index matter_township_newest on matter.matter ((area / 1000000), registered_at, id);
create index matter_township_updated on matter.matter ((area / 1000000), updated_at, id);
create index matter_township_number on matter.matter ((area / 1000000), number, id);
create index matter_township_due on matter.matter ((area / 1000000), coalesce(due_on, '-infinity'::date), id) where ended_at is null;

-- What filters ask for when little or nothing fits: then no order helps, and these are put together.
create index matter_stage on matter.matter (stage);
create index matter_kind on matter.matter (kind);
create index matter_word on matter.matter (word) where word is not null;
create index matter_channel on matter.matter (channel);
create index matter_heard_at on matter.matter (heard_at);
create index matter_due_on on matter.matter (due_on) where due_on is not null;
create index matter_ended_at on matter.matter (ended_at) where ended_at is not null;
create index reference_number on matter.reference (number);

-- A township is one more term, a negative one, so that a word is looked for inside it and not in the whole county.
update matter.search s
   set terms = array_prepend(-(m.area / 1000000), s.terms)
  from matter.matter m
 where m.id = s.id
   and s.terms <> '{}';

-- Which part of all matters has a term, for terms that are not rare; which text of a search is sent depends on it.
create table matter.term_share (
    term  int8 primary key,
    share float4 not null
);
create table matter.term_count (
    one        boolean primary key default true check (one),
    counted_at timestamptz not null
);

-- A filter of the registry with a name: one's own, or shared with the unit.
create table matter.view (
    id        uuid primary key,
    person_id uuid        not null references staff.person,
    unit_id   uuid references staff.unit,
    name      text        not null,
    query     text        not null,
    saved_at  timestamptz not null,
    unique (person_id, name)
);
create index view_unit on matter.view (unit_id) where unit_id is not null;
