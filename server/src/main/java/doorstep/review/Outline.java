package doorstep.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nests pieces by the author's own numbers, whichever kinds of numbers and in whichever order: a mark of a style that is open goes on
 * with it and ends what is below; any other begins something below the last.
 */
final class Outline {
    private static final int WIDEST_INDENT = 40;
    private static final int LONGEST_TITLE = 45;
    private static final int FARTHEST_MEMBER = 100;

    private final String text;
    private final Remarks remarks;
    private final Node root;
    private final Map<Mark.Style, Node> last = new EnumMap<>(Mark.Style.class);
    private Node open;

    private Outline(String text, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
        this.root = new Node(new Mark(Mark.Style.LINE, 0, 0, 0), null, 0);
        this.open = root;
    }

    static Node of(List<Node> pieces, String text, Remarks remarks) {
        Outline outline = new Outline(text, remarks);
        for (int at = 0; at < pieces.size(); at++) {
            outline.take(pieces.get(at), pieces.subList(at + 1, pieces.size()));
        }
        ListEnds.settle(outline.root, text);
        return outline.root;
    }

    private void take(Node piece, List<Node> rest) {
        if (open.label() == Kind.OTHER && open.style() == Mark.Style.LABEL && open.parent() != null) {
            open = open.parent();
        }
        if (piece.style() == Mark.Style.LEAD) {
            leave(piece, rest);
        }
        if (piece.style() == Mark.Style.LINE) {
            if (Wording.leadsTo(text.substring(piece.from(), piece.to())).orElse(null) == Kind.MEASURE) {
                leaveList();
            }
            while (isInline(open) && isSentence(open) && open.parent() != null) {
                open = open.parent();
            }
            open.add(piece);
            return;
        }
        if (isPartHeading(piece)) {
            leaveLeads();
            leaveListFor(piece, rest);
        }
        Node before = sibling(piece);
        Node parent = before == null || before.parent() == null ? open : before.parent();
        if (piece.style().counts()) {
            check(before, piece.mark());
            piece.countFrom(before);
        }
        open = parent.add(piece);
        last.put(piece.style(), piece);
    }

    /** 针对以上问题，采取如下措施： leaves the list before it and all around that list, but what goes on behind it: （二） after （一）. */
    private void leave(Node lead, List<Node> rest) {
        boolean problems = lead.label() == Kind.PROBLEM;
        while (open.parent() != null && (problems ? isInline(open) && isSentence(open) : isLeft(open, rest))) {
            open = open.parent();
        }
    }

    private boolean isLeft(Node node, List<Node> rest) {
        return switch (node.style()) {
            case LEAD, PART_TITLE, LINE -> false;
            case PART -> isSentence(node) && !isPartHeading(node) && !goesOn(node, rest);
            case LABEL, ANSWER -> true;
            default -> !goesOn(node, rest);
        };
    }

    /** Whether its list goes on: the next of its style has the next number, or is a title that was not there yet. */
    private boolean goesOn(Node node, List<Node> rest) {
        for (Node next : rest.subList(0, Math.min(rest.size(), FARTHEST_MEMBER))) {
            if (next.style() == node.style()) {
                boolean numbered = node.mark().value() > 0;
                return numbered ? next.mark().value() == node.mark().value() + 1 : isNew(next, node.parent());
            }
        }
        return false;
    }

    private boolean isNew(Node title, @Nullable Node around) {
        String words = words(title);
        return around != null
                && around.children().stream()
                        .limit(FARTHEST_MEMBER)
                        .noneMatch(one -> words(one).equals(words));
    }

    private String words(Node node) {
        return text.substring(node.from(), node.to());
    }

    /** A part's own heading ends what a sentence led to. */
    private void leaveLeads() {
        for (Node node = open; node != null; node = node.parent()) {
            if (node.style() == Mark.Style.LEAD && node.parent() != null) {
                open = node.parent();
            }
        }
    }

    /** A title without a number, behind a list. */
    private void leaveListFor(Node piece, List<Node> rest) {
        if (piece.style() == Mark.Style.PART_TITLE) {
            leave(piece, rest);
        }
    }

    private boolean isPartHeading(Node piece) {
        boolean part = piece.style() == Mark.Style.PART || piece.style() == Mark.Style.PART_TITLE;
        int end = part ? Headings.titleEnd(text, piece.from(), piece.to()) : -1;
        return end >= 0 && Headings.free(text.substring(piece.from(), end)) != null;
    }

    /** 针对以上不足，我制定如下措施： is no part of the last of them. */
    private void leaveList() {
        while (open.style().counts() && open.style() != Mark.Style.PART && open.parent() != null) {
            open = open.parent();
        }
    }

    /** The one that this counts on from: open still, or left for another list in between. */
    private @Nullable Node sibling(Node piece) {
        for (Node node = open; node != root && node != null; node = node.parent()) {
            if (node.style() == piece.style()) {
                return node;
            }
        }
        Node mixed = otherwiseNumbered(piece.mark());
        if (mixed != null) {
            return mixed;
        }
        Node earlier = last.get(piece.style());
        boolean countsOn = earlier != null
                && piece.style().counts()
                && piece.mark().value() > 1
                && piece.mark().value() == earlier.mark().value() + 1
                && isAround(earlier.parent());
        return countsOn ? earlier : null;
    }

    /** Authors change the kind of number within a list: （2） 3. 第四， */
    private @Nullable Node otherwiseNumbered(Mark mark) {
        if (mark.value() < 2 || !mark.style().counts() || mark.style().isInline() && !beginsLine(mark)) {
            return null;
        }
        for (Node node = open; node != root && node != null && node.style() != Mark.Style.PART; node = node.parent()) {
            if (node.style().counts() && node.mark().value() == mark.value() - 1) {
                return node;
            }
        }
        return null;
    }

    /** The open piece lies within this one, or beside it when this is a label's: 问题：1.…原因：…2.… */
    private boolean isAround(@Nullable Node list) {
        Node around = list != null && list.style() == Mark.Style.LABEL ? list.parent() : list;
        for (Node node = open; node != null; node = node.parent()) {
            if (node == around) {
                return true;
            }
        }
        return false;
    }

    private void check(@Nullable Node before, Mark mark) {
        Node earlier = last.get(mark.style());
        boolean countsOn = earlier != null && mark.value() == earlier.mark().value() + 1;
        int expected = before == null ? 1 : before.mark().value() + 1;
        if (before != null && mark.value() == before.place() + 1) {
            return;
        }
        if (mark.value() > expected && !countsOn) {
            remarks.add(Remark.Code.NUMBER_SKIPPED, mark.from(), mark.to());
        } else if (before != null && mark.value() < expected && mark.value() != (expected > 2 ? 1 : 0)) {
            remarks.add(Remark.Code.NUMBER_REPEATED, mark.from(), mark.to());
        }
    }

    /** A circled number within a sentence sets nothing apart from the paragraph below it; one that begins a line does. */
    private boolean isInline(Node node) {
        return node.style().isInline() && !(node.style() == Mark.Style.CIRCLED && beginsLine(node.mark()));
    }

    private boolean beginsLine(Mark mark) {
        int at = mark.from();
        while (at > 0
                && mark.from() - at <= WIDEST_INDENT
                && text.charAt(at - 1) != '\n'
                && Manuscript.isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }

    /** Ends with a stop, or is too long for a title whose author leaves the stop out. */
    private boolean isSentence(Node node) {
        return node.to() > node.from()
                && ("。；！？;.".indexOf(text.charAt(node.to() - 1)) >= 0 || node.to() - node.from() > LONGEST_TITLE);
    }
}
