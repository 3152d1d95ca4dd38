package doorstep.review.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A meeting for criticism and self-criticism, as somebody who takes part finds it.
 *
 * @param secretary whether it is this person who leads it today
 * @param closed whether its round is closed: nothing new is said in it
 * @param members colleagues that this person may give an opinion for
 */
record Meeting(
        UUID id,
        UUID round,
        String roundName,
        Kind kind,
        LocalDate heldOn,
        boolean secretary,
        boolean closed,
        List<Member> members) {
    /** By its name in the field. */
    enum Kind {
        /** 组织生活会: a branch's. */
        BRANCH_LIFE,
        /** 民主生活会: a leading group's. */
        DEMOCRATIC_LIFE
    }

    /** Somebody the round asks. */
    record Member(UUID id, String name) {}
}
