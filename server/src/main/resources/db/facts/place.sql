create view place.area_facts as
select code, last, level, name, parent, duty_phone
  from place.area;

-- No names: a door number is where to knock, not who lives there.
create view place.household_facts as
select id, area, door, sort_key
  from place.household;
