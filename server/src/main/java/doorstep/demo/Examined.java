package doorstep.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A round of self-examination as {@code demo/review.json} has it: what an officer wrote, what became of each measure, a session and a
 * question beside it. Days are counted from today.
 */
record Examined(
        String round,
        String author,
        List<String> dimensions,
        List<String> text,
        List<Deed> measures,
        Asked question,
        Sat session) {
    /**
     * What became of one measure.
     *
     * @param signed when the leader signs it off, if its indicator held
     */
    record Deed(
            String standard,
            String owner,
            @Nullable String unit,
            int starts,
            int due,
            Goal aim,
            List<Told> told,
            @Nullable String evidence,
            @Nullable Integer signed,
            @Nullable String rule) {}

    record Goal(String indicator, BigDecimal bound, int from, int to) {}

    record Told(int day, String words) {}

    /** A question about a sentence of the library. */
    record Asked(String document, String words, String text) {}

    record Sat(
            String topic,
            int day,
            String place,
            String host,
            String recorder,
            String content,
            String discussion,
            List<String> present,
            List<Away> absent,
            List<Line> lines) {}

    record Away(String name, String why) {}

    record Line(boolean agreed, String text) {}

    static Examined load() {
        try (InputStream in = Objects.requireNonNull(Examined.class.getResourceAsStream("/demo/review.json"))) {
            return JsonMapper.shared().readValue(in, Examined.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
