-- From when a paragraph is a clause, when it was decided, and from when it is none any more: a figure asked of a past day needs them, and
-- nothing leaves a denominator without a trace. Until now the id told when it was split, and a dropped clause was deleted.
alter table study.clause
    add column split_at   timestamptz,
    add column decided_at timestamptz,
    add column dropped_at timestamptz;
update study.clause set split_at = coalesce(uuid_extract_timestamp(id), timestamptz '2026-01-01');
alter table study.clause alter column split_at set not null;
