package doorstep.library;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.text.CommonRuns;
import doorstep.text.SearchTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What of somebody's own text stands word for word in the library, as far as they may read it (照抄). For whoever wrote the text and
 * asks; nothing of the question or the answer is kept.
 */
@Component
public class Copied {
    /** Every copied run of twice this length, less one, holds a whole window. */
    private static final int WINDOW = 10;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}]+");

    private static final int MOST_WINDOWS = 600;
    private static final int MOST = 20;

    private final CopiedQuery query;
    private final Time time;

    Copied(CopiedQuery query, Time time) {
        this.query = query;
        this.time = time;
    }

    /** What both say, and where it stands. */
    public record CopiedRun(String run, Citations.Cited where) {}

    public List<CopiedRun> in(Actor reader, String text) {
        List<String> windows = windows(SearchTerms.normal(text));
        if (windows.isEmpty()) {
            return List.of();
        }
        Rights rights = Rights.of(reader);
        Map<UUID, CitationQuery.Stood> found = new LinkedHashMap<>();
        query.visible(windows, time.today(), rights).forEach(one -> found.putIfAbsent(one.id(), one));
        query.withheld(windows, rights).forEach(one -> found.putIfAbsent(one.id(), one));
        List<CopiedRun> passages = new ArrayList<>();
        for (CitationQuery.Stood one : found.values()) {
            CommonRuns.of(one.text(), text, 1).stream()
                    .filter(run -> run.length() >= WINDOW)
                    .forEach(run -> passages.add(new CopiedRun(run, Citations.cited(one, time.today()))));
        }
        passages.sort((one, other) -> other.run().length() - one.run().length());
        return passages.stream().limit(MOST).toList();
    }

    /** Pieces of one length, side by side, of what is written between marks and blanks. */
    private static List<String> windows(String text) {
        List<String> windows = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(text).toList()) {
            for (int from = 0; from + WINDOW <= part.length() && windows.size() < MOST_WINDOWS; from += WINDOW) {
                String window = part.substring(from, from + WINDOW);
                if (SearchTerms.of(window).length >= WINDOW) {
                    windows.add(window);
                }
            }
        }
        return windows;
    }
}
