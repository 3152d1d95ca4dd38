create schema visit;

-- Which post looks after which home, from when to when.
create table visit.link (
    id           uuid primary key,
    household_id uuid not null references place.household,
    post_id      uuid not null references staff.post,
    from_on      date not null,
    to_on        date,
    check (to_on is null or to_on >= from_on)
);
create unique index link_once on visit.link (household_id, post_id) where to_on is null;
create index link_household on visit.link (household_id, from_on);
create index link_post on visit.link (post_id, household_id);

create table visit.visit (
    id           uuid primary key,
    household_id uuid        not null references place.household,
    area         bigint      not null references place.area,
    post_id      uuid        not null references staff.post,
    officer      uuid        not null references staff.person,
    visited_at   timestamptz not null,
    recorded_at  timestamptz not null,
    spoke_to     text        not null check (spoke_to in ('RESIDENT', 'FAMILY', 'CADRE_ONLY')),
    way          text        not null check (way in ('DOOR', 'PHONE', 'ELSEWHERE')),
    said         text        not null,
    voided_at    timestamptz,
    void_reason  text
);
create index visit_household on visit.visit (household_id, visited_at);
create index visit_post on visit.visit (post_id, visited_at);
create index visit_area on visit.visit (area, visited_at);
create index visit_officer on visit.visit (officer);
