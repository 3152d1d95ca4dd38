package doorstep.kernel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the person asking can understand: one stable code, one plain sentence in their language
 * ({@link Words}), nothing changed. Thrown at the place where the rule stands and turned into
 * {@code application/problem+json} at the edge, or into one line on the terminal.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What sort of refusal, and therefore which HTTP status. */
    public enum Kind {
        INVALID(422),
        UNSIGNED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One entry of a module's list of refusals, an enum constant. {@code MatterProblem.REPLY_MISSING} has the code
     * {@code matter.reply-missing}; its sentence stands under {@code problem.matter.reply-missing} in the word files.
     */
    public interface Code {
        String name();

        Kind kind();

        /** The module's name and the constant's name, as clients and support staff read them. */
        default String code() {
            String type = getClass().getSimpleName();
            String module = type.substring(0, type.length() - "Problem".length());
            return module.toLowerCase(Locale.ROOT) + "."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final transient Code code;
    private final transient List<Object> details;
    private final transient @Nullable Ref about;

    /** @param details what the sentence names: a day, a row, an act; never personal data */
    public Problem(Code code, Object... details) {
        this(code, List.of(details), null);
    }

    private Problem(Code code, List<Object> details, @Nullable Ref about) {
        super(code.code(), null, false, false);
        this.code = code;
        this.details = details;
        this.about = about;
    }

    /** The same, naming what stands in the way; only for somebody who may see that. */
    public Problem about(Ref thing) {
        return new Problem(code, details, thing);
    }

    public Code code() {
        return code;
    }

    /** What stands in the way and may be looked at. */
    public @Nullable Ref about() {
        return about;
    }

    /** The sentence to show. */
    public String sentence(Locale language) {
        return Words.say(language, "problem." + code.code(), details.toArray());
    }
}
