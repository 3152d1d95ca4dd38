package doorstep.matter;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who can stand in some relation to one matter of one village, and such a matter. Nothing stored. */
final class Desks {
    private static final Lifecycles LIFECYCLES = Lifecycles.load();
    private static final long AREA = 990101101201003L;
    private static final Scope.Span TOWNSHIP = new Scope.Span(990101101000000L, 990101101999999L);
    private static final Scope.Span ELSEWHERE = new Scope.Span(990101102000000L, 990101102999999L);

    final UUID unit = new UUID(1, 1);
    final UUID otherUnit = new UUID(1, 2);
    final UUID handlerPost = new UUID(2, 1);
    final UUID officerPost = new UUID(2, 2);

    final Actor clerk = actor(grant(new UUID(2, 3), Role.CLERK, TOWNSHIP, null));
    final Actor clerkElsewhere = actor(grant(new UUID(2, 4), Role.CLERK, ELSEWHERE, null));
    final Actor leader = actor(grant(new UUID(2, 5), Role.LEADER, TOWNSHIP, null));
    final Actor supervisor = actor(grant(new UUID(2, 6), Role.SUPERVISOR, TOWNSHIP, null));
    final Actor handler = actor(grant(handlerPost, Role.HANDLER, TOWNSHIP, unit));
    final Actor secondHandler = actor(grant(new UUID(2, 11), Role.HANDLER, TOWNSHIP, unit));
    final Actor secondClerk = actor(grant(new UUID(2, 12), Role.CLERK, TOWNSHIP, null));
    final Actor secondLeader = actor(grant(new UUID(2, 13), Role.LEADER, TOWNSHIP, null));
    final Actor otherHandler = actor(grant(new UUID(2, 7), Role.HANDLER, TOWNSHIP, otherUnit));
    final Actor clerkInTheUnit = actor(
            grant(new UUID(2, 8), Role.CLERK, TOWNSHIP, null), grant(new UUID(2, 9), Role.HANDLER, TOWNSHIP, unit));
    final Actor officer = actor(grant(officerPost, Role.OFFICER, TOWNSHIP, null));
    final Actor otherOfficer = actor(grant(new UUID(2, 10), Role.OFFICER, TOWNSHIP, null));

    List<Actor> all() {
        return List.of(
                clerk,
                clerkElsewhere,
                leader,
                supervisor,
                handler,
                secondHandler,
                secondClerk,
                secondLeader,
                otherHandler,
                clerkInTheUnit,
                officer,
                otherOfficer,
                Actor.operator(),
                Actor.resident(new UUID(3, 1)));
    }

    /** A need heard by the officer, with the rule's day or without any. */
    Matter need(LocalDate heardOn, @Nullable LocalDate due) {
        return matter("need", null, heardOn, due == null ? Matter.Due.NONE : byRule(heardOn, due));
    }

    /** A promise of the officer's. */
    Matter promise(LocalDate heardOn, LocalDate by) {
        return matter("promise", officerPost, heardOn, Matter.Due.stated(by));
    }

    Matter handledByAsker(Matter matter) {
        return new Matter(
                matter.id(),
                matter.life(),
                matter.area(),
                matter.heardPost(),
                matter.heardOn(),
                matter.standing(),
                new Past(
                        Set.of(Act.TAKE_OVER),
                        Set.of(Act.TAKE_OVER),
                        Set.of(Act.TAKE_OVER),
                        Set.of(),
                        0,
                        0,
                        null,
                        null,
                        null,
                        false));
    }

    /** Counted by a county's rule for needs from the beginning of the day it was heard. */
    static Matter.Due byRule(LocalDate heardOn, LocalDate due) {
        return new Matter.Due("need.reply", heardOn.atStartOfDay(Time.ZONE).toInstant(), due, due, 0);
    }

    /** A new matter of any kind, heard by the officer. */
    Matter of(String kind, LocalDate heardOn) {
        return matter(
                kind,
                kind.equals("promise") ? officerPost : null,
                heardOn,
                kind.equals("promise") || kind.equals("hotline")
                        ? Matter.Due.stated(heardOn.plusDays(7))
                        : Matter.Due.NONE);
    }

    private Matter matter(String kind, @Nullable UUID post, LocalDate heardOn, Matter.Due due) {
        Lifecycle life = LIFECYCLES.newest(kind);
        Matter.Standing standing = new Matter.Standing(life.start(), null, post, due, null, null, null);
        return new Matter(new UUID(4, 1), life, AREA, officerPost, heardOn, standing, Past.NONE);
    }

    private static Actor.Grant grant(UUID post, Role role, Scope.Span area, @Nullable UUID unit) {
        return new Actor.Grant(post, role, area, unit);
    }

    private static Actor actor(Actor.Grant... grants) {
        return new Actor(Actor.Kind.STAFF, UUID.randomUUID(), "某人", List.of(grants));
    }
}
