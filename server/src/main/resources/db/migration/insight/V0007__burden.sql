create schema insight;

-- 减负意见: one a person and field; a second tap with a word replaces the first.
create table insight.burden (
    form   text        not null,
    item   text        not null,
    person uuid        not null references staff.person,
    word   text,
    at     timestamptz not null,
    primary key (form, item, person)
);
create index burden_person on insight.burden (person);
