package doorstep.sealed;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Seals what this system holds in plain and should not: a report that was registered as a matter by mistake. */
@Component
public class Sealer {
    /** In characters, each of which may take six bytes as JSON writes it. */
    private static final int MOST_OF_A_PART = 10_000;

    private final Office office;
    private final Envelopes envelopes;
    private final Time time;
    private final JsonMapper json;

    Sealer(Office office, Envelopes envelopes, Time time, JsonMapper json) {
        this.office = office;
        this.envelopes = envelopes;
        this.time = time;
        this.json = json;
    }

    /** @throws Problem {@code sealed.not-open} */
    public void mustBeOpen() {
        office.mustBeOpen();
    }

    /**
     * Seals a text, in as many parts as it takes; in the transaction that takes it away where it was.
     *
     * @param number by which the parts are put together again
     */
    @Transactional
    public void seal(String number, String text) {
        List<byte[]> points = office.mustBeOpen().stream()
                .map(key -> Base64.getDecoder().decode(key.point()))
                .toList();
        List<String> parts = parts(text);
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("kind", "matter");
            content.put("day", time.today().toString());
            content.put("number", number);
            content.put("part", (i + 1) + "/" + parts.size());
            content.put("words", parts.get(i));
            envelopes.put(Envelope.seal(json.writeValueAsString(content), null, points));
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > MOST_OF_A_PART) {
            int to = text.offsetByCodePoints(from, text.codePointCount(from, from + MOST_OF_A_PART));
            parts.add(text.substring(from, to));
            from = to;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
