-- In the order they were opened: 专题一, 专题二 … of an area, counted when read, so that nobody waits for a number.
create table study.topic (
    id        uuid primary key,
    seq       bigint generated always as identity,
    area      bigint not null references place.area,
    last      bigint not null,
    title     text   not null,
    opened_on date   not null,
    closed_on date
);
create index topic_area on study.topic (area, seq);

-- What the rules ask for of a group session; names as they were said, so that nothing can be counted per person.
create table study.session (
    id         uuid primary key,
    topic_id   uuid        not null references study.topic,
    held_on    date        not null,
    place      text        not null,
    host       text        not null,
    recorder   text        not null,
    content    text        not null,
    discussion text        not null,
    present    text[]      not null,
    written_by uuid        not null references staff.person,
    written_at timestamptz not null
);
create index session_topic on study.session (topic_id, held_on);
create index session_writer on study.session (written_by);

create table study.absence (
    session_id uuid not null references study.session,
    name       text not null,
    why        text not null,
    primary key (session_id, name)
);

-- Brought from work: it starts from something, collects notes and answers, and ends in something done.
create table study.question (
    id         uuid primary key,
    area       bigint      not null references place.area,
    last       bigint      not null,
    text       text        not null,
    from_kind  text        not null,
    from_id    text        not null,
    topic_id   uuid references study.topic,
    paragraphs uuid[]      not null,
    asked_by   uuid        not null references staff.person,
    asked_at   timestamptz not null,
    ended_on   date,
    done       text,
    matter_id  uuid references matter.matter
);
create index question_area on study.question (area, asked_at);
create index question_topic on study.question (topic_id) where topic_id is not null;
create index question_asker on study.question (asked_by);
create index question_matter on study.question (matter_id) where matter_id is not null;
create index question_from on study.question (from_kind, from_id);
create index question_paragraphs on study.question using gin (paragraphs);

create table study.answer (
    id          uuid primary key,
    question_id uuid        not null references study.question,
    text        text        not null,
    paragraphs  uuid[]      not null,
    given_by    uuid        not null references staff.person,
    given_at    timestamptz not null
);
create index answer_question on study.answer (question_id, given_at);
create index answer_giver on study.answer (given_by);
create index answer_paragraphs on study.answer using gin (paragraphs);

-- What stood on the agenda or was agreed, and what became of it.
create table study.line (
    id          uuid primary key,
    session_id  uuid    not null references study.session,
    nth         int     not null,
    agreed      boolean not null,
    text        text    not null,
    question_id uuid references study.question,
    task_id     uuid references matter.matter,
    measure_id  uuid,
    unique (session_id, nth)
);
create index line_question on study.line (question_id) where question_id is not null;
create index line_task on study.line (task_id) where task_id is not null;

-- Its writer's alone until they share it; every statement that reads one says so.
create table study.note (
    id          uuid primary key,
    writer      uuid        not null references staff.person,
    area        bigint      not null references place.area,
    last        bigint      not null,
    title       text        not null,
    text        text        not null,
    paragraphs  uuid[]      not null,
    topic_id    uuid references study.topic,
    question_id uuid references study.question,
    changed_at  timestamptz not null,
    shared_at   timestamptz
);
create index note_writer on study.note (writer, changed_at);
create index note_area on study.note (area) where shared_at is not null;
create index note_topic on study.note (topic_id) where topic_id is not null;
create index note_question on study.note (question_id) where question_id is not null;
create index note_paragraphs on study.note using gin (paragraphs);
