-- Which version holds from when until when: the first day on which it holds no more.
create view library.version_facts as
select v.id, v.document_id, d.kind, d.area, d.last, v.in_force_on,
       least(v.repealed_on, lead(v.in_force_on) over (partition by v.document_id order by v.in_force_on)) as until_on
  from library.version v
  join library.document d on d.id = v.document_id;
