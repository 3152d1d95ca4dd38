package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The causes and examples that an author tells within one problem: by their labels, or by the words that such sentences begin with. */
final class Details {
    private static final Pattern LABEL =
            Pattern.compile("[（(]?(?:主要|思想|产生|根本|深层)?(?:原因|根源|根子|症结|病根)(?:分析|剖析|[0-9一二三四五六七八九十]{1,2})?[）)]?[：:]\\s*");
    /** Begins a cause wherever a clause begins. */
    private static final Pattern CLAUSE =
            Pattern.compile("说到底|说白了|说穿了|归根(?:到|结)底|究其原因|根(?:子|源)(?:在|是|就在)|其实是|原因(?:是|在于)|深里是|骨子里");
    /** Makes the whole sentence a cause. */
    private static final Pattern SENTENCE =
            Pattern.compile("根源|原因(?:是|在于|主要)|更?(?:主要|根本)的?(?:是|在于|原因)?(?:因为|由于|怕|我自己|自己|我们)|深层次|思想(?:上(?!，)|深处|根子)"
                    + "|内心深处|根子|之所以|私心|是因为|总以为|心里[^，。]{0,4}有[^，。]{0,3}念头|(?:分析|觉得)[^，。]{0,2}自己是|归根");

    private static final Pattern EXAMPLE =
            Pattern.compile("比如|例如|又如|再如|再比如|譬如|诸如|举例|典型事例|事例|具体事例|例[：:]|如[，,：:]|以[^，。]{2,20}为例|有(?:一)?[次回]|有一年|特别是在");
    /** 如 before an instance, as against 如果 如何 如实. */
    private static final Pattern SUCH_AS = Pattern.compile("如(?![果何此今同期实意愿约下上若有数履])[^，。；]{2}");

    /** One of a problem's. */
    record Detail(boolean cause, int from, int to) {}

    private final String text;
    private final List<Detail> found = new ArrayList<>();

    private Details(String text) {
        this.text = text;
    }

    /** In their order. */
    static List<Detail> of(String text, int from, int to) {
        Details details = new Details(text);
        int at = from;
        while (at < to) {
            int end = details.sentenceEnd(at, to);
            details.sentence(at, end, to);
            at = end;
        }
        return details.found;
    }

    private void sentence(int from, int end, int to) {
        int start = from;
        while (start < end && Manuscript.isBlank(text.charAt(start))) {
            start++;
        }
        Matcher label = LABEL.matcher(text).region(start, end);
        if (!found.isEmpty() && start < found.getLast().to) {
            return;
        }
        if (label.lookingAt()) {
            add(true, label.end(), lineEnd(start, to));
            return;
        }
        for (int clause = start; clause >= 0; clause = nextClause(clause, end)) {
            if (begins(EXAMPLE, clause, end) && clause == start || begins(SUCH_AS, clause, end)) {
                add(false, clause, end);
                return;
            }
            if (begins(CLAUSE, clause, end)) {
                add(true, clause, end);
                return;
            }
        }
        int part = start;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '；' || i == end - 1) {
                if (SENTENCE.matcher(text).region(part, i + 1).find()) {
                    add(true, part, i + 1);
                }
                part = i + 1;
            }
        }
    }

    private void add(boolean cause, int from, int to) {
        if (from < to) {
            found.add(new Detail(cause, from, to));
        }
    }

    private boolean begins(Pattern pattern, int from, int end) {
        return pattern.matcher(text).region(from, end).lookingAt();
    }

    private int nextClause(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (text.charAt(i) == '，' || text.charAt(i) == '；') {
                return i + 1;
            }
        }
        return -1;
    }

    private int lineEnd(int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Behind the stop that ends a sentence; one within quotation marks does not. */
    private int sentenceEnd(int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            quoted = c == '“' || quoted && c != '”' && c != '\n';
            if (c == '\n' || !quoted && "。！？".indexOf(c) >= 0) {
                return i + 1;
            }
        }
        return to;
    }
}
