package doorstep.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On whom a matter waits (卡在谁那里), by its stage; said with every warning, so that nobody is pressed for what another holds. */
enum WaitsOn {
    UNIT,
    HELPER,
    CLERK,
    LEADER,
    /** A body without an account here. */
    OUTSIDE;

    private static final Set<String> AT_A_CLERK =
            Set.of("registered", "objected", "reported", "fixed", "drafted", "signed");
    private static final Set<String> AT_A_LEADER = Set.of("checked", "major-fixed");

    static WaitsOn at(String stage, boolean hasUnit, boolean helperOwes) {
        if (stage.equals("referred")) {
            return OUTSIDE;
        }
        if (AT_A_LEADER.contains(stage)) {
            return LEADER;
        }
        if (AT_A_CLERK.contains(stage) || !hasUnit && !stage.equals("promised")) {
            return CLERK;
        }
        return helperOwes ? HELPER : UNIT;
    }

    static @Nullable WaitsOn fromStored(@Nullable String stored) {
        return stored == null ? null : valueOf(stored);
    }
}
