-- What a unit or village promised, as whoever reads the round released it, and how it stands: nobody's name, nothing that was withheld.
create view review.promise_facts as
select r.id as round_id, r.name as round_name, r.area, p.item_id as measure_id,
       p.said ->> 'standard'                                as promise,
       (p.said ->> 'dueOn')::date                           as due_on,
       -- Signed although its indicator did not hold is not done.
       case when not f.taken_up and not f.excepted then f.signed_on end as signed_on,
       coalesce(f.taken_up, false)                          as taken_up
  from review.round r
  join review.self_review s on s.round_id = r.id
  join review.item_state p on p.review_id = s.id and p.since <= r.released_at and (p.until is null or p.until > r.released_at)
  left join lateral (
       select (o.signed_at at time zone 'Asia/Shanghai')::date as signed_on, o.exception is not null as excepted,
              exists (select from review.proposal q where q.sign_off_id = o.id and q.taken_up) as taken_up
         from review.sign_off o
        where o.measure_id = p.item_id
        order by o.signed_at desc, o.id desc
        limit 1) f on true
 where r.subject in ('UNIT', 'VILLAGE')
   and p.said ->> 'kind' = 'MEASURE'
   and (p.said ->> 'accepted')::boolean
   and not p.withheld
   and not exists (select from review.item i where i.id = p.item_id and i.withheld)
   and p.said ->> 'standard' <> '';
