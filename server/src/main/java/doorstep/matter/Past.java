package doorstep.matter;

import doorstep.matter.kind.Act;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a matter, as far as its rules look back (前情).
 *
 * @param done acts that were done, by anybody
 * @param sinceRedo those of them that were done since it was last done again, all when it never was: what is done once is done
 *     once each time
 * @param byAsker those of them that the person asking did
 * @param helpers units that were asked to help
 * @param bounced how often a unit gave it back or its objection was upheld
 * @param daysAsked what the last request for an extension asked for; 0 for none
 * @param grantedOn when a leader last agreed to an extension, since it was last done again
 * @param signedOn when what the person is told was last decided, since then: the reply signed, or the matter declined
 * @param concerned the unit that the words concern
 * @param callWanted whether the person asked to be rung and nobody has
 */
record Past(
        Set<Act> done,
        Set<Act> sinceRedo,
        Set<Act> byAsker,
        Set<UUID> helpers,
        int bounced,
        int daysAsked,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate signedOn,
        @Nullable UUID concerned,
        boolean callWanted) {
    static final Past NONE = new Past(Set.of(), Set.of(), Set.of(), Set.of(), 0, 0, null, null, null, false);

    /** Whoever did one of these handled the matter. */
    private static final Set<Act> HANDLING = EnumSet.of(
            Act.TAKE_OVER, Act.ACCEPT, Act.ANSWER, Act.SERVE, Act.KEEP, Act.AGREE, Act.FIX, Act.FIX_MAJOR, Act.REPORT);

    Past {
        done = Set.copyOf(done);
        sinceRedo = Set.copyOf(sinceRedo);
        byAsker = Set.copyOf(byAsker);
        helpers = Set.copyOf(helpers);
    }

    /** Whether the person asking has handled it; they may not ask the resident whether it is solved. */
    boolean handledByAsker() {
        return byAsker.stream().anyMatch(HANDLING::contains);
    }

    /** Before it an act cannot have happened: what a leader decided first, else the day it was heard. */
    LocalDate since(Act act, LocalDate heardOn) {
        LocalDate decided = switch (act) {
            case EXTEND_SERVE -> grantedOn;
            case SEAL, DECLINE_SERVE -> signedOn;
            default -> null;
        };
        return decided == null ? heardOn : decided;
    }

    /** The same after an act of somebody. */
    Past and(Act act) {
        return new Past(
                with(done, act),
                act == Act.REDO ? Set.of() : with(sinceRedo, act),
                byAsker,
                helpers,
                bounced,
                daysAsked,
                grantedOn,
                signedOn,
                concerned,
                callWanted);
    }

    private static Set<Act> with(Set<Act> acts, Act act) {
        EnumSet<Act> more = EnumSet.of(act);
        more.addAll(acts);
        return more;
    }
}
