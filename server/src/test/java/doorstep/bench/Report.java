package doorstep.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Markdown on standard output, as it becomes known. */
final class Report {
    void line(String text) {
        System.out.println(text);
    }

    void head(String... columns) {
        row(columns);
        line("|" + String.join("|", Collections.nCopies(columns.length, " --- ")) + "|");
    }

    void row(String... cells) {
        line("| " + String.join(" | ", List.of(cells)) + " |");
    }

    static String tails(Load load) {
        return String.format(Locale.ROOT, "%.1f · %.1f · %.1f", load.millis(0.5), load.millis(0.95), load.millis(0.99));
    }
}
