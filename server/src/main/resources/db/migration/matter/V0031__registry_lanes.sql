-- The registry over a million matters, after it was measured (docs/figures.md). Days are asked for inside townships: each township's
-- part of an order of days lies together, and whoever sees several townships skips from one to the next.
drop index matter.matter_heard_at, matter.matter_due_on, matter.matter_ended_at;
create index matter_township_heard on matter.matter ((area / 1000000), heard_at);
create index matter_township_day on matter.matter ((area / 1000000), due_on) where due_on is not null;
create index matter_township_ended on matter.matter ((area / 1000000), ended_at) where ended_at is not null;

-- What a tenth or more of all matters have is found near by; as indexes these were read whole and for nothing.
drop index matter.matter_stage, matter.matter_kind, matter.matter_word, matter.matter_channel;
create index matter_kind_stage on matter.matter (kind, stage);

-- A stage belongs to some kinds, and a word comes after the end: without this the planner takes them for strangers to each other.
create statistics matter.matter_lawful (mcv) on kind, stage, word, channel from matter.matter;
analyze matter.matter;
