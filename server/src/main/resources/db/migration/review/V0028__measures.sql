-- An item that is dropped stays where it is: whatever was said of it, and any account of an earlier day, still points to it.
alter table review.item
    add column dropped_at timestamptz,
    -- In the account, counted within its self-review; a withheld measure has none, so that nobody misses a number.
    add column number int;
create unique index item_number on review.item (review_id, number) where number is not null;

-- What an item said from when until when. Nothing of it changes but its end, so that an account can be read as it stood on any day.
create table review.item_state (
    id        bigint generated always as identity primary key,
    item_id   uuid        not null references review.item,
    review_id uuid        not null references review.self_review,
    since     timestamptz not null,
    until     timestamptz check (until >= since),
    withheld  boolean     not null,
    said      jsonb       not null
);
create index item_state_item on review.item_state (item_id, since);
create index item_state_review on review.item_state (review_id, since);

insert into review.item_state (item_id, review_id, since, withheld, said)
select i.id, i.review_id, s.imported_at, i.withheld,
       jsonb_build_object('id', i.id, 'kind', i.kind, 'dimension', i.dimension, 'from', i.from_at, 'to', i.to_at, 'words', i.words,
           'accepted', i.accepted, 'withheld', i.withheld, 'cause', i.cause, 'example', i.example, 'standard', i.standard,
           'steps', i.steps, 'leadPost', i.lead_post, 'unit', i.unit_id, 'ownerPost', i.owner_post, 'startsOn', i.starts_on,
           'dueOn', i.due_on,
           'answers', (select coalesce(jsonb_agg(a.problem_id order by a.problem_id), '[]')
                         from review.answer a
                        where a.measure_id = i.id))
  from review.item i
  join review.self_review s on s.id = i.review_id;

update review.item i
   set number = n.number
  from (select id, row_number() over (partition by review_id order by place) as number
          from review.item
         where kind = 'MEASURE' and accepted and not withheld) n
 where n.id = i.id;

-- How it goes (进展), and the lasting rule that came of it (长效机制).
create table review.note (
    id         uuid primary key,
    measure_id uuid        not null references review.item,
    kind       text        not null check (kind in ('PROGRESS', 'RULE')),
    words      text        not null,
    written_by uuid        not null references staff.person,
    written_at timestamptz not null
);
create index note_measure on review.note (measure_id, written_at);
create index note_writer on review.note (written_by);
comment on table review.note is 'append-only: how a measure went, as it was told then';

-- Real work that a measure rests on (佐证), with the day it happened apart from the day it was added.
create table review.evidence (
    id            uuid primary key,
    measure_id    uuid        not null references review.item,
    kind          text        not null check (kind in ('MATTER', 'VISIT', 'PARAGRAPH', 'SESSION', 'ROUND', 'WORDS')),
    thing         uuid,
    words         text        not null,
    happened_on   date        not null,
    added_by      uuid        not null references staff.person,
    added_at      timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid references staff.person,
    withdrawn_why text,
    check ((kind = 'WORDS') = (thing is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index evidence_measure on review.evidence (measure_id, added_at);
create index evidence_added_by on review.evidence (added_by);
create index evidence_withdrawn_by on review.evidence (withdrawn_by) where withdrawn_by is not null;

-- The indicator a measure names, what it has to reach and in which days; the newest counts.
create table review.aim (
    id         uuid primary key,
    measure_id uuid        not null references review.item,
    indicator  text        not null,
    area       bigint      not null references place.area,
    unit_id    uuid references staff.unit,
    bound      numeric     not null,
    from_on    date        not null,
    to_on      date        not null check (to_on >= from_on),
    set_by     uuid        not null references staff.person,
    set_at     timestamptz not null
);
create index aim_measure on review.aim (measure_id, set_at);
create index aim_area on review.aim (area);
create index aim_unit on review.aim (unit_id) where unit_id is not null;
create index aim_set_by on review.aim (set_by);
comment on table review.aim is 'append-only: what a measure was to reach, and who changed it';

-- What an indicator said on a day of the days it looks at: computed, never typed. It serves lists and shows how it went.
create table review.reading (
    aim_id      uuid not null references review.aim,
    read_on     date not null,
    from_on     date not null,
    to_on       date not null,
    numerator   bigint not null,
    denominator bigint not null,
    no_word     bigint not null,
    late_known  bigint not null,
    holds       boolean not null,
    primary key (aim_id, read_on)
);

-- Signed off (销号) by somebody else than who did it, bound to exactly this state.
create table review.sign_off (
    id          uuid primary key,
    measure_id  uuid        not null references review.item,
    signed_by   uuid        not null references staff.person,
    post_id     uuid        not null references staff.post,
    signed_at   timestamptz not null,
    state       text        not null,
    hash        text        not null,
    -- Why before its indicator held, where it was.
    exception   text,
    numerator   bigint,
    denominator bigint,
    no_word     bigint,
    late_known  bigint
);
create index sign_off_measure on review.sign_off (measure_id, signed_at);
create index sign_off_signer on review.sign_off (signed_by);
create index sign_off_post on review.sign_off (post_id);
comment on table review.sign_off is 'append-only: what was signed, by whom, and in which state';

-- The system's proposal to take a signed measure up again (重新整改), and what a person decided.
create table review.proposal (
    id          uuid primary key,
    sign_off_id uuid        not null references review.sign_off,
    why         text        not null check (why in ('FELL_BACK', 'LIKE_PROBLEM')),
    problem_id  uuid references review.item,
    shared      text,
    numerator   bigint,
    denominator bigint,
    no_word     bigint,
    from_on     date,
    to_on       date,
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  uuid references staff.person,
    taken_up    boolean,
    reason      text,
    check ((why = 'LIKE_PROBLEM') = (problem_id is not null)),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (taken_up is null))
);
create unique index proposal_problem on review.proposal (sign_off_id, problem_id) where problem_id is not null;
create unique index proposal_fell_back on review.proposal (sign_off_id) where why = 'FELL_BACK' and decided_at is null;
create index proposal_sign_off on review.proposal (sign_off_id, proposed_at);
create index proposal_like on review.proposal (problem_id) where problem_id is not null;
create index proposal_decided_by on review.proposal (decided_by) where decided_by is not null;
