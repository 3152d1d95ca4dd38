create schema review;

-- One round of self-examination over an area: who is to look at what, and the one post that reads what is written.
create table review.round (
    id          uuid primary key,
    name        text        not null,
    subject     text        not null check (subject in ('PERSON', 'UNIT', 'VILLAGE')),
    area        bigint      not null references place.area,
    dimensions  text[]      not null,
    reader_post uuid        not null references staff.post,
    opened_by   uuid        not null references staff.person,
    opened_at   timestamptz not null
);
create index round_area on review.round (area, opened_at);
create index round_reader on review.round (reader_post);
create index round_opened_by on review.round (opened_by);

-- What somebody wrote, without the markers of restricted passages; open_text is what anybody but the author gets of it.
create table review.self_review (
    id          uuid primary key,
    round_id    uuid        not null references review.round,
    author      uuid        not null references staff.person,
    title       text        not null,
    words       text        not null,
    open_text   text        not null,
    -- restricted passages, in code points of words
    passages    jsonb       not null,
    version     int         not null,
    imported_at timestamptz not null,
    unique (round_id, author)
);
create index self_review_author on review.self_review (author);

-- A problem or a measure as the author set it out: where it stands, in code points. A draft until somebody accepts it.
create table review.item (
    id         uuid primary key,
    review_id  uuid    not null references review.self_review,
    place      int     not null,
    kind       text    not null check (kind in ('PROBLEM', 'MEASURE')),
    dimension  text,
    from_at    int     not null check (from_at >= 0),
    to_at      int     not null check (to_at > from_at),
    words      text    not null,
    accepted   boolean not null,
    -- touches a restricted passage: its author's only
    withheld   boolean not null,
    cause      text,
    example    text,
    standard   text,
    steps      text,
    lead_post  uuid references staff.post,
    unit_id    uuid references staff.unit,
    owner_post uuid references staff.post,
    starts_on  date,
    due_on     date,
    check (due_on is null or starts_on is null or due_on >= starts_on)
);
create index item_review on review.item (review_id, place);
create index item_lead_post on review.item (lead_post) where lead_post is not null;
create index item_owner_post on review.item (owner_post) where owner_post is not null;
create index item_unit on review.item (unit_id) where unit_id is not null;

-- Which measure answers which problem.
create table review.answer (
    measure_id uuid not null references review.item on delete cascade,
    problem_id uuid not null references review.item on delete cascade,
    primary key (measure_id, problem_id)
);
create index answer_problem on review.answer (problem_id);
