-- What of study a measure goes back to (源于): a note, a question, a clause, a line of a session.
create table review.origin (
    measure_id uuid        not null references review.item,
    kind       text        not null check (kind in ('NOTE', 'QUESTION', 'CLAUSE', 'LINE')),
    thing      uuid        not null,
    said_by    uuid        not null references staff.person,
    said_at    timestamptz not null,
    primary key (measure_id, kind, thing)
);
create index origin_thing on review.origin (thing);
create index origin_said_by on review.origin (said_by);
comment on table review.origin is 'append-only: what a measure goes back to, and who said so';

-- A measure that came of study stands nowhere in its author's text. A problem always does.
alter table review.item
    alter column from_at drop not null,
    alter column to_at drop not null,
    add constraint item_stands check ((from_at is null) = (to_at is null) and (kind = 'MEASURE' or from_at is not null));

-- A day on which an aim's indicator could not be read: said as that, and neither held nor fell short.
create table review.unread (
    aim_id   uuid not null references review.aim,
    tried_on date not null,
    primary key (aim_id, tried_on)
);
