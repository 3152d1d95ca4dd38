-- What was said lies apart from what every list filters and orders by: a row that is walked past is a third as wide, and the acts
-- on a matter no longer write its words anew (docs/figures.md).
create table matter.wording (
    id      uuid primary key references matter.matter,
    words   text not null,
    -- The clerk's own summary beside the person's words; what a unit that the words concern sees.
    summary text
);
insert into matter.wording (id, words, summary) select id, words, summary from matter.matter order by registered_at, id;
alter table matter.matter drop column words, drop column summary;
-- Gives back the room at once, and puts the newest together.
cluster matter.matter using matter_newest;
alter table matter.matter set without cluster;
analyze matter.matter, matter.wording;

-- As before (V0010), with the words where they now are.
create or replace function matter.take_out(entry uuid, salt text) returns jsonb
language plpgsql security definer set search_path = pg_catalog
as $$
declare
    whole jsonb;
begin
    if not exists (select from matter.matter where id = entry and stage = 'void') then
        raise exception 'only what a void entry says can be taken out';
    end if;
    select jsonb_strip_nulls(jsonb_build_object(
               'number', m.number, 'heardAt', m.heard_at, 'title', m.title, 'words', w.words, 'summary', w.summary,
               'reporter', r.name, 'phone', encode(r.phone, 'base64'),
               'companions', (select jsonb_agg(c.role || ' ' || c.name order by c.ordinal)
                                from matter.companion c where c.matter_id = m.id),
               'requests', (select jsonb_agg(q.text order by q.ordinal) from matter.request q where q.matter_id = m.id),
               'notes', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                    'act', s.act, 'at', s.at, 'note', s.note, 'said', s.said)) order by s.seq)
                           from matter.step s where s.matter_id = m.id and (s.note is not null or s.said is not null)),
               'replies', (select jsonb_agg(y.text order by y.seq) from matter.reply y where y.matter_id = m.id),
               'corrections', (select jsonb_agg(c.words order by c.seq) from matter.correction c where c.matter_id = m.id),
               'wordNotes', (select jsonb_agg(w.note order by w.seq)
                               from matter.word w where w.matter_id = m.id and w.note is not null),
               'helpers', (select jsonb_agg(jsonb_build_object('who', h.outside, 'asked', h.asked, 'answer', h.answer))
                             from matter.helper h where h.matter_id = m.id),
               'salt', salt))
      into whole
      from matter.matter m
      join matter.wording w on w.id = m.id
      left join matter.reporter r on r.matter_id = m.id
     where m.id = entry;

    update matter.matter set title = matter.digest(salt, title), concerned = null where id = entry;
    update matter.wording
       set words = matter.digest(salt, words), summary = matter.digest(salt, summary)
     where id = entry;
    update matter.search set terms = '{}' where id = entry;
    update matter.reporter set name = matter.digest(salt, name), phone = null where matter_id = entry;
    update matter.companion set name = matter.digest(salt, name), phone = null where matter_id = entry;
    update matter.request set text = matter.digest(salt, text) where matter_id = entry;
    update matter.step
       set note = matter.digest(salt, note),
           said = case when said is not null then jsonb_build_object('digest', matter.digest(salt, said::text)) end
     where matter_id = entry and act <> 'void' and (note is not null or said is not null);
    update matter.reply
       set text = matter.digest(salt, text), receipt = matter.digest(salt, receipt),
           opinions = case when opinions is not null then '[]'::jsonb end
     where matter_id = entry;
    update matter.correction set words = matter.digest(salt, words) where matter_id = entry;
    update matter.word set note = matter.digest(salt, note) where matter_id = entry;
    update matter.helper
       set asked = matter.digest(salt, asked), answer = matter.digest(salt, answer), outside = matter.digest(salt, outside)
     where matter_id = entry;
    return whole;
end
$$;
