create schema sealed;

create table sealed.office_key (
    fingerprint text  primary key,
    point       bytea not null,
    name        text  not null,
    from_on     date  not null
);
comment on table sealed.office_key is 'append-only: whom reports were encrypted to stays known';

create table sealed.key_end (
    fingerprint text primary key references sealed.office_key,
    to_on       date not null
);
comment on table sealed.key_end is 'append-only: the last day a key receives';

-- Reports among decoys. No time, no order, no sender; every body has the same size and is stored as it is.
create table sealed.envelope (
    id   uuid  primary key,
    body bytea not null check (octet_length(body) = 65536)
);
alter table sealed.envelope alter column body set storage external;
