package doorstep.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the outermost parts hold whose headings do not say it, told by where they stand among the others and by what stands in them: people
 * tell what they did, then what is wrong, then why, then what they will do.
 */
final class Parts {
    /** 主要表现: in an appraisal how somebody did, when another part tells what is wrong. */
    private static final Pattern BEARING = Pattern.compile("(?:主要|个人|现实|工作|一贯|思想|平时|总体)*表现(?:情况)?");

    private final String text;
    private final List<Node> parts = new ArrayList<>();
    private final List<Optional<Kind>> said = new ArrayList<>();
    private final List<Optional<Kind>> mostly = new ArrayList<>();
    private final int problems;
    private final int measures;
    /** No heading says where the problems stand; their wording does. */
    private final boolean worded;

    private Parts(List<Node> outermost, String text) {
        this.text = text;
        for (int at = 0; at < outermost.size(); ) {
            int end = at + 1;
            if (outermost.get(at).style() != Mark.Style.LINE) {
                while (end < outermost.size() && isNext(outermost.get(end - 1), outermost.get(end))) {
                    end++;
                }
                add(outermost.subList(at, end), at == 0 ? null : outermost.get(at - 1));
            }
            at = end;
        }
        int saidProblems = first(Kind.PROBLEM);
        this.problems = saidProblems < 0 ? firstWorded() : saidProblems;
        this.worded = saidProblems < 0 && problems >= 0;
        this.measures = first(Kind.MEASURE);
    }

    /** Those whose headings are not to be asked, with what they hold. */
    static Map<Node, Kind> told(List<Node> outermost, String text) {
        Parts parts = new Parts(outermost, text);
        Map<Node, Kind> told = new HashMap<>();
        for (int at = 0; at < parts.parts.size(); at++) {
            Kind kind = parts.kind(at);
            if (kind != null) {
                told.put(parts.parts.get(at), kind);
            }
        }
        return told;
    }

    /** Members of one list with nothing below them. */
    private static boolean isNext(Node before, Node next) {
        return next.style() == before.style()
                && before.children().isEmpty()
                && next.children().isEmpty()
                && next.style().compareTo(Mark.Style.LABEL) < 0;
    }

    private void add(List<Node> list, @Nullable Node before) {
        Optional<Kind> announced = before == null || before.style() != Mark.Style.LINE
                ? Optional.empty()
                : Wording.announced(text.substring(before.from(), before.to()));
        Optional<Kind> kind = list.size() > 1 && announced.isPresent() ? announced : mostly(members(list));
        for (Node part : list) {
            parts.add(part);
            said.add(says(part).or(() -> agreed(part, kind)));
            mostly.add(kind);
        }
    }

    private @Nullable Kind kind(int at) {
        Node part = parts.get(at);
        if (said.get(at).isPresent()) {
            Kind says = said.get(at).get();
            boolean freely = says(part).isEmpty();
            return problems >= 0 && isBearing(part) ? Kind.OTHER : freely ? says : null;
        }
        if (at < problems && !worded) {
            boolean several = part.children().size() > 1;
            return several && mostly.get(at).orElse(null) == Kind.PROBLEM || isLabelled(part) ? null : Kind.OTHER;
        }
        boolean complains = mostly.get(at).orElse(null) == Kind.PROBLEM && !isLabelled(part);
        if (worded && complains && (measures < 0 || at < measures)) {
            return Kind.PROBLEM;
        }
        if (problems >= 0) {
            @Nullable Kind loosely = Headings.loosely(title(part));
            if (loosely == Kind.MEASURE || loosely == Kind.CAUSE) {
                return loosely;
            }
            boolean measured = mostly.get(at).orElse(null) == Kind.MEASURE || isLastHeading(at);
            return measures < 0 && measured ? Kind.MEASURE : null;
        }
        return at < measures && complains ? Kind.PROBLEM : null;
    }

    /** The last part of all, with no more than a title of its own, behind one for the causes or over a list. */
    private boolean isLastHeading(int at) {
        Node part = parts.get(at);
        boolean titled = !part.children().isEmpty() && !title(part).isEmpty() && at == parts.size() - 1;
        boolean behind = at > problems + 1 || at > problems && part.marked().size() > 1;
        return titled && behind && mostly.get(at).isEmpty();
    }

    private Optional<Kind> says(Node part) {
        return part.label() != null
                ? Optional.ofNullable(part.label())
                : Optional.ofNullable(Headings.free(title(part)));
    }

    /** A title that speaks of it, in whatever words, over what is worded so: 放在手里比一比，差距也是明明白白的. */
    private Optional<Kind> agreed(Node part, Optional<Kind> mostly) {
        boolean headed = part.style() == Mark.Style.PART && !part.children().isEmpty();
        return mostly.filter(kind -> headed && kind == Headings.loosely(title(part)));
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

    /** Without any such heading, the first part with several members that are mostly worded as problems. */
    private int firstWorded() {
        for (int at = 0; at < parts.size(); at++) {
            boolean several =
                    isHeaded(parts.get(at)) && parts.get(at).children().size() > 1;
            if (several && said.get(at).isEmpty() && mostly.get(at).orElse(null) == Kind.PROBLEM) {
                return Wording.isSelfReview(text) ? at : -1;
            }
        }
        return -1;
    }

    private static boolean isHeaded(Node part) {
        return part.style() == Mark.Style.PART || part.style() == Mark.Style.PART_TITLE;
    }

    private boolean isBearing(Node part) {
        return BEARING.matcher(title(part)).matches();
    }

    private boolean isLabelled(Node part) {
        return part.children().stream()
                .anyMatch(child -> child.label() != null || Headings.whole(title(child)) != null);
    }

    private static List<Node> members(List<Node> list) {
        Node first = list.getFirst();
        if (list.size() > 1 || first.children().isEmpty()) {
            return list;
        }
        return first.marked().isEmpty() ? first.children() : first.marked();
    }

    /** What most of them are by their wording. */
    private Optional<Kind> mostly(List<Node> members) {
        return Stream.of(Kind.PROBLEM, Kind.MEASURE)
                .filter(kind -> members.stream()
                                        .filter(one -> Wording.kind(text.substring(one.from(), one.end()))
                                                        .orElse(null)
                                                == kind)
                                        .count()
                                * 2
                        > members.size())
                .findFirst();
    }

    /** Empty when it is none but running text. */
    private String title(Node part) {
        int end = Headings.titleEnd(text, part.from(), part.to());
        return end < 0 || part.style().isInline() ? "" : text.substring(part.from(), end);
    }
}
