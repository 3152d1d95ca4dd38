package doorstep.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is worth telling (提醒的种类). Acts that are not here are read in the matter's story by whoever opens it. */
enum News {
    /** 交到您单位. */
    ASSIGNED(Audience.UNIT),
    /** 要求重办. */
    REDONE(Audience.UNIT),
    /** 请您单位协办. */
    HELP_ASKED(Audience.HELPER),
    /** 协办单位有了回复. */
    HELP_ANSWERED(Audience.UNIT),
    /** 退回. */
    PASSED_BACK(Audience.CLERK),
    /** 有异议. */
    OBJECTED(Audience.CLERK),
    /** 异议不成立. */
    OVERRULED(Audience.UNIT),
    /** 申请延期. */
    EXTENSION_ASKED(Audience.LEADER),
    /** 同意延期. */
    EXTENSION_GRANTED(Audience.UNIT),
    /** 不同意延期. */
    EXTENSION_REFUSED(Audience.UNIT),
    /** 审核过了，等签发. */
    TO_SIGN(Audience.LEADER),
    /** 已签发. */
    SIGNED(Audience.UNIT),
    /** 退回重拟. */
    RETURNED(Audience.UNIT),
    /** 催办. */
    URGED(Audience.UNIT),
    /** 督办. */
    SUPERVISED(Audience.UNIT),
    /** 居民说只解决了一些. */
    PARTLY_SOLVED(Audience.UNIT),
    /** 居民说没解决. */
    NOT_SOLVED(Audience.UNIT),
    /** 快到日子; to whom is said by the {@link Ladder}. */
    DUE_SOON(Audience.UNIT),
    /** 过了日子; to whom is said by the {@link Ladder}. */
    OVERDUE(Audience.UNIT);

    /** Whom a piece of news is for; a role means its posts nearest around the matter. */
    enum Audience {
        /** The post that has it, else every handler of the unit; the clerks while no unit has it. */
        UNIT,
        /** The very post that has it. */
        HOLDER,
        /** Units asked to help that have not answered. */
        HELPER,
        /** The post that heard it. */
        HEARER,
        CLERK,
        LEADER,
        SUPERVISOR
    }

    private static final Map<String, News> BY_ACT = Map.ofEntries(
            Map.entry("assign", ASSIGNED),
            Map.entry("redo", REDONE),
            Map.entry("help", HELP_ASKED),
            Map.entry("help-answer", HELP_ANSWERED),
            Map.entry("pass-back", PASSED_BACK),
            Map.entry("object", OBJECTED),
            Map.entry("overrule", OVERRULED),
            Map.entry("extend-ask", EXTENSION_ASKED),
            Map.entry("extend-grant", EXTENSION_GRANTED),
            Map.entry("extend-refuse", EXTENSION_REFUSED),
            Map.entry("check", TO_SIGN),
            Map.entry("sign", SIGNED),
            Map.entry("return-draft", RETURNED),
            Map.entry("urge", URGED),
            Map.entry("supervise", SUPERVISED));

    private static final Map<String, News> BY_WORD = Map.of("PARTLY", PARTLY_SOLVED, "UNSOLVED", NOT_SOLVED);

    private final Audience audience;

    News(Audience audience) {
        this.audience = audience;
    }

    /** A word that it is not solved also goes to who heard it, and upward; a warning goes where the ladder says. */
    List<Audience> audiences() {
        return switch (this) {
            case PARTLY_SOLVED, NOT_SOLVED -> List.of(audience, Audience.HEARER, Audience.SUPERVISOR);
            case DUE_SOON, OVERDUE -> List.of();
            default -> List.of(audience);
        };
    }

    /** @param word the resident's word that a step of the kind {@code word} recorded, when it counts */
    static @Nullable News of(String act, @Nullable String word) {
        return act.equals("word") ? (word == null ? null : BY_WORD.get(word)) : BY_ACT.get(act);
    }

    static Set<News> all() {
        return EnumSet.allOf(News.class);
    }
}
