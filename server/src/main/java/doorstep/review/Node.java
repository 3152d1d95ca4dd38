package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the text with the pieces under it: what follows a mark, up to the next one or the end of the line. */
final class Node {
    private final Mark mark;
    private final @Nullable Kind label;
    private final int to;
    private final List<Node> children = new ArrayList<>();
    private @Nullable Node parent;
    private int place = 1;

    /**
     * @param label what a label says that follows it
     * @param to where the piece itself ends
     */
    Node(Mark mark, @Nullable Kind label, int to) {
        this.mark = mark;
        this.label = label;
        this.to = to;
    }

    Mark mark() {
        return mark;
    }

    Mark.Style style() {
        return mark.style();
    }

    @Nullable
    Kind label() {
        return label;
    }

    int from() {
        return mark.to();
    }

    int to() {
        return to;
    }

    @Nullable
    Node parent() {
        return parent;
    }

    /** Which of its list it is, whatever its number says. */
    int place() {
        return place;
    }

    void countFrom(@Nullable Node before) {
        place = before == null ? 1 : before.place + 1;
    }

    List<Node> children() {
        return children;
    }

    Node add(Node child) {
        child.parent = this;
        children.add(child);
        return child;
    }

    /** Where it ends with everything under it. */
    int end() {
        Node last = this;
        while (!last.children.isEmpty()) {
            last = last.children.getLast();
        }
        return Math.max(to, last.to);
    }

    /** Children that the author set apart, as against lines of text. */
    List<Node> marked() {
        return children.stream()
                .filter(child -> child.style() != Mark.Style.LINE)
                .toList();
    }
}
