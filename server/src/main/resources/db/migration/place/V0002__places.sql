create schema place;

-- Fifteen digits: county 6, township 3, village 3, grid 3. Everything inside an area lies between its code and its last.
create table place.area (
    code       bigint primary key,
    last       bigint not null,
    level      text   not null check (level in ('root', 'county', 'township', 'village', 'grid')),
    name       text   not null,
    parent     bigint references place.area,
    duty_phone text,
    check (code <= last)
);
create index area_parent on place.area (parent, code);

-- Above every county, so that the first administrator has somewhere to stand before any place is imported.
insert into place.area (code, last, level, name) values (0, 999999999999999, 'root', '');

create table place.household (
    id       uuid primary key,
    area     bigint not null references place.area,
    door     text   not null,
    sort_key text   not null collate "C",
    unique (area, door)
);
create index household_sort on place.household (area, sort_key, id);

create table place.resident (
    id           uuid primary key,
    household_id uuid not null references place.household,
    name         text not null,
    sort_key     text not null collate "C",
    relation     text not null,
    phone        bytea,
    identity     bytea,
    unique (household_id, name)
);
