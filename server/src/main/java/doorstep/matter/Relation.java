package doorstep.matter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one matter is to another one (关联). */
enum Relation {
    /** 并入: one handler and one clock from now on. */
    MERGED_INTO,
    /** 复查、复核的是: it looks again at what was answered. */
    REVIEW_OF,
    /** 以前答复过: says again what was answered before. */
    REPEAT_OF,
    /** 文字完全相同, as a file brought them. */
    SAME_TEXT;

    /** As links and facts write it: {@code merged-into}. */
    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what ties a matter to something else than a matter. */
    static Optional<Relation> of(String stored) {
        return Stream.of(values())
                .filter(relation -> relation.stored().equals(stored))
                .findFirst();
    }
}
