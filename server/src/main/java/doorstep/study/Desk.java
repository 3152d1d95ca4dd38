package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where somebody studies: with everybody of their township, or of the county when their post is wider. */
final class Desk {
    private static final Role[] WORKERS = {Role.OFFICER, Role.CLERK, Role.HANDLER, Role.LEADER, Role.SUPERVISOR};
    private static final long TOWNSHIP = 1_000_000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;

    private Desk() {}

    /** What somebody takes part in: whatever belongs to an area that overlaps theirs. */
    static String scope(Actor actor) {
        return actor.scope(WORKERS).toString();
    }

    /** The area of what somebody begins here. @throws Problem {@code kernel.not-allowed} without a working post */
    static Scope.Span area(Actor actor) {
        actor.must(WORKERS);
        Scope.Span widest = actor.scope(WORKERS).spans().stream()
                .max(Comparator.comparingLong(span -> span.last() - span.first()))
                .orElseThrow();
        long township = widest.first() / TOWNSHIP * TOWNSHIP;
        return widest.last() < township + TOWNSHIP ? new Scope.Span(township, township + TOWNSHIP - 1) : widest;
    }

    /** @throws Problem {@code study.text-wrong} */
    static String line(String text) {
        return checked(text, LONGEST_LINE);
    }

    /** @throws Problem {@code study.text-wrong} */
    static String text(String text) {
        return checked(text, LONGEST_TEXT);
    }

    private static String checked(String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new Problem(StudyProblem.TEXT_WRONG, longest);
        }
        return stripped;
    }

    /** A PostgreSQL array literal. */
    static String array(@Nullable Collection<UUID> ids) {
        return ids == null ? "{}" : ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
