-- The township's duty list (履职事项清单): what is its own, what it assists with, what the county has taken back.
create table matter.duty (
    area   bigint not null references place.area,
    clause text   not null,
    part   text   not null,
    title  text   not null,
    primary key (area, clause)
);
