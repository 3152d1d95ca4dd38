create schema matter;

-- Gaps are allowed; a counter row would make every registration of a township wait for the one before.
create sequence matter.number;

create table matter.matter (
    id            uuid primary key,
    number        bigint      not null default nextval('matter.number') unique,
    kind          text        not null,
    lifecycle     smallint    not null,
    title         text        not null,
    words         text        not null,
    area          bigint      not null references place.area,
    household_id  uuid references place.household,
    channel       text        not null,
    heard_at      timestamptz not null,
    heard_post    uuid references staff.post,
    registered_at timestamptz not null,
    registered_by uuid        not null,

    stage         text        not null,
    unit_id       uuid references staff.unit,
    post_id       uuid references staff.post,
    rule          text,
    first_due_on  date,
    due_on        date,
    answered_at   timestamptz,
    served_on     date,
    ended_at      timestamptz,
    -- The resident's word that counts, and beside it what an officer passed on; neither touches the stage.
    word          text,
    word_channel  text,
    word_at       timestamptz,
    relayed       text,
    relayed_at    timestamptz,
    -- "Please ring me", until somebody has.
    call_wanted   timestamptz,
    updated_at    timestamptz not null
) with (fillfactor = 85);

-- The four orders of every list; each query on them says which it walks.
create index matter_newest on matter.matter (registered_at, id);
create index matter_due on matter.matter (coalesce(due_on, '-infinity'::date), id) where ended_at is null;
create index matter_updated on matter.matter (updated_at, id);
create index matter_area on matter.matter (area, registered_at);
create index matter_unit on matter.matter (unit_id, registered_at) where unit_id is not null;
create index matter_post on matter.matter (post_id, registered_at) where post_id is not null;
create index matter_heard on matter.matter (heard_post, registered_at) where heard_post is not null;
create index matter_call on matter.matter (area, call_wanted) where call_wanted is not null;
create index matter_unsolved on matter.matter (area, word_at) where word in ('UNSOLVED', 'PARTLY');
create index matter_household on matter.matter (household_id) where household_id is not null;

-- Apart from the columns that change: rewriting terms at every act cost four times the log where it was tried.
create table matter.search (
    id    uuid primary key references matter.matter,
    terms int8[] not null
);
create index search_terms on matter.search using gin (terms);

-- Who raised it, apart, so that it can be erased without touching the history.
create table matter.reporter (
    matter_id uuid primary key references matter.matter,
    name      text not null,
    phone     bytea
);

create table matter.step (
    seq        bigint generated always as identity primary key,
    xid        xid8        not null default pg_current_xact_id(),
    matter_id  uuid        not null references matter.matter,
    act        text        not null,
    stage      text        not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor      uuid        not null,
    unit_id    uuid references staff.unit,
    post_id    uuid references staff.post,
    due_on     date,
    note       text
);
comment on table matter.step is 'append-only: the history of a matter, and the event others read';
create index step_matter on matter.step (matter_id, seq);
create index step_unit on matter.step (unit_id) where unit_id is not null;
create index step_post on matter.step (post_id) where post_id is not null;

create table matter.word (
    seq       bigint generated always as identity primary key,
    matter_id uuid        not null references matter.matter,
    word      text        not null,
    channel   text        not null,
    way       text        not null,
    call_back boolean     not null,
    note      text,
    at        timestamptz not null,
    actor     uuid        not null
);
comment on table matter.word is 'append-only: every word a resident gave, by whichever channel';
create index word_matter on matter.word (matter_id, seq);

create table matter.reply (
    seq       bigint generated always as identity primary key,
    matter_id uuid        not null references matter.matter,
    text      text        not null,
    at        timestamptz not null,
    actor     uuid        not null,
    served_on date,
    way       text,
    receipt   text
);
create index reply_matter on matter.reply (matter_id, seq);

-- "That is not what I meant": the resident's own wording beside the first, both kept.
create table matter.correction (
    seq       bigint generated always as identity primary key,
    matter_id uuid        not null references matter.matter,
    words     text        not null,
    at        timestamptz not null
);
comment on table matter.correction is 'append-only: residents'' corrections of their own words';
create index correction_matter on matter.correction (matter_id, seq);

create table matter.link (
    matter_id uuid not null references matter.matter,
    relation  text not null,
    ref_kind  text not null,
    ref_id    text not null,
    primary key (matter_id, relation, ref_kind, ref_id)
);
create index link_ref on matter.link (ref_kind, ref_id);

-- The number another system knows it by.
create table matter.reference (
    system    text not null,
    number    text not null,
    matter_id uuid not null references matter.matter,
    primary key (system, number)
);
create index reference_matter on matter.reference (matter_id);

-- Which column of a source's file means what, remembered from the first import.
create table matter.source (
    name    text primary key,
    columns jsonb not null
);
