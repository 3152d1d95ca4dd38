-- A refusal is decided by its day too, and its notice not served before it.
create or replace function matter.past(matter uuid, asker uuid,
                            out done text[], out since_redo text[], out by_asker text[], out days_asked int,
                            out granted_on date, out signed_on date)
language sql stable as $$
    select array_agg(distinct s.act),
           array_agg(distinct s.act) filter (where s.seq > redone.seq),
           array_agg(distinct s.act) filter (where s.actor = $2),
           -- What a voided entry said is digests.
           max((s.said ->> 'days')::int) filter (
               where s.act = 'extend-ask' and s.seq > redone.seq and s.said ->> 'days' ~ '^[0-9]{1,3}$'),
           max((s.at at time zone 'Asia/Shanghai')::date) filter (where s.act = 'extend-grant' and s.seq > redone.seq),
           max((s.at at time zone 'Asia/Shanghai')::date) filter (where s.act in ('sign', 'decline') and s.seq > redone.seq)
      from matter.step s
     cross join (
        select coalesce(max(r.seq), 0) as seq
          from matter.step r
         where r.matter_id = $1 and r.act = 'redo') redone
     where s.matter_id = $1
$$;
