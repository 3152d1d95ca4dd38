package doorstep.matter;

import doorstep.document.SheetOut;
import doorstep.kernel.Actor;
import doorstep.kernel.Words;
import doorstep.text.SearchTerms;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an export may have (可选列). No column is a resident's: neither who raised it nor how to reach them. */
enum RegistryColumn {
    NUMBER(22),
    KIND(10),
    TITLE(36),
    PLACE(18),
    STAGE(18),
    UNIT(18),
    POST(14),
    CHANNEL(10),
    HEARD(12),
    REGISTERED(18),
    UPDATED(18),
    DUE(12),
    SERVED(12),
    CLOSED(12),
    WORD(12),
    ELSEWHERE(24),
    /** As the person said it, for whoever may read it, without anybody's number. */
    WORDS(60);

    /** Stages that one kind calls by another name. */
    private static final Set<String> OWN_NAMES = Set.of(
            "in-hand-appeal",
            "in-hand-dispute",
            "in-hand-hazard",
            "in-hand-suggestion",
            "answered-hotline",
            "served-hotline",
            "served-review",
            "served-recheck",
            "closed-hazard",
            "merged-hotline");

    private final int width;

    RegistryColumn(int width) {
        this.width = width;
    }

    SheetOut.Column header(Locale language) {
        return new SheetOut.Column(Words.say(language, "matter.column." + name()), width);
    }

    /** The cell of one line, as this reader may see it. */
    @Nullable
    Object cell(RegistryLine whole, Actor reader, Locale language) {
        MatterListQuery.Line line = whole.line();
        return switch (this) {
            case NUMBER -> line.label();
            case KIND -> Words.say(language, "matter.kind." + line.kind());
            case TITLE -> SearchTerms.withoutNumbers(line.title());
            case PLACE -> line.villageName() == null ? line.areaName() : line.villageName() + line.areaName();
            case STAGE -> stage(line, language);
            case UNIT -> line.unitName();
            case POST -> line.postName();
            case CHANNEL -> Words.say(language, "matter.from." + line.channel());
            case HEARD -> line.heardOn();
            case REGISTERED -> line.registeredAt();
            case UPDATED -> line.updatedAt();
            case DUE -> line.dueOn();
            case SERVED -> line.servedOn();
            case CLOSED -> line.closedOn();
            case WORD -> line.word() == null ? null : Words.say(language, "matter.word." + line.word());
            case ELSEWHERE -> line.elsewhere();
            case WORDS -> whole.wordsFor(reader);
        };
    }

    private static String stage(MatterListQuery.Line line, Locale language) {
        String own = line.stage() + "-" + line.kind();
        return Words.say(language, "matter.stage." + (OWN_NAMES.contains(own) ? own : line.stage()));
    }
}
