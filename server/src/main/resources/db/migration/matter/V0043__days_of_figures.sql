-- What a figure's window is found by (matter.day_facts).
create index step_due on matter.step (due_on) where due_on is not null;
create index step_answered on matter.step (((at at time zone 'Asia/Shanghai')::date)) where act in ('answer', 'merge');
create index matter_first_served on matter.matter (first_served_on) where first_served_on is not null;
create index word_unsolved on matter.word (((at at time zone 'Asia/Shanghai')::date)) where word = 'UNSOLVED';
create index link_matter on matter.link ((ref_id::uuid)) where ref_kind = 'matter';
