package doorstep.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list ends whose author wrote on below it: when each of its members is one paragraph, a paragraph without a number behind the
 * last one is no part of it. 以上…, 今后我将… below the sixth of six measures belongs to none.
 */
final class ListEnds {
    private static final int LONGEST_TITLE = 45;
    private static final String STOPS = "。；！？;.";

    private final String text;

    private ListEnds(String text) {
        this.text = text;
    }

    /** Moves such paragraphs out, from the innermost lists to the outermost. */
    static void settle(Node root, String text) {
        new ListEnds(text).within(root);
    }

    private void within(Node node) {
        node.children().forEach(this::within);
        List<Node> members = node.marked();
        if (members.size() < 2 || node.children().getLast() != members.getLast()) {
            return;
        }
        Node last = members.getLast();
        boolean oneParagraphEach =
                members.subList(0, members.size() - 1).stream().noneMatch(ListEnds::goesOn);
        Node ending = ending(last);
        if (!oneParagraphEach || ending == null) {
            return;
        }
        List<Node> all = ending.children();
        int from = all.size();
        while (from > 0 && all.get(from - 1).style() == Mark.Style.LINE) {
            from--;
        }
        List<Node> behind = all.subList(from, all.size());
        if (!behind.isEmpty() && !belongs(behind.getFirst())) {
            List<Node> moved = List.copyOf(behind);
            behind.clear();
            moved.forEach(node::add);
        }
    }

    /** The last piece below which paragraphs stand, if it is one that is complete without them. */
    private @Nullable Node ending(Node last) {
        Node node = last;
        while (!node.children().isEmpty() && node.children().getLast().style() != Mark.Style.LINE) {
            node = node.children().getLast();
        }
        boolean list = !node.marked().isEmpty();
        return node.children().isEmpty() || !list && !isComplete(node) ? null : node;
    }

    private boolean isComplete(Node node) {
        int end = Headings.titleEnd(text, node.from(), node.to());
        boolean heading = end >= 0 && Headings.free(text.substring(node.from(), end)) != null;
        boolean sentence = node.from() < node.to() && STOPS.indexOf(text.charAt(node.to() - 1)) >= 0;
        boolean clauses = text.substring(node.from(), node.to()).indexOf('，') >= 0;
        return !heading && (sentence || clauses || node.to() - node.from() > LONGEST_TITLE);
    }

    /** Has paragraphs below it that are no introduction to a list. */
    private static boolean goesOn(Node node) {
        List<Node> children = node.children();
        boolean list = false;
        for (int i = children.size() - 1; i >= 0; i--) {
            boolean line = children.get(i).style() == Mark.Style.LINE;
            if (line && !list || !line && goesOn(children.get(i))) {
                return true;
            }
            list = list || !line;
        }
        return false;
    }

    private boolean belongs(Node line) {
        return Wording.belongsToProblem(text.substring(line.from(), line.to()));
    }
}
