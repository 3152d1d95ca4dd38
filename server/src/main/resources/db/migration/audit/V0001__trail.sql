create schema audit;

-- One row an act. Shaped for a sealer that comes behind it: rows are read in (xid, seq) order below the snapshot, and what is
-- chained is a digest of the row with its salt, so that a row may be erased and the chain still stand.
create table audit.entry (
    seq        bigint generated always as identity primary key,
    xid        xid8        not null default pg_current_xact_id(),
    at         timestamptz not null,
    actor_kind text        not null,
    actor      uuid        not null,
    actor_name text        not null,
    act        text        not null,
    ref_kind   text        not null,
    ref_id     text        not null,
    area       bigint,
    details    jsonb       not null,
    salt       uuid        not null default gen_random_uuid()
);
comment on table audit.entry is 'append-only: every act, and every reading of unmasked personal data';

create index entry_ref on audit.entry (ref_kind, ref_id, seq);
create index entry_who on audit.entry (actor_name, seq);
create index entry_kind on audit.entry (ref_kind, seq);
create index entry_act on audit.entry (act, seq);
create index entry_at on audit.entry (at);
