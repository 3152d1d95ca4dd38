-- A leader sits down with whoever comes (接访).
create table matter.reception (
    id          uuid primary key,
    area        bigint not null references place.area,
    leader_post uuid   not null references staff.post,
    form        text   not null,
    held_on     date   not null,
    hours       text,
    place       text   not null,
    topic       text,
    planned_at  timestamptz not null,
    cancelled   text
);
create index reception_area on matter.reception (area, held_on);
create index reception_leader on matter.reception (leader_post, held_on);

-- Answered matters drawn by lot, to ask the people back (抽样回访). The seed is kept, so that anybody can draw again.
create table matter.sample (
    id       uuid primary key,
    area     bigint      not null references place.area,
    drawn_at timestamptz not null,
    drawn_by uuid        not null,
    from_on  date        not null,
    to_on    date        not null,
    seed     text        not null,
    -- How many there were to draw from.
    total    int         not null
);
create index sample_area on matter.sample (area, drawn_at);
create table matter.sampled (
    sample_id uuid     not null references matter.sample,
    ordinal   smallint not null,
    matter_id uuid     not null references matter.matter,
    -- Rung, and nobody answered.
    tries     smallint not null default 0,
    primary key (sample_id, ordinal)
);
create index sampled_matter on matter.sampled (matter_id);
create index matter_served on matter.matter (area, served_on) where served_on is not null;

-- One answer by whoever holds the link, until a day: a body outside that has no account here.
alter table matter.helper
    add column link_digest bytea,
    add column link_until  date;
create unique index helper_link on matter.helper (link_digest) where link_digest is not null;
