package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures as they stood at any moment, for whoever may read them: the same statement tells today and a day of last year. A piece that
 * says which ones follows it.
 */
@Repository
class MeasureQuery {
    private static final String AS_OF = """
            select jsonb_build_object(
                     'id', m.item_id, 'review', m.review_id, 'round', r.id, 'roundName', r.name,
                     'account', case when i.number is not null then
                                (select count(*) from review.self_review o
                                  where o.round_id = r.id and (o.imported_at, o.id) <= (s.imported_at, s.id)) || '-' || i.number end,
                     'author', s.author, 'authorName', w.name, 'readerPost', r.reader_post, 'mine', s.author = :me,
                     'withheld', m.withheld, 'dimension', x.dimension, 'words', x.words, 'standard', x.standard, 'steps', x.steps,
                     'lead', (select jsonb_build_object('id', p.id, 'name', p.name, 'holder', (
                                select h.person_name from staff.holder_facts h
                                 where h.post_id = p.id and h.standing = 'A' and :day >= h.from_on and (h.to_on is null or :day <= h.to_on)
                                 order by h.person_id limit 1))
                                from staff.post_facts p where p.id = x."leadPost"),
                     'owner', (select jsonb_build_object('id', p.id, 'name', p.name, 'holder', (
                                select h.person_name from staff.holder_facts h
                                 where h.post_id = p.id and h.standing = 'A' and :day >= h.from_on and (h.to_on is null or :day <= h.to_on)
                                 order by h.person_id limit 1))
                                from staff.post_facts p where p.id = x."ownerPost"),
                     'unit', (select jsonb_build_object('id', u.id, 'name', u.name) from staff.unit_facts u where u.id = x.unit),
                     'startsOn', x."startsOn", 'dueOn', x."dueOn",
                     'days', (select coalesce(jsonb_agg(jsonb_build_object('at', d.since, 'dueOn', d.due) order by d.id), '[]')
                                from (select id, since, said ->> 'dueOn' as due,
                                             said ->> 'dueOn' is not distinct from lag(said ->> 'dueOn') over (order by id) as same
                                        from review.item_state
                                       where item_id = m.item_id and since <= :at and said ->> 'dueOn' is not null) d
                               where not d.same),
                     'problems', (select coalesce(jsonb_agg(jsonb_build_object(
                                'id', p.item_id, 'words', p.said -> 'words', 'cause', p.said -> 'cause', 'example', p.said -> 'example',
                                'withheld', p.withheld) order by (p.said ->> 'from')::int, p.item_id), '[]')
                                from review.item_state p
                               where p.item_id = any(x.answers) and p.since <= :at and (p.until is null or p.until > :at)
                                 and (s.author = :me or not p.withheld)),
                     'notes', (select coalesce(jsonb_agg(jsonb_build_object(
                                'id', n.id, 'kind', n.kind, 'words', n.words, 'by', b.name, 'at', n.written_at)
                                order by n.written_at, n.id), '[]')
                                from review.note n
                                join staff.person_facts b on b.id = n.written_by
                               where n.measure_id = m.item_id and n.written_at <= :at),
                     'evidence', (select coalesce(jsonb_agg(jsonb_build_object(
                                'id', e.id, 'kind', e.kind, 'thing', e.thing, 'words', e.words, 'happenedOn', e.happened_on,
                                'by', b.name, 'addedAt', e.added_at,
                                'withdrawnAt', case when e.withdrawn_at <= :at then e.withdrawn_at end,
                                'withdrawnWhy', case when e.withdrawn_at <= :at then e.withdrawn_why end)
                                order by e.happened_on, e.added_at, e.id), '[]')
                                from review.evidence e
                                join staff.person_facts b on b.id = e.added_by
                               where e.measure_id = m.item_id and e.added_at <= :at),
                     'aims', (select coalesce(jsonb_agg(jsonb_build_object(
                                'id', a.id, 'indicator', a.indicator, 'area', a.area, 'last', c.last, 'areaName', c.name,
                                'unit', case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end,
                                'bound', a.bound, 'from', a.from_on, 'to', a.to_on, 'by', b.name, 'at', a.set_at)
                                order by a.set_at, a.id), '[]')
                                from review.aim a
                                join place.area_facts c on c.code = a.area
                                left join staff.unit_facts u on u.id = a.unit_id
                                join staff.person_facts b on b.id = a.set_by
                               where a.measure_id = m.item_id and a.set_at <= :at),
                     'origins', (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'thing', o.thing)
                                order by o.said_at, o.thing), '[]')
                                from review.origin o
                               where o.measure_id = m.item_id and o.said_at <= :at),
                     'unreadOn', (select max(t.tried_on)
                                from review.unread t
                               where t.tried_on <= :day
                                 and t.aim_id = (select a.id from review.aim a
                                                  where a.measure_id = m.item_id and a.set_at <= :at
                                                  order by a.set_at desc, a.id desc limit 1)
                                 and not exists (select from review.reading g
                                                  where g.aim_id = t.aim_id and g.read_on between t.tried_on and :day)),
                     'reading', (select jsonb_build_object(
                                'on', g.read_on, 'from', g.from_on, 'to', g.to_on, 'numerator', g.numerator,
                                'denominator', g.denominator, 'noWord', g.no_word, 'lateKnown', g.late_known, 'holds', g.holds)
                                from review.reading g
                               where g.read_on <= :day
                                 and g.aim_id = (select a.id from review.aim a
                                                  where a.measure_id = m.item_id and a.set_at <= :at
                                                  order by a.set_at desc, a.id desc limit 1)
                               order by g.read_on desc limit 1),
                     'signOffs', (select coalesce(jsonb_agg(jsonb_build_object(
                                'id', f.id, 'by', b.name, 'post', p.name, 'at', f.signed_at, 'state', f.state, 'hash', f.hash,
                                'exception', f.exception,
                                'figure', case when f.denominator is not null then jsonb_build_object('numerator', f.numerator,
                                    'denominator', f.denominator, 'noWord', f.no_word, 'lateKnown', f.late_known) end)
                                order by f.signed_at, f.id), '[]')
                                from review.sign_off f
                                join staff.person_facts b on b.id = f.signed_by
                                join staff.post_facts p on p.id = f.post_id
                               where f.measure_id = m.item_id and f.signed_at <= :at),
                     'proposals', (select coalesce(jsonb_agg(jsonb_build_object(
                                'id', q.id, 'signOff', q.sign_off_id, 'why', q.why,
                                'words', case when ls.author = :me or (not l.withheld and lr.reader_post = any(:posts::uuid[])) then l.words end,
                                'shared', case when ls.author = :me or (not l.withheld and lr.reader_post = any(:posts::uuid[])) then q.shared end,
                                'figure', case when q.denominator is not null then jsonb_build_object('numerator', q.numerator,
                                    'denominator', q.denominator, 'noWord', q.no_word, 'lateKnown', 0) end,
                                'from', q.from_on, 'to', q.to_on, 'at', q.proposed_at,
                                'decidedAt', case when q.decided_at <= :at then q.decided_at end,
                                'decidedBy', case when q.decided_at <= :at then b.name end,
                                'takenUp', case when q.decided_at <= :at then q.taken_up end,
                                'reason', case when q.decided_at <= :at then q.reason end)
                                order by q.proposed_at, q.id), '[]')
                                from review.proposal q
                                join review.sign_off f on f.id = q.sign_off_id
                                left join review.item l on l.id = q.problem_id
                                left join review.self_review ls on ls.id = l.review_id
                                left join review.round lr on lr.id = ls.round_id
                                left join staff.person_facts b on b.id = q.decided_by
                               where f.measure_id = m.item_id and q.proposed_at <= :at))
              from review.item_state m
              join review.item i on i.id = m.item_id
              join review.self_review s on s.id = m.review_id
              join review.round r on r.id = s.round_id
              join staff.person_facts w on w.id = s.author
             cross join jsonb_to_record(m.said) as x (
                   kind text, dimension text, "from" int, words text, accepted boolean, standard text, steps text, "leadPost" uuid,
                   unit uuid, "ownerPost" uuid, "startsOn" date, "dueOn" date, answers uuid[])
             where m.since <= :at
               and (m.until is null or m.until > :at)
               and x.kind = 'MEASURE'
               and x.accepted
               and (:all or s.author = :me
                    or (not m.withheld and (r.reader_post = any(:posts::uuid[]) or x."leadPost" = any(:posts::uuid[])
                                            or x."ownerPost" = any(:posts::uuid[]))))
               and
            """;

    /** Found by index before anything is read of them: most people have none, and everybody's first page asks. */
    private static final String MINE = """
             m.until is null and m.item_id in (
                select id from review.item where owner_post = any(:posts::uuid[])
                 union
                select id from review.item where lead_post = any(:posts::uuid[])
                 union
                select i.id from review.item i join review.self_review s on s.id = i.review_id where s.author = :me
                 union
                select i.id
                  from review.item i
                  join review.self_review s on s.id = i.review_id
                  join review.round r on r.id = s.round_id
                 where r.reader_post = any(:posts::uuid[]))
               and cast(:wanted as uuid) is null
            """;

    private static final String IN_ORDER = " order by s.imported_at, s.id, x.\"from\", m.item_id";

    private final JdbcClient db;
    private final JsonMapper json;

    MeasureQuery(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One, if this person may read it now. */
    Optional<Measure> one(UUID id, Reader reader, Instant at) {
        return asked(" m.item_id = :wanted", id, reader, at).stream().findFirst();
    }

    /** All of a round that this person may read as its author or its reader, whichever posts the measures name. */
    List<Measure> ofRound(UUID round, Reader reader, Instant at) {
        return asked(" r.id = :wanted and (s.author = :me or r.reader_post = any(:posts::uuid[]))", round, reader, at);
    }

    /** All that this person may read. */
    List<Measure> all(Reader reader, Instant at) {
        return asked(MINE, null, reader, at);
    }

    /** Every measure there is, for the system's own daily look. */
    List<Measure> everything(Instant at) {
        return asked(" m.until is null and cast(:wanted as uuid) is null", null, Reader.SYSTEM, at);
    }

    private List<Measure> asked(String which, @Nullable UUID wanted, Reader reader, Instant at) {
        return db.sql(AS_OF + which + IN_ORDER)
                .param("wanted", wanted)
                .param("me", reader.person())
                .param("posts", reader.array())
                .param("all", reader.everything())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, Time.ZONE))
                .query((row, number) -> json.readValue(row.getString(1), Measure.class))
                .list();
    }

    /**
     * Who reads.
     *
     * @param everything the system itself, which shows nobody what it read
     */
    record Reader(UUID person, List<UUID> posts, boolean everything) {
        static final Reader SYSTEM = new Reader(new UUID(0, 0), List.of(), true);

        static Reader of(Actor actor) {
            return new Reader(
                    actor.id(), actor.grants().stream().map(Actor.Grant::post).toList(), false);
        }

        String array() {
            return posts.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }
}
