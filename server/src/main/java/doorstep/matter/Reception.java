package doorstep.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader sits down with whoever comes, or goes to them (接访).
 *
 * @param hours as they are announced, 上午九点到十一点半
 * @param topic for one invited or gone to: which case
 */
public record Reception(
        UUID id,
        long area,
        UUID leaderPost,
        Form form,
        LocalDate heldOn,
        @Nullable String hours,
        String place,
        @Nullable String topic) {
    /** How they meet; the ledger's own three words. */
    public enum Form {
        /** 定点接访: announced, whoever comes. */
        ANNOUNCED,
        /** 重点约访: somebody is invited. */
        INVITED,
        /** 带案下访: the leader goes to them. */
        VISITING
    }
}
