package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
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

    private final JdbcClient db;
    private final MatterListQuery lists;

    WaitingQuery(JdbcClient db, MatterListQuery lists) {
        this.db = db;
        this.lists = lists;
    }

    List<Matters.Waiting> waiting(Actor actor, LocalDate today) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        if (actor.is(Role.CLERK)) {
            parameters.put("clerkAreas", actor.scope(Role.CLERK).toString());
            parts.add(part(
                    Matters.Reason.TO_ASSIGN,
                    "m.stage = 'registered' and m.area <@ :clerkAreas::int8multirange",
                    "m.registered_at"));
        }
        if (actor.is(Role.CLERK) || actor.is(Role.SUPERVISOR)) {
            parameters.put("callAreas", actor.scope(Role.CLERK, Role.SUPERVISOR).toString());
            parts.add(part(
                    Matters.Reason.TO_CALL,
                    "m.call_wanted is not null and m.area <@ :callAreas::int8multirange",
                    "m.call_wanted"));
        }
        if (actor.is(Role.SUPERVISOR) || actor.is(Role.LEADER)) {
            parameters.put(
                    "watchedAreas", actor.scope(Role.SUPERVISOR, Role.LEADER).toString());
            parts.add(part(
                    Matters.Reason.NOT_SOLVED,
                    "m.word in ('UNSOLVED', 'PARTLY') and m.stage in ('served', 'closed')"
                            + " and m.area <@ :watchedAreas::int8multirange",
                    "m.word_at"));
            parameters.put("today", today);
            parts.add(part(
                    Matters.Reason.OVERDUE,
                    "m.ended_at is null and m.kind <> 'promise' and m.served_on is null"
                            + " and coalesce(m.due_on, '-infinity'::date) < :today and m.due_on is not null"
                            + " and m.area <@ :watchedAreas::int8multirange",
                    "coalesce(m.due_on, '-infinity'::date)"));
        }
        List<UUID> units = actor.grants().stream()
                .filter(grant -> grant.role() == Role.HANDLER)
                .map(Actor.Grant::unit)
                .filter(Objects::nonNull)
                .toList();
        if (!units.isEmpty()) {
            parameters.put("units", Sight.array(units));
            parameters.put("handlerPosts", Sight.array(actor.posts(Role.HANDLER)));
            String mine =
                    "m.unit_id = any(:units::uuid[]) and (m.post_id is null or m.post_id = any(:handlerPosts::uuid[]))";
            parts.add(part(Matters.Reason.TO_TAKE_OVER, mine + " and m.stage = 'assigned'", "m.due_on"));
            parts.add(part(Matters.Reason.TO_ANSWER, mine + " and m.stage = 'in-hand'", "m.due_on"));
            parts.add(part(Matters.Reason.TO_SERVE, mine + " and m.stage = 'answered'", "m.due_on"));
        }
        if (actor.is(Role.OFFICER)) {
            parameters.put("officerPosts", Sight.array(actor.posts(Role.OFFICER)));
            parts.add(part(
                    Matters.Reason.PROMISED,
                    "m.stage = 'promised' and m.post_id = any(:officerPosts::uuid[])",
                    "m.due_on"));
            parts.add(part(
                    Matters.Reason.TO_TELL,
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

    private static String part(Matters.Reason reason, String which, String order) {
        return "(" + MatterListQuery.LINE + ", m.household_id, '" + reason.name() + "' as reason, '' as key"
                + MatterListQuery.LINE_FROM + " where " + which + " order by " + order + " nulls first limit "
                + MOST_OF_A_REASON + ")";
    }

    private Matters.Waiting row(ResultSet row, int number) throws SQLException {
        MatterListQuery.Line line = lists.line(row);
        return new Matters.Waiting(
                Matters.Reason.valueOf(row.getString("reason")),
                line.id(),
                line.label(),
                line.kind(),
                line.title(),
                line.villageName() == null ? line.areaName() : line.villageName() + line.areaName(),
                row.getObject("household_id", UUID.class),
                line.dueOn());
    }
}
