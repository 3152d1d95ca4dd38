-- What a matter says gives way to digests, and is answered to whoever asked, to be sealed. The application may not change history
-- by itself; this it may, of an entry that is void already, and nothing else (a report of misconduct that was registered by mistake).
create function matter.take_out(entry uuid, salt text) returns jsonb
language plpgsql security definer set search_path = pg_catalog
as $$
declare
    whole jsonb;
begin
    if not exists (select from matter.matter where id = entry and stage = 'void') then
        raise exception 'only what a void entry says can be taken out';
    end if;
    select jsonb_strip_nulls(jsonb_build_object(
               'number', m.number, 'heardAt', m.heard_at, 'title', m.title, 'words', m.words, 'summary', m.summary,
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
      left join matter.reporter r on r.matter_id = m.id
     where m.id = entry;

    update matter.matter
       set title = matter.digest(salt, title), words = matter.digest(salt, words), summary = matter.digest(salt, summary),
           concerned = null
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

create function matter.digest(salt text, text text) returns text
language sql immutable set search_path = pg_catalog
as $$ select 'sha256:' || encode(sha256(convert_to(salt || text, 'UTF8')), 'hex') $$;

revoke all on function matter.take_out(uuid, text), matter.digest(text, text) from public;
