create schema staff;

create table staff.unit (
    id         uuid primary key,
    name       text   not null,
    sort_key   text   not null collate "C",
    area       bigint not null references place.area,
    duty_phone text,
    unique (area, name)
);

create table staff.person (
    id         uuid primary key,
    name       text   not null,
    sort_key   text   not null collate "C",
    area       bigint not null references place.area,
    sign_in    text   not null unique,
    password   text,
    code       text,
    code_until timestamptz,
    -- the last day on which they can sign in
    ended_on   date
);
create index person_area on staff.person (area, sort_key, id);

-- A seat, not a person: matters, links and promises belong to it and pass to whoever holds it next.
create table staff.post (
    id       uuid primary key,
    name     text   not null,
    sort_key text   not null collate "C",
    role     text   not null,
    area     bigint not null references place.area,
    unit_id  uuid references staff.unit,
    -- the last day on which it counts
    ended_on date
);
create index post_area on staff.post (area, sort_key, id);
create index post_unit on staff.post (unit_id) where unit_id is not null;

-- A: holds the post. B: stands in while A is on leave, or while nobody holds it (A/B 岗). One that ends the day before it
-- began was taken away on its first day: it gives nothing any more, and stays to be read.
create table staff.tenure (
    id        uuid primary key,
    post_id   uuid not null references staff.post,
    person_id uuid not null references staff.person,
    standing  text not null check (standing in ('A', 'B')),
    from_on   date not null,
    to_on     date,
    check (to_on is null or to_on >= from_on - 1)
);
create index tenure_post on staff.tenure (post_id, from_on);
create index tenure_person on staff.tenure (person_id, from_on);

-- Taken back on its first day, it ends the day before it began.
create table staff.leave (
    id        uuid primary key,
    person_id uuid not null references staff.person,
    from_on   date not null,
    to_on     date not null,
    check (to_on >= from_on - 1)
);
create index leave_person on staff.leave (person_id, from_on);

-- The token itself is only in the browser.
create table staff.session (
    token     bytea primary key,
    person_id uuid        not null references staff.person,
    seen_at   timestamptz not null,
    ends_at   timestamptz not null
);
create index session_person on staff.session (person_id);

create table staff.attempt (
    key     text primary key,
    guesses int         not null,
    until   timestamptz not null
);
create index attempt_until on staff.attempt (until);

-- One row at most: the code the first start printed.
create table staff.first_administrator (
    one  boolean primary key default true check (one),
    code text not null
);
