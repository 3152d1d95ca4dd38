package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines without a number belong together below one heading. */
final class Lines {
    private static final int LONGEST_TITLE = 30;
    private static final String STOPS = "。；：:！？;.";

    private final String text;

    Lines(String text) {
        this.text = text;
    }

    /** The first of a list whose number its author forgot: the next one is the second. */
    boolean beginsList(List<Node> children, int at) {
        return at + 1 < children.size()
                && children.get(at + 1).mark().value() == 2
                && (at == 0 || isLine(children.get(at - 1)));
    }

    /** The first paragraph of several that speaks of them all. */
    boolean introduce(List<Node> children, int at, @Nullable Kind kind) {
        return at == 0
                && kind == Kind.MEASURE
                && children.size() > 2
                && Wording.introducesMeasures(words(children.getFirst()));
    }

    /** Where a paragraph ends: a line that is only a title belongs to the one below it, a cause or example to the problem before it. */
    int last(List<Node> children, int at, @Nullable Kind kind) {
        Node first = children.get(at);
        boolean title = first.to() - first.from() <= LONGEST_TITLE
                && STOPS.indexOf(text.charAt(first.to() - 1)) < 0
                && at + 1 < children.size()
                && isLine(children.get(at + 1));
        int last = title ? at + 1 : at;
        boolean problem = kind == Kind.PROBLEM || kind == Kind.EITHER;
        while (problem && last + 1 < children.size() && belongs(children.get(last + 1))) {
            last++;
        }
        return last;
    }

    /** The paragraphs of a table's cell: a line that breaks off goes on below. */
    List<Manuscript.Line> ofCell(List<Manuscript.Line> broken) {
        List<Manuscript.Line> whole = new ArrayList<>();
        for (Manuscript.Line line : broken) {
            boolean goesOn = !whole.isEmpty()
                    && "。；！？;.".indexOf(text.charAt(whole.getLast().to() - 1)) < 0
                    && Mark.at(text, line.from(), line.to(), true, true) == null;
            int from = goesOn ? whole.removeLast().from() : line.from();
            whole.add(new Manuscript.Line(from, line.to()));
        }
        return whole;
    }

    private boolean belongs(Node line) {
        return isLine(line) && Wording.belongsToProblem(words(line));
    }

    private static boolean isLine(Node node) {
        return node.style() == Mark.Style.LINE;
    }

    private String words(Node node) {
        return text.substring(node.from(), node.to());
    }
}
