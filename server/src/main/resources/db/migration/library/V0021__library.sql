create schema library;

-- Laws, policies, superiors' documents and one's own material; whoever works inside or above the area may read it.
create table library.document (
    id       uuid primary key,
    kind     text   not null check (kind in ('LAW', 'POLICY', 'SUPERIOR', 'MATERIAL')),
    title    text   not null,
    -- The title as citations say it, with and without the country's name before it.
    cited_as text   not null,
    area     bigint not null references place.area,
    last     bigint not null,
    unique (area, title)
);
create index document_cited on library.document (cited_as);

create table library.version (
    id          uuid primary key,
    document_id uuid        not null references library.document,
    number      text        not null,
    source      text        not null,
    excerpt     boolean     not null,
    in_force_on date        not null,
    -- The first day on which it holds no more, when it was repealed and no later version took its place.
    repealed_on date check (repealed_on >= in_force_on),
    taken_at    timestamptz not null,
    taken_by    uuid        not null,
    unique (document_id, in_force_on)
);

-- A paragraph lives as long as its text does: the next version that says the same has the same one.
create table library.paragraph (
    id          uuid primary key,
    document_id uuid not null references library.document,
    text        text not null
);
create index paragraph_document on library.paragraph (document_id);

create table library.search (
    id    uuid primary key references library.paragraph,
    terms int8[] not null
);
create index search_terms on library.search using gin (terms);

-- What stands where in a version. Without a paragraph it is a gap: something is withheld here, and nothing says how much.
create table library.placing (
    version_id   uuid     not null references library.version,
    position     int      not null,
    paragraph_id uuid references library.paragraph,
    address      text     not null,
    level        smallint not null,
    glued        boolean  not null,
    primary key (version_id, position)
);
create index placing_paragraph on library.placing (paragraph_id, version_id) where paragraph_id is not null;

-- The text behind a gap. No statement reads these two tables but those that carry the reader's right.
create table library.withheld (
    id         uuid primary key,
    version_id uuid     not null,
    position   int      not null,
    nth        int      not null,
    address    text     not null,
    level      smallint not null,
    glued      boolean  not null,
    text       text     not null,
    unique (version_id, position, nth),
    foreign key (version_id, position) references library.placing
);

create table library.withheld_search (
    id    uuid primary key references library.withheld,
    terms int8[] not null
);
create index withheld_search_terms on library.withheld_search using gin (terms);

-- Who may read what a document withholds: one post, or a role over an area.
create table library.reader (
    id          uuid primary key,
    document_id uuid not null references library.document,
    post_id     uuid references staff.post,
    role        text,
    area        bigint references place.area,
    last        bigint,
    check ((post_id is null) <> (role is null)),
    check ((role is null) = (area is null) and (area is null) = (last is null)),
    unique nulls not distinct (document_id, post_id, role, area)
);
create index reader_post on library.reader (post_id) where post_id is not null;
create index reader_area on library.reader (area) where area is not null;
