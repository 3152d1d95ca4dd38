create schema notice;

-- How far the steps have been read. A backup leaves xid out; what is restored gets the restoring transaction's, like the steps beside it.
create table notice.cursor (
    consumer text primary key,
    xid      xid8   not null default pg_current_xact_id(),
    seq      bigint not null
);
-- What was done before there were notices is no news.
insert into notice.cursor (consumer, xid, seq) values ('steps', pg_snapshot_xmin(pg_current_snapshot()), 0);

-- What is done once a day, and on which day it was done last.
create table notice.round (
    name    text primary key,
    done_on date not null
);
insert into notice.round (name, done_on) values ('due', '2000-01-01'), ('tidy', '2000-01-01');

-- Ids, a kind and a day: what it is about is read where it is kept, by who may see it.
create table notice.notice (
    id        uuid primary key default uuidv7(),
    seq       bigint generated always as identity unique,
    xid       xid8        not null default pg_current_xact_id(),
    post_id   uuid        not null references staff.post,
    kind      text        not null,
    matter_id uuid        not null references matter.matter,
    stage     text        not null,
    unit_id   uuid references staff.unit,
    waits_on  text,
    due_on    date,
    origin    text        not null,
    at        timestamptz not null,
    read_at   timestamptz,
    -- A step, a helper or a day is told to a post once, however often it is read.
    unique (post_id, kind, origin)
);
create index notice_post on notice.notice (post_id, seq);
create index notice_unread on notice.notice (post_id) where read_at is null;
create index notice_order on notice.notice (xid, seq);
create index notice_matter on notice.notice (matter_id);
create index notice_unit on notice.notice (unit_id) where unit_id is not null;
create index notice_age on notice.notice (at);

-- What somebody chose; no row is the default: no mail.
create table notice.habit (
    person_id   uuid primary key references staff.person,
    mail_to     text,
    digest_hour smallint check (digest_hour between 0 and 23),
    quiet_from  smallint not null check (quiet_from between 0 and 23),
    quiet_to    smallint not null check (quiet_to between 0 and 23)
);

-- One row at most. The password is locked with a key that is in no table.
create table notice.mail_server (
    one      boolean primary key default true check (one),
    host     text    not null,
    port     integer not null check (port between 1 and 65535),
    security text    not null,
    account  text,
    password bytea,
    sender   text    not null,
    site     text    not null
);

-- One digest a person and day. It says nothing yet: what it will say is counted when it goes.
create table notice.mail (
    id        uuid primary key default uuidv7(),
    person_id uuid        not null references staff.person,
    day       date        not null,
    state     text        not null default 'WAITING',
    tries     smallint    not null default 0,
    next_at   timestamptz not null,
    reason    text,
    made_at   timestamptz not null,
    sent_at   timestamptz,
    unique (person_id, day)
);
create index mail_due on notice.mail (next_at) where state in ('WAITING', 'SENDING', 'ENDING');
create index mail_failed on notice.mail (made_at) where state in ('FAILED', 'UNSURE');

create table notice.hook (
    id            uuid primary key,
    area          bigint      not null references place.area,
    name          text        not null,
    url           text        not null,
    events        text[]      not null,
    secret        bytea       not null,
    always        boolean     not null,
    made_at       timestamptz not null,
    failing_since timestamptz,
    -- Set by the server after long failure, or by an administrator; what was waiting goes on when it is taken up again.
    paused_at     timestamptz,
    ended_at      timestamptz
);
create index hook_area on notice.hook (area);

create table notice.delivery (
    id        uuid primary key default uuidv7(),
    hook_id   uuid        not null references notice.hook,
    kind      text        not null,
    audience  text,
    matter_id uuid references matter.matter,
    stage     text,
    unit_id   uuid references staff.unit,
    due_on    date,
    at        timestamptz not null,
    origin    text        not null,
    state     text        not null default 'WAITING',
    tries     smallint    not null default 0,
    next_at   timestamptz not null,
    reason    text,
    sent_at   timestamptz,
    unique (hook_id, kind, origin)
);
create index delivery_due on notice.delivery (hook_id, next_at) where state in ('WAITING', 'SENDING');
create index delivery_failed on notice.delivery (at) where state = 'FAILED';
create index delivery_matter on notice.delivery (matter_id) where matter_id is not null;
create index delivery_unit on notice.delivery (unit_id) where unit_id is not null;
