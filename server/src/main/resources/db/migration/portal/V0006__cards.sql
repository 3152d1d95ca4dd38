create schema portal;

-- A slip printed for one matter, or a card printed beforehand and bound at a door. The secret is kept as a digest only.
create table portal.card (
    id           uuid primary key,
    code         text        not null unique,
    secret       text        not null,
    area         bigint      not null references place.area,
    printed_at   timestamptz not null,
    printed_by   uuid        not null,
    household_id uuid references place.household,
    bound_at     timestamptz
);
create index card_area on portal.card (area, printed_at);
create index card_household on portal.card (household_id) where household_id is not null;

create table portal.card_matter (
    card_id   uuid not null references portal.card,
    matter_id uuid not null references matter.matter,
    primary key (card_id, matter_id)
);
create index card_matter_matter on portal.card_matter (matter_id);
