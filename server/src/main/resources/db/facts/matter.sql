-- Days and states, no names, no numbers, no words: what figures may be made of.
create view matter.matter_facts as
select id, kind, area, channel, stage, unit_id,
       (heard_at at time zone 'Asia/Shanghai')::date      as heard_on,
       (registered_at at time zone 'Asia/Shanghai')::date as registered_on,
       first_due_on, due_on, first_served_on as served_on,
       (ended_at at time zone 'Asia/Shanghai')::date      as ended_on,
       word, word_channel, relayed
  from matter.matter;

-- In whose hands a matter is: what a notice needs to find whom to tell, and nothing of what it says.
create view matter.hand_facts as
select id, kind, area, stage, unit_id, post_id, heard_post, lead_post, due_on,
       coalesce(due_on, '-infinity'::date) as due_key, ended_at is not null as over,
       served_on is not null as served, word, word_at
  from matter.matter;

-- What was done and when, without what was noted or answered; the step row is the event.
create view matter.step_facts as
select seq, xid, matter_id, act, stage, at, actor, unit_id, post_id, due_on
  from matter.step;

-- Units of ours that were asked to help.
create view matter.helper_facts as
select id, matter_id, unit_id, due_on, answered_at is not null as answered
  from matter.helper
 where unit_id is not null;
