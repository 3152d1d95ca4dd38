package doorstep.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences that lead on (领起句): 针对以上问题，我将从以下方面整改： is the heading of what follows, though it is worded as a sentence. */
final class Leads {
    /** 现将存在的问题和整改措施汇报如下： leads to the whole paper. */
    private static final Pattern TO_THE_PAPER =
            Pattern.compile("(?:汇报|报告|说明|发言|总结|小结|检查|检视|剖析|述职|自查|检讨|分析|公布)[^，。]{0,6}(?:如下|以下)[^，。]{0,4}[。：:]?$");

    private static final Pattern QUESTION = Pattern.compile("问[：:]");
    /** 我自己找的问题有这么几个: no sentence, but right before a list. */
    private static final int LONGEST_TITLE = 30;

    private Leads() {}

    /** The pieces of a text that has parts, with its sentences that lead on made headings. */
    static List<Node> asHeadings(List<Node> pieces, String text) {
        List<Node> headed = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            boolean list = at + 1 < pieces.size() && pieces.get(at + 1).mark().value() == 1;
            headed.add(asHeading(pieces.get(at), list, text));
        }
        return headed;
    }

    /** Whether sentences lead to a list of problems and to one of measures, as headings would. */
    static boolean areHeadings(List<Node> pieces, String text) {
        Set<Kind> led = EnumSet.noneOf(Kind.class);
        for (int at = 0; at + 1 < pieces.size(); at++) {
            if (pieces.get(at + 1).mark().value() == 1) {
                Node lead = asHeading(pieces.get(at), false, text);
                led.addAll(lead.label() == null ? Set.of() : Set.of(lead.label()));
            }
        }
        return led.contains(Kind.PROBLEM) && led.contains(Kind.MEASURE);
    }

    /** 问：你打算怎么改？ in the record of a talk. */
    static boolean isQuestion(Node piece, String text) {
        return piece.style() == Mark.Style.LINE
                && QUESTION.matcher(text).region(piece.from(), piece.to()).lookingAt();
    }

    private static Node heading(Node piece, Kind kind) {
        return new Node(new Mark(Mark.Style.LEAD, 0, piece.mark().from(), piece.to()), kind, piece.to());
    }

    private static Node asHeading(Node piece, boolean beforeList, String text) {
        String words = text.substring(piece.from(), piece.to());
        if (isQuestion(piece, text)) {
            return heading(piece, Wording.announced(words).orElse(Kind.OTHER));
        }
        if (piece.style() != Mark.Style.LINE || TO_THE_PAPER.matcher(words).find()) {
            return piece;
        }
        boolean title =
                beforeList && words.length() <= LONGEST_TITLE && "。；，！？".indexOf(words.charAt(words.length() - 1)) < 0;
        return (title ? Wording.announced(words) : Wording.leadsTo(words))
                .map(kind -> heading(piece, kind))
                .orElse(piece);
    }
}
