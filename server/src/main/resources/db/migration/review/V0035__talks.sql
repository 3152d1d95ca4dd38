-- A meeting of a round in which people criticise themselves and each other (组织生活会、民主生活会), and who led it as its secretary.
create table review.meeting (
    id        uuid primary key,
    round_id  uuid        not null references review.round,
    kind      text        not null check (kind in ('BRANCH_LIFE', 'DEMOCRATIC_LIFE')),
    held_on   date        not null,
    secretary uuid        not null references staff.person,
    opened_at timestamptz not null
);
create index meeting_round on review.meeting (round_id, held_on);
create index meeting_secretary on review.meeting (secretary);

-- An opinion of one for another (批评意见). Its giver's alone until it is handed over; from then on that of the person it is for and of the
-- secretary. No view shows any of it, and nothing counts it.
create table review.opinion (
    id          uuid primary key,
    meeting_id  uuid        not null references review.meeting,
    giver       uuid        not null references staff.person,
    about       uuid        not null references staff.person,
    words       text        not null,
    written_at  timestamptz not null,
    handed_at   timestamptz,
    stance      text check (stance in ('ACCEPTED', 'EXPLAINED')),
    reply       text,
    -- What will be done about it (整改事项).
    deed        text,
    replied_at  timestamptz,
    outcome     text,
    finished_at timestamptz,
    check (giver <> about),
    check ((stance is null) = (replied_at is null) and (reply is null) = (replied_at is null)),
    check (deed is null or replied_at is not null),
    check (replied_at is null or handed_at is not null),
    check ((outcome is null) = (finished_at is null)),
    check (finished_at is null or replied_at is not null)
);
create index opinion_meeting on review.opinion (meeting_id);
create index opinion_giver on review.opinion (giver);
create index opinion_about on review.opinion (about);

-- One colleague's word to another before anything grows (提醒谈心): the two's, and nobody else's.
create table review.reminder (
    id          uuid primary key,
    from_person uuid        not null references staff.person,
    to_person   uuid        not null references staff.person,
    opened_at   timestamptz not null,
    check (from_person <> to_person)
);
create index reminder_from on review.reminder (from_person);
create index reminder_to on review.reminder (to_person);

create table review.reminder_line (
    id          uuid primary key,
    seq         bigint generated always as identity,
    reminder_id uuid        not null references review.reminder,
    kind        text        not null check (kind in ('SEEN', 'AGREED', 'CAME')),
    words       text        not null,
    said_by     uuid        not null references staff.person,
    said_at     timestamptz not null
);
create index reminder_line_reminder on review.reminder_line (reminder_id, seq);
create index reminder_line_by on review.reminder_line (said_by);
comment on table review.reminder_line is 'append-only: what was seen, what was agreed, what came of it';
