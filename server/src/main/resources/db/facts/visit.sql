-- Reached means somebody who lives there was spoken to. A talk with village cadres is kept and is not that.
create view visit.visit_facts as
select id, household_id, area,
       (visited_at at time zone 'Asia/Shanghai')::date  as visited_on,
       (recorded_at at time zone 'Asia/Shanghai')::date as recorded_on,
       spoke_to, way,
       spoke_to <> 'CADRE_ONLY'                         as reached,
       spoke_to <> 'CADRE_ONLY' and way = 'DOOR'        as entered
  from visit.visit
 where voided_at is null;

-- Every visit with the day it was made, the day it was written down and the day it was taken back, if it was; sitting is how many one
-- hand wrote down that day, this one among them, and never whose hand.
create view visit.entry_facts as
select v.id, v.household_id, v.area,
       (v.visited_at at time zone 'Asia/Shanghai')::date  as visited_on,
       (v.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on,
       (v.voided_at at time zone 'Asia/Shanghai')::date   as voided_on,
       v.spoke_to <> 'CADRE_ONLY'                         as reached,
       v.spoke_to <> 'CADRE_ONLY' and v.way = 'DOOR'      as entered,
       (select count(*)
          from visit.visit o
         where o.officer = v.officer
           and o.recorded_at >= date_trunc('day', v.recorded_at, 'Asia/Shanghai')
           and o.recorded_at < date_trunc('day', v.recorded_at, 'Asia/Shanghai') + interval '1 day') as sitting
  from visit.visit v;
