-- Clauses of superiors' documents, each a task, reasoned, or open; nothing about who studied what.
create view study.clause_facts as
select id, document_id, area, task_id, reason is not null as reasoned
  from study.clause;
