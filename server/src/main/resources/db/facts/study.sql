-- Clauses of superiors' documents, each a task, reasoned, or open; nothing about who studied what.
create view study.clause_facts as
select id, document_id, area, task_id, reason is not null as reasoned,
       (split_at at time zone 'Asia/Shanghai')::date   as split_on,
       (decided_at at time zone 'Asia/Shanghai')::date as decided_on,
       (dropped_at at time zone 'Asia/Shanghai')::date as dropped_on
  from study.clause;

-- That a group session was held, where and when; not who was there.
create view study.session_facts as
select s.id, t.area, t.last, s.held_on
  from study.session s
  join study.topic t on t.id = s.topic_id;
