package doorstep.matter;

import doorstep.document.Sheet;
import doorstep.kernel.Problem;
import doorstep.text.PersonalNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of another system or an older ledger (外来表格): whose it is, what its headers mean, and where its lines belong.
 *
 * @param source the other system's name
 * @param area where all of it belongs
 * @param villages by name, the longest first; empty when no column says where
 */
record ImportTable(String source, ImportColumns columns, long area, Map<String, Long> villages) {
    /**
     * The village that a line names; where all of it belongs when it names none.
     *
     * @throws Problem {@code matter.line-no-place}
     */
    long place(Sheet.Line line) {
        String written = columns.place(line);
        if (written.isEmpty()) {
            return area;
        }
        return villages.entrySet().stream()
                .filter(village -> written.contains(village.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Problem(MatterProblem.LINE_NO_PLACE, written));
    }

    /** What another system shows with stars is no number. @throws Problem {@code text.bad-phone} */
    @Nullable
    PersonalNumber phone(Sheet.Line line) {
        String written = columns.phone(line);
        return written.isEmpty() || written.contains("*") ? null : PersonalNumber.phone(written);
    }
}
