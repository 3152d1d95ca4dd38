create view staff.unit_facts as
select id, name, sort_key, area, duty_phone
  from staff.unit;

create view staff.person_facts as
select id, name, area
  from staff.person;

-- Who holds a post on which days; whoever asks picks the day.
create view staff.holder_facts as
select t.post_id, t.person_id, p.name as person_name, t.standing, t.from_on, t.to_on
  from staff.tenure t
  join staff.person p on p.id = t.person_id;

create view staff.post_facts as
select id, name, role, area, unit_id
  from staff.post;
