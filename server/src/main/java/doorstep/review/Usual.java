package doorstep.review;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The six usual dimensions (六个方面), the first four by default, and the words authors use for them. A loose word tells a dimension only
 * where a heading says that it is one, or another heading has named it.
 */
enum Usual {
    POLITICS("政治素质", "政治(?:素质|素养|建设|能力|站位|忠诚|信仰)|思想政治", "政治|对党忠诚|严守规矩|理想信念|党性"),
    TAKING_ON("担当作为", "担当作为|责任担当|担当(?:尽责|精神|意识)|干事创业", "担当|作为|责任|尽责|攻坚|碰硬"),
    ABILITY("工作本领", "(?:工作|能力|履职|业务)本领|(?:履职|工作|业务)(?:能力|水平)|能力素质", "本领|能力|业务|素质"),
    CONDUCT("工作作风", "(?:工作|思想|纪律)?作风(?:建设)?|作风", "作风|服务群众|为民|联系群众"),
    THEORY("理论学习", "(?:理论|思想)(?:学习|武装)|学习教育", "理论|学习|深学|真学"),
    INTEGRITY("廉洁自律", "廉洁(?:自律|从政|奉公|纪律)?|廉政(?:建设)?|清正廉洁|党风廉政", "廉|律己");

    private final String name;
    private final Pattern strong;
    private final Pattern loose;

    Usual(String name, String strong, String loose) {
        this.name = name;
        this.strong = Pattern.compile(strong);
        this.loose = Pattern.compile(loose);
    }

    /** As everybody calls it. */
    String title() {
        return name;
    }

    /** The dimension whose own words a title holds; of several the one named first. */
    static Optional<Usual> named(String title) {
        return first(title, true);
    }

    /** The dimension that a title which is said to be one must mean. */
    static Optional<Usual> meant(String title) {
        return named(title).or(() -> first(title, false));
    }

    private static Optional<Usual> first(String title, boolean strictly) {
        @Nullable Usual found = null;
        int at = Integer.MAX_VALUE;
        for (Usual usual : values()) {
            var matcher = (strictly ? usual.strong : usual.loose).matcher(title);
            if (matcher.find() && matcher.start() < at) {
                at = matcher.start();
                found = usual;
            }
        }
        return Optional.ofNullable(found);
    }

    /** What a title says beside this dimension's own words; the whole title when it does not hold them. */
    String without(String title) {
        return strong.matcher(title).replaceAll("");
    }
}
