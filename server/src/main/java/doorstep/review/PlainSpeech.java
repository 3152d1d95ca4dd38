package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A text without headings, as people speak: first what is wrong, then what will be done. A sentence that leads on (写下面几条。往后我这么改：)
 * says what the paragraphs or the list below it hold, until the next one does; members of one list (首先 其次 另外) are all of one kind; a
 * paragraph whose wording does not tell is of the kind of those around it.
 */
final class PlainSpeech {
    private static final int LONGEST_TITLE = 40;
    private static final String STOPS = "。；：:！？;.”";

    /**
     * A paragraph and what it is.
     *
     * @param kind {@code EITHER} when its wording does not tell
     * @param worded told by nothing but its wording, so that it may hold a problem and a measure
     */
    private record Told(int from, int to, Kind kind, boolean worded) {}

    private final String text;
    private final Items items;
    private final BiConsumer<Node, Kind> member;
    private final List<Told> waiting = new ArrayList<>();
    private Kind announced = Kind.EITHER;
    /** What the last list held, which 还有，… goes on with. */
    private Kind listed = Kind.EITHER;

    private int firstTold;
    private int lastTold;
    /** Whoever tells off a second list after the problems tells what will be done. */
    private boolean again;
    /** Where the writer turns to what will be done. */
    private int turning;

    /** @param member reads one member of a list, with what the list holds */
    PlainSpeech(String text, Items items, BiConsumer<Node, Kind> member) {
        this.text = text;
        this.items = items;
        this.member = member;
    }

    /** @param all the outermost pieces */
    void read(List<Node> all) {
        List<Node> pieces =
                all.stream().filter(piece -> piece.label() != Kind.OTHER).toList();
        boolean lists = listsProblems(pieces);
        int at = 0;
        // Who, where and when stand below the title.
        while (at < pieces.size() && isLine(pieces, at) && isTitle(pieces.get(at))) {
            at++;
        }
        tellOff(pieces, at);
        while (at < pieces.size()) {
            at = isLine(pieces, at) ? line(pieces, at, lists) : list(pieces, at);
        }
        takeWaiting();
    }

    /** Looks for problems told off with 头一个, 再一个, 还有; before the first and behind the last of them nothing is one. */
    private void tellOff(List<Node> pieces, int from) {
        List<Integer> opening = new ArrayList<>();
        turning = from;
        while (turning < pieces.size() && !turnsToMeasures(pieces.get(turning)) && !again) {
            String words = isLine(pieces, turning) ? words(pieces.get(turning)) : "";
            again = Spoken.isList(opening.size()) && Spoken.begins(words);
            if (Spoken.opens(words) && !again) {
                opening.add(turning);
            }
            turning += again ? 0 : 1;
        }
        if (Spoken.isList(opening.size())) {
            firstTold = opening.getFirst();
            lastTold = opening.getLast();
        }
    }

    private boolean turnsToMeasures(Node piece) {
        return Wording.leadsTo(words(piece)).orElse(null) == Kind.MEASURE;
    }

    /** Whether problems stand in a list; paragraphs around it are then said about them. */
    private boolean listsProblems(List<Node> pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            if (!isLine(pieces, at)) {
                announced = at == 0
                        ? Kind.EITHER
                        : Wording.announced(words(pieces.get(at - 1))).orElse(Kind.EITHER);
                int from = at;
                while (at < pieces.size() && !isLine(pieces, at)) {
                    at++;
                }
                if (ofOneKind(pieces.subList(from, at)) != Kind.MEASURE) {
                    announced = Kind.EITHER;
                    return true;
                }
            }
        }
        announced = Kind.EITHER;
        return false;
    }

    /** @return behind what was read */
    private int line(List<Node> pieces, int at, boolean lists) {
        Node line = pieces.get(at);
        String words = words(line);
        boolean beforeList = at + 1 < pieces.size() && !isLine(pieces, at + 1);
        if (beforeList || Wording.leadsOn(words) || Wording.turnsTo(words)) {
            announced = Wording.announced(words).orElse(beforeList ? Kind.EITHER : announced);
            takeWaiting();
            return at + 1;
        }
        if (again && at == turning) {
            announced = Kind.MEASURE;
        }
        if (lastTold > 0 && at < turning) {
            return told(pieces, at);
        }
        if (listed == Kind.PROBLEM && announced == Kind.EITHER && Spoken.opens(words)) {
            items.spoken(line.from(), line.to());
            return at + 1;
        }
        int last = at;
        while (last + 1 < pieces.size() && isLine(pieces, last + 1) && goesOn(pieces, last, at)) {
            last++;
        }
        if (Wording.reflects(words)) {
            waiting.add(new Told(line.from(), pieces.get(last).to(), Kind.CAUSE, false));
        } else if (!lists || announced != Kind.EITHER || Wording.beginsWithFuture(words) || Wording.answers(words)) {
            paragraph(line.from(), pieces.get(last).to());
        }
        return last + 1;
    }

    /** One that is told off, or that stands among them or outside. */
    private int told(List<Node> pieces, int at) {
        int last = at;
        while (last + 1 < pieces.size()
                && isLine(pieces, last + 1)
                && Wording.belongsToProblem(words(pieces.get(last + 1)))) {
            last++;
        }
        if (at >= firstTold && at <= lastTold) {
            items.spoken(pieces.get(at).from(), pieces.get(last).to());
        }
        return last + 1;
    }

    private void paragraph(int from, int to) {
        String words = text.substring(from, to);
        Kind told = Wording.answers(words) ? Kind.MEASURE : Wording.kind(words).orElse(Kind.EITHER);
        if (announced != Kind.OTHER && Wording.beginsWithFuture(words) && told != Kind.PROBLEM) {
            announced = Kind.MEASURE;
            takeWaiting();
        }
        boolean worded = announced == Kind.EITHER;
        waiting.add(new Told(from, to, worded ? told : announced, worded && told != Kind.EITHER));
    }

    /** Those that did not tell are what those before and behind them are. */
    private void takeWaiting() {
        Kind[] behind = new Kind[waiting.size()];
        // What will be done, and why it came so, is announced behind the last that is wrong.
        Kind next = announced == Kind.MEASURE || announced == Kind.CAUSE ? Kind.PROBLEM : Kind.EITHER;
        for (int i = behind.length - 1; i >= 0; i--) {
            behind[i] = next;
            next = waiting.get(i).kind == Kind.EITHER ? next : waiting.get(i).kind;
        }
        Kind before = Kind.EITHER;
        for (int i = 0; i < behind.length; i++) {
            Told one = waiting.get(i);
            boolean between = one.kind == Kind.EITHER && before == behind[i];
            before = between ? before : one.kind;
            items.paragraph(one.from, one.to, one.worded ? Kind.EITHER : before, null);
        }
        waiting.clear();
    }

    /** A title line goes on with the paragraph below it, and a paragraph with the cause or example told in one of its own. */
    private boolean goesOn(List<Node> pieces, int last, int first) {
        return last == first && isTitle(pieces.get(last))
                || announced != Kind.MEASURE && Wording.belongsToProblem(words(pieces.get(last + 1)));
    }

    /** @return behind the list; what its lead-in announced ends with it */
    private int list(List<Node> pieces, int from) {
        takeWaiting();
        int to = from;
        while (to < pieces.size() && !isLine(pieces, to)) {
            to++;
        }
        List<Node> list = pieces.subList(from, to);
        Kind all = ofOneKind(list);
        for (Node piece : list) {
            List<Node> below = piece.marked();
            member.accept(piece, below.isEmpty() ? all : ofOneKind(below));
        }
        announced = Kind.EITHER;
        listed = all;
        return to;
    }

    private Kind ofOneKind(List<Node> list) {
        if (announced != Kind.EITHER) {
            return announced;
        }
        int problems = 0;
        int measures = 0;
        for (Node piece : list) {
            Kind told = Wording.kind(text.substring(piece.from(), piece.end())).orElse(Kind.EITHER);
            problems += told == Kind.PROBLEM ? 1 : 0;
            measures += told == Kind.MEASURE ? 1 : 0;
        }
        return problems == measures ? announced : problems > measures ? Kind.PROBLEM : Kind.MEASURE;
    }

    private static boolean isLine(List<Node> pieces, int at) {
        return pieces.get(at).style() == Mark.Style.LINE;
    }

    private String words(Node line) {
        return text.substring(line.from(), line.to());
    }

    /** Short, and without a stop; somebody's paragraphs may all be without. */
    private boolean isTitle(Node line) {
        return line.to() - line.from() <= LONGEST_TITLE && words(line).indexOf('。') < 0 && !hasStop(line);
    }

    private boolean hasStop(Node line) {
        return STOPS.indexOf(text.charAt(line.to() - 1)) >= 0;
    }
}
