package doorstep.review;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A text without headings, as people speak: a sentence that leads on (写下面几条。往后我这么改：) says what the paragraphs or the list below it
 * hold, until the next one does; members of one list (首先 其次 另外) are all of one kind; for the rest the wording tells.
 */
final class PlainSpeech {
    private static final String STOPS = "。；：:！？;.”";

    private final String text;
    private final Items items;
    private final BiConsumer<Node, Kind> member;
    private Kind announced = Kind.EITHER;

    /** @param member reads one member of a list, with what the list holds */
    PlainSpeech(String text, Items items, BiConsumer<Node, Kind> member) {
        this.text = text;
        this.items = items;
        this.member = member;
    }

    void read(List<Node> pieces) {
        boolean lists = pieces.stream().anyMatch(piece -> piece.style() != Mark.Style.LINE);
        int at = 0;
        // Who, where and when stand below the title and end without a stop.
        while (at < pieces.size() && isLine(pieces, at) && !hasStop(pieces.get(at))) {
            at++;
        }
        while (at < pieces.size()) {
            at = isLine(pieces, at) ? line(pieces, at, lists) : list(pieces, at);
        }
    }

    /** @return behind what was read */
    private int line(List<Node> pieces, int at, boolean lists) {
        Node line = pieces.get(at);
        String words = text.substring(line.from(), line.to());
        boolean beforeList = at + 1 < pieces.size() && !isLine(pieces, at + 1);
        if (beforeList || Wording.leadsOn(words) || Wording.turnsTo(words)) {
            announced = Wording.announced(words).orElse(beforeList ? Kind.EITHER : announced);
            return at + 1;
        }
        int last = at;
        while (last + 1 < pieces.size() && isLine(pieces, last + 1) && goesOn(pieces, last, at)) {
            last++;
        }
        boolean told = !lists || announced != Kind.EITHER || Wording.reflects(words);
        items.paragraph(line.from(), pieces.get(last).to(), told ? announced : null, null);
        return last + 1;
    }

    /** A title line goes on with the paragraph below it, and a paragraph with the cause or example told in one of its own. */
    private boolean goesOn(List<Node> pieces, int last, int first) {
        Node next = pieces.get(last + 1);
        return last == first && !hasStop(pieces.get(last))
                || announced != Kind.MEASURE && Wording.belongsToProblem(text.substring(next.from(), next.to()));
    }

    /** @return behind the list; what its lead-in announced ends with it */
    private int list(List<Node> pieces, int from) {
        int to = from;
        int problems = 0;
        int measures = 0;
        while (to < pieces.size() && !isLine(pieces, to)) {
            Node piece = pieces.get(to);
            Kind told = Wording.kind(text.substring(piece.from(), piece.end())).orElse(Kind.EITHER);
            problems += told == Kind.PROBLEM ? 1 : 0;
            measures += told == Kind.MEASURE ? 1 : 0;
            to++;
        }
        Kind all = announced != Kind.EITHER || problems == measures
                ? announced
                : problems > measures ? Kind.PROBLEM : Kind.MEASURE;
        pieces.subList(from, to).forEach(piece -> member.accept(piece, all));
        announced = Kind.EITHER;
        return to;
    }

    private static boolean isLine(List<Node> pieces, int at) {
        return pieces.get(at).style() == Mark.Style.LINE;
    }

    private boolean hasStop(Node line) {
        return STOPS.indexOf(text.charAt(line.to() - 1)) >= 0;
    }
}
