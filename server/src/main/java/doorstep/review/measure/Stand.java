package doorstep.review.measure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact state that a sign-off is bound to (所签之状): the measure, the problems it answers, the evidence, the aim and what the indicator
 * said. How it went in between is told, not signed. Written as JSON in the order of the fields, UTF-8; its hash is the SHA-256 of
 * that text, so that anybody who is given the text can count it again.
 */
public record Stand(
        UUID measure,
        String words,
        @Nullable String standard,
        @Nullable String steps,
        @Nullable UUID lead,
        @Nullable UUID unit,
        @Nullable UUID owner,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        List<Problem> problems,
        List<Proof> evidence,
        @Nullable Goal aim,
        Measure.@Nullable Figure figure) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Problem(
            UUID id,
            String words,
            @Nullable String cause,
            @Nullable String example) {}

    public record Proof(
            UUID id, Measure.Evidence.Kind kind, @Nullable UUID thing, String words, LocalDate happenedOn) {}

    public record Goal(
            String indicator, long area, @Nullable UUID unit, BigDecimal bound, LocalDate from, LocalDate to) {
        static Goal of(Measure.Aim aim) {
            UUID unit = aim.unit() == null ? null : aim.unit().id();
            return new Goal(aim.indicator(), aim.area(), unit, aim.bound().stripTrailingZeros(), aim.from(), aim.to());
        }
    }

    /** A problem that only the author may read is no part of it: who signs has not seen it. */
    static Stand of(Measure measure, Measure.@Nullable Figure figure) {
        Measure.Aim aim = measure.aim();
        return new Stand(
                measure.id(),
                measure.words(),
                measure.standard(),
                measure.steps(),
                measure.lead() == null ? null : measure.lead().id(),
                measure.unit() == null ? null : measure.unit().id(),
                measure.owner() == null ? null : measure.owner().id(),
                measure.startsOn(),
                measure.dueOn(),
                measure.problems().stream()
                        .filter(one -> !one.withheld())
                        .map(one -> new Problem(one.id(), one.words(), one.cause(), one.example()))
                        .toList(),
                measure.evidence().stream()
                        .filter(Measure.Evidence::stands)
                        .map(one -> new Proof(one.id(), one.kind(), one.thing(), one.words(), one.happenedOn()))
                        .toList(),
                aim == null ? null : Goal.of(aim),
                figure);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    public String hash() {
        return hash(text());
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether what was signed stands no more as it was; what the indicator says today is another question. */
    static boolean changedSince(Measure measure, Measure.SignOff signed) {
        return !of(measure, signed.figure()).hash().equals(signed.hash());
    }
}
