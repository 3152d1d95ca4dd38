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
