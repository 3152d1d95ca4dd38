-- What matters are about (问题分类): the county's own classification, two or three levels, taken from its file.
create table matter.category (
    code    text primary key,
    name    text    not null,
    parent  text references matter.category deferrable initially deferred,
    -- Kept for what was filed under it, offered no longer.
    retired boolean not null default false
);
create index category_parent on matter.category (parent);
alter table matter.matter add column category text references matter.category;
create index matter_category on matter.matter (category, registered_at) where category is not null;

-- What the rules of a matter look back at. What is done once is done once each time: a matter done again begins anew.
create function matter.past(matter uuid, asker uuid,
                            out done text[], out since_redo text[], out by_asker text[], out days_asked int)
language sql stable as $$
    select array_agg(distinct s.act),
           array_agg(distinct s.act) filter (where s.seq > redone.seq),
           array_agg(distinct s.act) filter (where s.actor = $2),
           -- What a voided entry said is digests.
           max((s.said ->> 'days')::int) filter (
               where s.act = 'extend-ask' and s.seq > redone.seq and s.said ->> 'days' ~ '^[0-9]{1,3}$')
      from matter.step s
     cross join (
        select coalesce(max(r.seq), 0) as seq
          from matter.step r
         where r.matter_id = $1 and r.act = 'redo') redone
     where s.matter_id = $1
$$;
