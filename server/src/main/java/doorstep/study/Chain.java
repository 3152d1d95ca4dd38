package doorstep.study;

import doorstep.kernel.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use chain (用的链条): paragraph → note → measure → door → matter → the resident's word, strand by strand, and where each
 * breaks off.
 */
final class Chain {
    private Chain() {}

    /** What was written about the paragraph. */
    enum What {
        NOTE,
        QUESTION,
        CLAUSE
    }

    /** The links of a strand, in order. */
    enum Link {
        STUDY,
        MEASURE,
        DOOR,
        MATTER,
        WORD
    }

    /** How a matter stands, and what it is called for who may open it; a relayed word is shown and does not count. */
    record Stands(
            UUID id,
            @Nullable String title,
            String kind,
            String stage,
            boolean over,
            boolean door,
            @Nullable String word,
            @Nullable String wordChannel,
            @Nullable String relayed) {
        Stands called(@Nullable String name) {
            return new Stands(id, name, kind, stage, over, door, word, wordChannel, relayed);
        }
    }

    record Measure(String kind, String id, String title) {}

    /**
     * One strand.
     *
     * @param door whether a home was visited for it, or it was brought from one
     * @param doorOn when, if that is known
     * @param breaks the first link that is not there; absent when the strand reaches the resident's word
     */
    record Strand(
            What what,
            UUID id,
            String title,
            LocalDate day,
            @Nullable Measure measure,
            boolean door,
            @Nullable LocalDate doorOn,
            @Nullable Stands matter,
            @Nullable Link breaks) {}

    /** A strand for each thing that was written, and for each of its uses. */
    static List<Strand> strands(
            List<ChainQuery.Studied> studied, Map<Ref, List<UsesOf.Use>> uses, Map<UUID, Stands> matters) {
        List<Strand> strands = new ArrayList<>();
        for (ChainQuery.Studied one : studied) {
            List<UsesOf.Use> used = uses.getOrDefault(ref(one), List.of());
            if (used.isEmpty()) {
                strands.add(strand(one, null, null, one.matter() == null ? null : matters.get(one.matter())));
            }
            for (UsesOf.Use use : used) {
                UUID matter = use.matter() == null ? one.matter() : use.matter();
                Measure measure =
                        new Measure(use.measure().kind(), use.measure().id(), use.title());
                strands.add(strand(one, measure, use.doorOn(), matter == null ? null : matters.get(matter)));
            }
        }
        return strands;
    }

    static Ref ref(ChainQuery.Studied one) {
        return Ref.of(one.what().name().toLowerCase(Locale.ROOT), one.id());
    }

    private static Strand strand(
            ChainQuery.Studied one, @Nullable Measure measure, @Nullable LocalDate doorOn, @Nullable Stands matter) {
        boolean atDoor = one.door() || doorOn != null || matter != null && matter.door();
        return new Strand(
                one.what(),
                one.id(),
                one.title(),
                one.day(),
                measure,
                atDoor,
                doorOn,
                matter,
                breaks(measure, atDoor, matter));
    }

    /** A matter can come of it without a measure, and a word without a door: what follows makes up for what is skipped. */
    private static @Nullable Link breaks(@Nullable Measure measure, boolean door, @Nullable Stands matter) {
        if (matter != null) {
            return matter.word() == null ? Link.WORD : null;
        }
        if (door) {
            return Link.MATTER;
        }
        return measure == null ? Link.MEASURE : Link.DOOR;
    }
}
