-- Every kind of matter: clocks that start with an act, what acts ask for, helpers, requests, systems of record.
alter table matter.matter
    add column clock_from  timestamptz,
    add column extended    smallint not null default 0,
    -- For the figures: a matter done again is not served until it is served again.
    add column first_served_on date,
    -- The clerk's own summary beside the person's words; what a unit that the words concern sees.
    add column summary     text,
    add column concerned   uuid references staff.unit,
    add column lead_post   uuid references staff.post,
    -- Whoever raised it asked that the unit does not learn who it was.
    add column confidential boolean not null default false,
    -- Counted, because somebody has to bring the units to one table at the second.
    add column bounced     smallint not null default 0;
update matter.matter set clock_from = heard_at where rule is not null;
update matter.matter set first_served_on = served_on where served_on is not null;
create index matter_concerned on matter.matter (concerned) where concerned is not null;
create index matter_lead on matter.matter (lead_post) where lead_post is not null;
create index matter_bounced on matter.matter (area) where bounced > 1 and ended_at is null;

alter table matter.step add column said jsonb;

-- What is asked for, one by one; the reply has an opinion on each.
create table matter.request (
    matter_id uuid     not null references matter.matter,
    ordinal   smallint not null,
    text      text     not null,
    primary key (matter_id, ordinal)
);

-- Facts, basis and opinion on every request, as they were written.
alter table matter.reply add column opinions jsonb;

-- Whom the lead unit asked to help: a unit here, or one outside whose word a clerk writes down.
create table matter.helper (
    id          uuid primary key,
    matter_id   uuid        not null references matter.matter,
    unit_id     uuid references staff.unit,
    outside     text,
    asked       text        not null,
    asked_at    timestamptz not null,
    due_on      date,
    answer      text,
    answered_at timestamptz,
    answered_by uuid,
    check ((unit_id is null) <> (outside is null))
);
create index helper_matter on matter.helper (matter_id);
create index helper_unit on matter.helper (unit_id, due_on) where unit_id is not null;

-- Where the matter lives when it does not live here: their number, their day, and when they closed it.
alter table matter.reference
    add column of_record boolean not null default false,
    add column due_on    date,
    add column closed_on date;
create index reference_of_record on matter.reference (closed_on) where of_record;

-- The others who raised it together: at most five speak for a group (信访工作条例第二十条第三款), or somebody speaks for them.
create table matter.companion (
    matter_id uuid     not null references matter.matter,
    ordinal   smallint not null,
    role      text     not null,
    name      text     not null,
    phone     bytea,
    primary key (matter_id, ordinal)
);
