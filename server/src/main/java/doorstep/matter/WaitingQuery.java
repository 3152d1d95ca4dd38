package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for somebody, and why (等您的): one short list per reason, put together in one statement. */
@Repository
class WaitingQuery {
    private static final int MOST_OF_A_REASON = 20;

    /** Stages, of whatever kind, in which the unit has the work in hand. */
    private static final String WORKING =
            "'in-hand', 'received', 'weighed', 'mediating', 'agreed', 'performed', 'stopped', 'general', 'major'";

    private final JdbcClient db;
    private final MatterListQuery lists;
    private final Lifecycles lifecycles;

    WaitingQuery(JdbcClient db, MatterListQuery lists, Lifecycles lifecycles) {
        this.db = db;
        this.lists = lists;
        this.lifecycles = lifecycles;
    }

    List<Matters.Waiting> waiting(Actor actor, LocalDate today) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        parameters.put("today", today);
        if (actor.is(Role.CLERK)) {
            parameters.put("clerkAreas", actor.scope(Role.CLERK).toString());
            parts.add(part(
                    Reason.TO_ASSIGN,
                    "m.stage = 'registered' and m.area <@ :clerkAreas::int8multirange",
                    "m.registered_at"));
            parts.add(part(
                    Reason.TO_JUDGE,
                    "m.stage in ('objected', 'reported', 'fixed')" + " and m.area <@ :clerkAreas::int8multirange",
                    "m.updated_at"));
            parts.add(part(
                    Reason.TO_SEAL,
                    "m.stage in ('drafted', 'signed') and m.area <@ :clerkAreas::int8multirange",
                    "m.updated_at"));
        }
        if (actor.is(Role.LEADER)) {
            parameters.put("ledAreas", actor.scope(Role.LEADER).toString());
            parts.add(part(
                    Reason.TO_SIGN, "m.stage = 'checked' and m.area <@ :ledAreas::int8multirange", "m.updated_at"));
            parts.add(part(
                    Reason.TO_GRANT,
                    "m.stage in ('in-hand', 'drafted', 'checked', 'signed') and m.area <@ :ledAreas::int8multirange"
                            + " and exists (select from matter.step s where s.matter_id = m.id and s.act = 'extend-ask'"
                            + " and not exists (select from matter.step g where g.matter_id = m.id and g.seq > s.seq"
                            + " and g.act in ('extend-grant', 'extend-refuse', 'redo')))",
                    "m.updated_at"));
            parts.add(part(
                    Reason.TO_JUDGE,
                    "m.stage = 'major-fixed' and m.area <@ :ledAreas::int8multirange",
                    "m.updated_at"));
            parameters.put("leaderPosts", Sight.array(actor.posts(Role.LEADER)));
            parts.add(part(Reason.LED, "m.lead_post = any(:leaderPosts::uuid[]) and m.ended_at is null", "m.due_on"));
            parts.add(part(
                    Reason.BOUNCED,
                    "m.bounced > 1 and m.ended_at is null and m.area <@ :ledAreas::int8multirange",
                    "m.updated_at"));
        }
        if (actor.is(Role.CLERK) || actor.is(Role.SUPERVISOR)) {
            parameters.put("callAreas", actor.scope(Role.CLERK, Role.SUPERVISOR).toString());
            parts.add(part(
                    Reason.TO_CALL,
                    "m.call_wanted is not null and m.area <@ :callAreas::int8multirange",
                    "m.call_wanted"));
        }
        if (actor.is(Role.SUPERVISOR) || actor.is(Role.LEADER)) {
            parameters.put(
                    "watchedAreas", actor.scope(Role.SUPERVISOR, Role.LEADER).toString());
            parts.add(part(
                    Reason.NOT_SOLVED,
                    "m.word in ('UNSOLVED', 'PARTLY') and m.stage in ('served', 'closed')"
                            + " and m.area <@ :watchedAreas::int8multirange",
                    "m.word_at desc"));
        }
        if (actor.is(Role.SUPERVISOR)) {
            parameters.put("supervised", actor.scope(Role.SUPERVISOR).toString());
            parts.add(part(
                    Reason.OVERDUE,
                    "m.ended_at is null and m.kind <> 'promise' and m.served_on is null"
                            + " and coalesce(m.due_on, '-infinity'::date) < :today and m.due_on is not null"
                            + " and m.area <@ :supervised::int8multirange",
                    "coalesce(m.due_on, '-infinity'::date)"));
        }
        List<UUID> units = actor.grants().stream()
                .filter(grant -> grant.role() == Role.HANDLER)
                .map(Actor.Grant::unit)
                .filter(Objects::nonNull)
                .toList();
        if (!units.isEmpty()) {
            parameters.put("units", Sight.array(units));
            parameters.put("helped", lifecycles.stagesOf(Act.HELP_ANSWER).toArray(String[]::new));
            parameters.put("handlerPosts", Sight.array(actor.posts(Role.HANDLER)));
            String mine =
                    "m.unit_id = any(:units::uuid[]) and (m.post_id is null or m.post_id = any(:handlerPosts::uuid[])"
                            + " or not exists (select from staff.holder_facts f where f.post_id = m.post_id"
                            + " and :today between f.from_on and coalesce(f.to_on, 'infinity')))";
            parts.add(part(
                    Reason.TO_HELP,
                    "m.ended_at is null and exists (select from matter.helper h where h.matter_id = m.id"
                            + " and h.unit_id = any(:units::uuid[]) and h.answered_at is null) and m.stage = any(:helped::text[])",
                    "m.due_on"));
            parts.add(part(Reason.TO_TAKE_OVER, mine + " and m.stage = 'assigned'", "m.due_on"));
            parts.add(part(Reason.TO_ANSWER, mine + " and m.stage in (" + WORKING + ")", "m.due_on"));
            parts.add(part(Reason.TO_SERVE, mine + " and m.stage in ('answered', 'sealed')", "m.due_on"));
        }
        if (actor.is(Role.OFFICER)) {
            parameters.put("officerPosts", Sight.array(actor.posts(Role.OFFICER)));
            parts.add(part(
                    Reason.PROMISED, "m.stage = 'promised' and m.post_id = any(:officerPosts::uuid[])", "m.due_on"));
            parts.add(part(
                    Reason.TO_TELL,
                    "m.stage = 'answered' and m.heard_post = any(:officerPosts::uuid[])",
                    "m.answered_at"));
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        return db.sql(String.join(" union all ", parts))
                .params(parameters)
                .query(this::row)
                .list();
    }

    private static String part(Reason reason, String which, String order) {
        return "(" + MatterListQuery.LINE + ", m.household_id, '" + reason.name() + "' as reason, '' as key"
                + MatterListQuery.LINE_FROM + " where " + which + " order by " + order + " nulls first, m.number limit "
                + MOST_OF_A_REASON + ")";
    }

    private Matters.Waiting row(ResultSet row, int number) throws SQLException {
        MatterListQuery.Line line = lists.line(row);
        return new Matters.Waiting(
                Reason.valueOf(row.getString("reason")),
                line.id(),
                line.label(),
                line.kind(),
                line.title(),
                line.villageName() == null ? line.areaName() : line.villageName() + line.areaName(),
                row.getObject("household_id", UUID.class),
                line.dueOn());
    }
}
