create schema study;

-- A clause of a superior's document, as one area carries it out: a task with owner and day, or a reason why not.
create table study.clause (
    id           uuid primary key,
    area         bigint not null references place.area,
    document_id  uuid   not null references library.document,
    paragraph_id uuid   not null references library.paragraph,
    position     int    not null,
    task_id      uuid references matter.matter,
    reason       text,
    unique (area, paragraph_id),
    check (task_id is null or reason is null)
);
create index clause_document on study.clause (document_id, area);
create index clause_paragraph on study.clause (paragraph_id);
create index clause_task on study.clause (task_id) where task_id is not null;
