package doorstep.matter;

import java.util.Arrays;
import java.util.Optional;

/**
 * One clause of a township's duty list (乡镇履职事项清单), cited at dispatch and in an objection.
 *
 * @param clause its number as the list prints it, 基本 12
 */
public record Duty(String clause, Part part, String title) {
    /** Whose it is. */
    public enum Part {
        BASIC("基本履职事项", "基本"),
        ASSISTING("配合履职事项", "配合"),
        TAKEN_BACK("上级部门收回事项", "收回");

        private final String written;
        private final String brief;

        Part(String written, String brief) {
            this.written = written;
            this.brief = brief;
        }

        /** As the list heads it, whole or by its first word. */
        static Optional<Part> of(String heading) {
            return Arrays.stream(values())
                    .filter(part -> heading.equals(part.written) || heading.contains(part.brief))
                    .findFirst();
        }
    }
}
