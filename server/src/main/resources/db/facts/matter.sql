-- Days and states, no names, no numbers, no words: what figures may be made of.
create view matter.matter_facts as
select id, kind, area, channel, stage, unit_id,
       (heard_at at time zone 'Asia/Shanghai')::date      as heard_on,
       (registered_at at time zone 'Asia/Shanghai')::date as registered_on,
       first_due_on, due_on, first_served_on as served_on,
       (ended_at at time zone 'Asia/Shanghai')::date      as ended_on,
       word, word_channel, relayed
  from matter.matter;

-- In whose hands a matter is: what a notice needs to find whom to tell, and nothing of what it says.
create view matter.hand_facts as
select id, kind, area, stage, unit_id, post_id, heard_post, lead_post, due_on,
       coalesce(due_on, '-infinity'::date) as due_key, ended_at is not null as over,
       served_on is not null as served, word, word_at
  from matter.matter;

-- What was done and when, without what was noted or answered; the step row is the event.
create view matter.step_facts as
select seq, xid, matter_id, act, stage, at, actor, unit_id, post_id, due_on
  from matter.step;

-- Units of ours that were asked to help.
create view matter.helper_facts as
select id, matter_id, unit_id, due_on, answered_at is not null as answered
  from matter.helper
 where unit_id is not null;

-- How a matter stood from one day until another: a row for each thing done, so that a figure can be asked as of any day, by the one row
-- with from_on <= day < until_on. What can be written down after it happened, being heard and the reply reaching the person, has both
-- days. A merged matter goes with the one it was merged into, from that day on. Whose hand did what is compared here, so that no figure
-- ever sees it.
create view matter.standing_facts as
select k.id, k.kind, case when past.appealed then 'need' else k.kind end as first_kind, k.area, k.heard_on, k.registered_on,
       k.from_on, k.until_on, k.stage,
       -- The moment, for its index.
       k.heard_at,
       past.first_due_on, past.lawful_due_on, served.served_on, served.recorded_on as served_recorded_on, served.own_answer,
       least(past.acted_on, case when whole.acted_on is not null then greatest(whole.acted_on, goes.merged_on) end) as acted_on,
       past.kept_on, past.done_on, past.turned_on, past.came_answered,
       -- A slip of the typing, taken back at once; or withdrawn, and the person has said so themselves.
       coalesce(k.stage = 'void' and past.voided_on = k.registered_on and past.voided_on <= coalesce(past.first_due_on, past.voided_on)
                or k.stage = 'withdrawn' and said.word is not null, false) as dropped,
       said.word, unsolved.said_on as unsolved_on, unsolved.redone_on
  from (select m.id, m.kind, m.area, m.registered_by, m.heard_at,
               (m.heard_at at time zone 'Asia/Shanghai')::date      as heard_on,
               (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on,
               s.seq, s.at, s.stage,
               (s.at at time zone 'Asia/Shanghai')::date as from_on,
               coalesce((s.next_at at time zone 'Asia/Shanghai')::date, 'infinity') as until_on
          from matter.matter m
         cross join lateral (
                select step.seq, step.at, step.stage, lead(step.at) over (order by step.seq) as next_at
                  from matter.step
                 where step.matter_id = m.id) s) k
 cross join lateral (
        select coalesce(max(p.seq) filter (where p.act in ('become-appeal', 'accept')), 0) as seq
          from matter.step p
         where p.matter_id = k.id and p.seq <= k.seq) clock
 cross join lateral (
        select (array_agg(p.due_on order by p.seq) filter (where p.due_on is not null))[1] as first_due_on,
               (array_agg(p.due_on order by p.seq) filter (where p.due_on is not null and p.seq >= clock.seq))[1] as lawful_due_on,
               (min(p.at) filter (where p.act = 'keep') at time zone 'Asia/Shanghai')::date as kept_on,
               (max(p.at) filter (where p.act in ('verify', 'pass', 'pass-major')) at time zone 'Asia/Shanghai')::date as done_on,
               (min(p.at) filter (where p.act in ('decline', 'hand-on', 'notify', 'send-back')) at time zone 'Asia/Shanghai')::date
                   as turned_on,
               (min(p.at) filter (where p.act = 'void') at time zone 'Asia/Shanghai')::date as voided_on,
               (max(p.at) filter (where p.act = 'merge') at time zone 'Asia/Shanghai')::date as merged_on,
               -- Something done about it, by another hand than the one that wrote it down; signing for it is not.
               (min(p.at) filter (
                    where p.actor <> k.registered_by
                      and p.act in ('note', 'accept', 'decline', 'hand-on', 'hearing', 'agree-day', 'notify', 'weigh', 'help',
                                    'help-answer', 'answer', 'consent', 'agree', 'perform', 'grade', 'grade-major', 'fix',
                                    'fix-major', 'report')) at time zone 'Asia/Shanghai')::date as acted_on,
               coalesce(bool_or(p.act = 'become-appeal'), false) as appealed,
               coalesce(bool_or(p.act = 'import' and p.stage <> 'registered'), false) as came_answered
          from matter.step p
         where p.matter_id = k.id and p.seq <= k.seq) past
 cross join lateral (
        select case when k.stage = 'merged' then past.merged_on end as merged_on,
               coalesce((select l.ref_id::uuid
                           from matter.link l
                          where l.matter_id = k.id and l.relation = 'merged-into' and k.stage = 'merged'), k.id) as id) goes
 cross join lateral (
        select min(p.seq) filter (where p.act = 'answer') as answered_seq,
               min(p.seq) filter (where p.act = 'serve') as served_seq,
               (min(p.at) filter (where goes.merged_on is not null and p.act in ('note', 'accept', 'hearing', 'agree-day', 'help', 'answer'))
                at time zone 'Asia/Shanghai')::date as acted_on
          from matter.step p
         where p.matter_id = goes.id) whole
  -- The first time a reply reached the person; one that was not written yet cannot have been served.
  left join lateral (
        select greatest(max(m.first_served_on), goes.merged_on,
                        (max(p.at) filter (where p.act = 'answer') at time zone 'Asia/Shanghai')::date) as served_on,
               (max(p.at) filter (where p.act = 'serve') at time zone 'Asia/Shanghai')::date as recorded_on,
               coalesce(bool_or(p.act = 'answer' and p.actor in (k.registered_by, m.registered_by)), false) as own_answer
          from matter.step p
          join matter.matter m on m.id = p.matter_id
         where p.matter_id = goes.id and p.seq <= whole.served_seq) served on whole.served_seq is not null
  -- What the resident says of what was done: their own word stands until it is done anew; nobody confirms what they wrote down.
  left join lateral (
        select w.word
          from matter.word w
         where w.matter_id = k.id
           and w.channel <> 'RELAYED'
           and w.at <= k.at
           and (w.at at time zone 'Asia/Shanghai')::date >= coalesce(served.served_on, past.kept_on, k.heard_on)
           and w.actor <> k.registered_by
           and not (w.way = 'code' and exists (
                   select from matter.step slip
                    where slip.matter_id = k.id and slip.act = 'slip' and slip.actor = k.registered_by
                      and slip.seq > whole.answered_seq and slip.at < w.at))
         order by (w.channel = 'OWN' and not exists (
                       select from matter.step again
                        where again.matter_id = goes.id and again.act = 'serve' and again.at > w.at and again.at <= k.at)) desc,
                  w.seq desc
         limit 1) said on true
  -- The first time it was said not to be solved, whatever was said after; and when it was done again since.
  left join lateral (
        select (w.at at time zone 'Asia/Shanghai')::date as said_on,
               (select (min(p.at) at time zone 'Asia/Shanghai')::date
                  from matter.step p
                 where p.matter_id = k.id and p.act = 'redo' and p.at >= w.at) as redone_on
          from matter.word w
         where w.matter_id = k.id and w.channel <> 'RELAYED' and w.word = 'UNSOLVED'
         order by w.seq
         limit 1) unsolved on true;

-- Which matters have something that may fall on a day, by what a figure asks for: found by indexes, before it is looked at how each of them
-- stood. More than do, never fewer: every day that matter.standing_facts can name is one of these.
create view matter.day_facts as
select 'due' as what, s.matter_id as id, s.due_on as day
  from matter.step s
 where s.due_on is not null
union all
select 'served', m.id, m.first_served_on
  from matter.matter m
 where m.first_served_on is not null
union all
select 'served', s.matter_id, (s.at at time zone 'Asia/Shanghai')::date
  from matter.step s
 where s.act in ('answer', 'merge')
union all
select 'served', l.matter_id, m.first_served_on
  from matter.link l
  join matter.matter m on m.id = l.ref_id::uuid
 where l.relation = 'merged-into'
union all
select 'served', l.matter_id, (s.at at time zone 'Asia/Shanghai')::date
  from matter.link l
  join matter.step s on s.matter_id = l.ref_id::uuid
 where l.relation = 'merged-into' and s.act = 'answer'
union all
select 'unsolved', w.matter_id, (w.at at time zone 'Asia/Shanghai')::date
  from matter.word w
 where w.word = 'UNSOLVED';

-- What was heard again after it had been heard: said so by a clerk, the same text, or the same home about the same category. One typed
-- twice and taken back the same day is none.
create view matter.again_facts as
select a.earlier_id, m.id, (m.heard_at at time zone 'Asia/Shanghai')::date as heard_on,
       (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on
  from (select l.ref_id::uuid as earlier_id, l.matter_id as later_id
          from matter.link l
         where l.relation in ('repeat-of', 'same-text') and l.ref_kind = 'matter'
        union
        select e.id, o.id
          from matter.matter e
          join matter.matter o on o.household_id = e.household_id and o.category = e.category and o.heard_at > e.heard_at
         where e.kind not in ('promise', 'task') and o.kind not in ('promise', 'task')) a
  join matter.matter m on m.id = a.later_id
 where m.stage <> 'void'
    or (m.ended_at at time zone 'Asia/Shanghai')::date > (m.registered_at at time zone 'Asia/Shanghai')::date;

-- What a matter comes from: a visit, a line of a session, a reception day.
create view matter.source_facts as
select matter_id, ref_kind, ref_id
  from matter.link
 where relation = 'from';
