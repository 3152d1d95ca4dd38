package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import doorstep.text.PersonalNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Takes and saves one matter at a time; each method is one statement. */
@Repository
class MatterStore {
    private final JdbcClient db;
    private final Lifecycles lifecycles;
    private final JsonMapper json;

    MatterStore(JdbcClient db, Lifecycles lifecycles, JsonMapper json) {
        this.db = db;
        this.lifecycles = lifecycles;
        this.json = json;
    }

    /** What an insertion gave. */
    record Inserted(long number) {}

    /**
     * Writes a new matter with its first step, its search terms, its reporter and where it comes from.
     *
     * @return empty when the id is taken, or the household is not of the area
     */
    Optional<Inserted> insert(
            Opening opening, Lifecycle life, String title, long[] terms, Matter.Due due, Actor actor, Instant now) {
        Ref from = opening.from();
        Opening.Reporter reporter = opening.reporter();
        PersonalNumber phone = reporter == null ? null : reporter.phone();
        return db.sql("""
                with new as (
                    insert into matter.matter (
                           id, kind, lifecycle, title, area, household_id, channel, heard_at, heard_post,
                           registered_at, registered_by, stage, post_id, rule, clock_from, first_due_on, due_on, updated_at,
                           confidential)
                    select :id, :kind, :lifecycle, :title, :area, :household::uuid, :channel, :heardAt, :heardPost::uuid,
                           :now, :actor, :stage, :post::uuid, :rule, :clockFrom::timestamptz, :due::date, :due::date, :now,
                           :confidential
                     where :household::uuid is null
                        or exists (select from place.household_facts where id = :household::uuid and area = :area)
                    on conflict (id) do nothing
                    returning id, number),
                worded as (
                    insert into matter.wording (id, words, summary) select id, :words, :summary from new),
                searchable as (
                    insert into matter.search (id, terms) select id, :terms from new),
                raised as (
                    insert into matter.reporter (matter_id, name, phone)
                    select id, :reporterName, :reporterPhone::bytea from new where :reporterName::text is not null),
                linked as (
                    insert into matter.link (matter_id, relation, ref_kind, ref_id)
                    select id, 'from', :fromKind, :fromId from new where :fromKind::text is not null),
                stepped as (
                    insert into matter.step (matter_id, act, stage, at, actor_kind, actor, post_id, due_on)
                    select id, 'register', :stage, :now, :actorKind, :actor, :post::uuid, :due::date from new)
                select number from new
                """)
                .param("id", opening.id())
                .param("kind", opening.kind())
                .param("lifecycle", life.version())
                .param("title", title)
                .param("words", opening.words())
                .param("area", opening.area())
                .param("household", opening.household())
                .param("channel", opening.channel().name())
                .param("heardAt", utc(opening.heardAt()))
                .param("heardPost", opening.heardPost())
                .param("now", utc(now))
                .param("actor", actor.id())
                .param("actorKind", actor.kind().name())
                .param("stage", life.start())
                .param("post", opening.post())
                .param("rule", due.rule())
                .param("clockFrom", utcOrNull(due.from()))
                .param("due", due.on())
                .param("summary", opening.summary())
                .param("confidential", opening.confidential())
                .param("terms", terms)
                .param("reporterName", reporter == null ? null : reporter.name())
                .param("reporterPhone", phone == null ? null : phone.stored())
                .param("fromKind", from == null ? null : from.kind())
                .param("fromId", from == null ? null : from.id())
                .query((row, number) -> new Inserted(row.getLong("number")))
                .optional();
    }

    /**
     * What was registered under an id before.
     *
     * @param mine by whoever asks
     * @param same in the same words
     * @param dueOn as it was answered then
     */
    record Before(
            long number,
            boolean mine,
            boolean same,
            @Nullable LocalDate dueOn) {}

    Optional<Before> registeredBefore(Opening opening, String title, UUID asker) {
        return db.sql("""
                select m.number, m.registered_by = :asker as mine,
                       w.words = :words and m.title = :title and m.area = :area and m.stage <> 'void' as same, s.due_on
                  from matter.matter m
                  join matter.wording w on w.id = m.id
                  left join matter.step s on s.matter_id = m.id and s.act = 'register'
                 where m.id = :id
                """)
                .param("id", opening.id())
                .param("words", opening.words())
                .param("title", title)
                .param("area", opening.area())
                .param("asker", asker)
                .query((row, number) -> new Before(
                        row.getLong("number"),
                        row.getBoolean("mine"),
                        row.getBoolean("same"),
                        row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    /** The matter, locked until the transaction ends, when this person may see it. */
    Optional<Matter> take(UUID id, Sight sight, UUID asker) {
        return db.sql("""
                select m.id, m.kind, m.lifecycle, m.area, m.heard_post,
                       (m.heard_at at time zone 'Asia/Shanghai')::date as heard_on,
                       m.stage, m.unit_id, m.post_id, m.rule, m.clock_from, m.extended, m.first_due_on, m.due_on,
                       m.answered_at, m.served_on, m.ended_at, m.concerned, m.bounced, m.call_wanted,
                       past.done, past.since_redo, past.by_asker, past.days_asked, past.granted_on, past.signed_on,
                       (select array_agg(h.unit_id) from matter.helper h
                         where h.matter_id = m.id and h.unit_id is not null) as helpers
                  from matter.matter m
                  cross join lateral matter.past(m.id, :asker) past
                 where m.id = :id
                   and\s""" + sight.sql() + " for update of m")
                .param("id", id)
                .param("asker", asker)
                .params(sight.parameters())
                .query(this::matter)
                .optional();
    }

    /** The next standing and the step that led there, in one statement. */
    void save(Matter.Change change, Actor actor, Instant now) {
        Matter matter = change.matter();
        Matter.Standing standing = matter.standing();
        Matter.Step step = change.step();
        db.sql("""
                with saved as (
                    update matter.matter
                       set kind = :kind, lifecycle = :lifecycle, stage = :stage, unit_id = :unit, post_id = :post,
                           rule = :rule, clock_from = :clockFrom::timestamptz, extended = :extended,
                           first_due_on = :firstDue, due_on = :due,
                           bounced = bounced + :bounce, answered_at = :answeredAt, served_on = :servedOn,
                           first_served_on = coalesce(first_served_on, :servedOn::date), ended_at = :endedAt, updated_at = :now
                     where id = :id)
                insert into matter.step (matter_id, act, stage, at, actor_kind, actor, unit_id, post_id, due_on, note, said)
                values (:id, :act, :stepStage, :now, :actorKind, :actor, :stepUnit, :stepPost, :stepDue, :note, :said::jsonb)
                """)
                .param("id", matter.id())
                .param("stage", standing.stage())
                .param("unit", standing.unit())
                .param("post", standing.post())
                .param("kind", matter.life().kind())
                .param("lifecycle", matter.life().version())
                .param("bounce", step.act() == Act.PASS_BACK || step.act() == Act.UPHOLD ? 1 : 0)
                .param("rule", standing.due().rule())
                .param("clockFrom", utcOrNull(standing.due().from()))
                .param("extended", standing.due().extended())
                .param("firstDue", standing.due().first())
                .param("due", standing.due().on())
                .param("answeredAt", utcOrNull(standing.answeredAt()))
                .param("servedOn", standing.servedOn())
                .param("endedAt", utcOrNull(standing.endedAt()))
                .param("now", utc(now))
                .param("act", step.act().stored())
                .param("stepStage", step.stage())
                .param("actorKind", actor.kind().name())
                .param("actor", actor.id())
                .param("stepUnit", step.unit())
                .param("stepPost", step.post())
                .param("stepDue", step.dueOn())
                .param("note", step.note())
                .param("said", step.said().isEmpty() ? null : json.writeValueAsString(step.said()))
                .update();
    }

    void addReply(UUID matter, String text, List<Opinion> opinions, Actor actor, Instant now) {
        db.sql("""
                insert into matter.reply (matter_id, text, opinions, at, actor)
                values (:matter, :text, :opinions::jsonb, :now, :actor)
                """)
                .param("matter", matter)
                .param("text", text)
                .param("opinions", opinions.isEmpty() ? null : json.writeValueAsString(opinions))
                .param("now", utc(now))
                .param("actor", actor.id())
                .update();
    }

    /** Notes on the newest reply how and when it reached the resident. */
    void serveReply(UUID matter, LocalDate on, String way, @Nullable String receipt) {
        db.sql("""
                update matter.reply
                   set served_on = :on, way = :way, receipt = :receipt
                 where seq = (select max(seq) from matter.reply where matter_id = :matter)
                """)
                .param("matter", matter)
                .param("on", on)
                .param("way", way)
                .param("receipt", receipt)
                .update();
    }

    Matters.AtPost atPost(UUID post) {
        return db.sql("""
                select count(*) filter (where kind <> 'promise') as matters,
                       count(*) filter (where kind = 'promise') as promises
                  from matter.matter
                 where post_id = :post
                   and ended_at is null
                """)
                .param("post", post)
                .query((row, number) -> new Matters.AtPost(row.getInt("matters"), row.getInt("promises")))
                .single();
    }

    /** Whether a unit may get matters of an area: it is of the same township, or its own area lies around that one or inside it. */
    boolean unitServes(UUID unit, @Nullable UUID post, long area) {
        return db.sql("""
                select exists (
                    select from staff.unit_facts u
                      join place.area_facts own on own.code = u.area
                      join place.area_facts asked on asked.code = :area
                     where u.id = :unit
                       and (u.area / 1000000 = :area / 1000000
                            or :area between own.code and own.last
                            or u.area between asked.code and asked.last)
                       and (:post::uuid is null or exists (
                            select from staff.post_facts p where p.id = :post::uuid and p.unit_id = u.id)))
                """)
                .param("unit", unit)
                .param("post", post)
                .param("area", area)
                .query(Boolean.class)
                .single();
    }

    private Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                lifecycles.get(row.getString("kind"), row.getInt("lifecycle")),
                row.getLong("area"),
                row.getObject("heard_post", UUID.class),
                row.getObject("heard_on", LocalDate.class),
                MatterRows.standing(row),
                MatterRows.past(row));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
