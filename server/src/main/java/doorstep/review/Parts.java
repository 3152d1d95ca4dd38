package doorstep.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the outermost parts hold whose headings do not say it, told by where they stand among the others and by what stands in them: people
 * tell what they did, then what is wrong, then why, then what they will do.
 */
final class Parts {
    /** 主要表现: in an appraisal how somebody did, when another part tells what is wrong. */
    private static final Pattern BEARING = Pattern.compile("(?:主要|个人|现实|工作|一贯|思想|平时|总体)*表现(?:情况)?");

    private final String text;
    private final List<Node> parts;
    private final List<Optional<Kind>> said;
    private final int problems;
    private final int measures;

    private Parts(List<Node> parts, String text) {
        this.text = text;
        this.parts = parts;
        this.said = parts.stream().map(this::says).toList();
        this.problems = first(Kind.PROBLEM);
        this.measures = first(Kind.MEASURE);
    }

    /** Those whose headings are not to be asked, with what they hold. */
    static Map<Node, Kind> told(List<Node> outermost, String text) {
        Parts parts = new Parts(
                outermost.stream()
                        .filter(piece -> piece.style() != Mark.Style.LINE)
                        .toList(),
                text);
        Map<Node, Kind> told = new HashMap<>();
        for (int at = 0; at < parts.parts.size(); at++) {
            Kind kind = parts.kind(at);
            if (kind != null) {
                told.put(parts.parts.get(at), kind);
            }
        }
        return told;
    }

    private @Nullable Kind kind(int at) {
        Node part = parts.get(at);
        if (said.get(at).isPresent()) {
            return problems >= 0 && isBearing(part) ? Kind.OTHER : null;
        }
        if (at < problems) {
            return mostly(part) == Kind.PROBLEM || isLabelled(part) ? null : Kind.OTHER;
        }
        if (problems >= 0) {
            @Nullable Kind loosely = Headings.loosely(title(part));
            if (loosely == Kind.MEASURE || loosely == Kind.CAUSE) {
                return loosely;
            }
            return measures < 0 && mostly(part) == Kind.MEASURE ? Kind.MEASURE : null;
        }
        return at < measures && mostly(part) == Kind.PROBLEM && !isLabelled(part) ? Kind.PROBLEM : null;
    }

    private Optional<Kind> says(Node part) {
        return part.label() != null
                ? Optional.ofNullable(part.label())
                : Optional.ofNullable(Headings.free(title(part)));
    }

    /** The first that says so, or of both; -1 when none does. */
    private int first(Kind kind) {
        for (int at = 0; at < parts.size(); at++) {
            Kind says = said.get(at).orElse(null);
            if ((says == kind || says == Kind.EITHER) && !isBearing(parts.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isBearing(Node part) {
        return BEARING.matcher(title(part)).matches();
    }

    private boolean isLabelled(Node part) {
        return part.children().stream()
                .anyMatch(child -> child.label() != null || Headings.whole(title(child)) != null);
    }

    /** What most of its members are by their wording. */
    private @Nullable Kind mostly(Node part) {
        List<Node> members = part.marked().isEmpty() ? part.children() : part.marked();
        List<Node> told = members.isEmpty() ? List.of(part) : members;
        for (Kind kind : List.of(Kind.PROBLEM, Kind.MEASURE)) {
            long such = told.stream()
                    .filter(one ->
                            Wording.kind(text.substring(one.from(), one.end())).orElse(null) == kind)
                    .count();
            if (such * 2 > told.size()) {
                return kind;
            }
        }
        return null;
    }

    /** Empty when it is none but running text. */
    private String title(Node part) {
        int end = Headings.titleEnd(text, part.from(), part.to());
        return end < 0 || part.style().isInline() ? "" : text.substring(part.from(), end);
    }
}
