-- Days and states, no names, no numbers, no words: what figures may be made of.
create view matter.matter_facts as
select id, kind, area, channel, stage, unit_id,
       (heard_at at time zone 'Asia/Shanghai')::date      as heard_on,
       (registered_at at time zone 'Asia/Shanghai')::date as registered_on,
       first_due_on, due_on, first_served_on as served_on,
       (ended_at at time zone 'Asia/Shanghai')::date      as ended_on,
       word, word_channel, relayed
  from matter.matter;
