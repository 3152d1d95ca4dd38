package doorstep.matter;

import doorstep.document.Sheet;
import doorstep.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which header of a source's file means what (列对应), as said on the command line and remembered for the source. */
public record ImportColumns(Map<String, String> headers) {
    private static final List<String> MEANINGS =
            List.of("number", "title", "words", "heard", "reporter", "reply", "replied");
    private static final List<String> NEEDED = List.of("words", "heard");

    /**
     * From {@code words=留言详情,heard=留言时间,…}.
     *
     * @throws Problem {@code matter.bad-columns} for an unknown meaning, or when words or time are not said
     */
    public static ImportColumns parse(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String pair : text.split("[,，]", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length != 2 || !MEANINGS.contains(sides[0].strip()) || sides[1].isBlank()) {
                throw new Problem(MatterProblem.BAD_COLUMNS, String.join(" ", MEANINGS));
            }
            headers.put(sides[0].strip(), sides[1].strip());
        }
        if (!headers.keySet().containsAll(NEEDED)) {
            throw new Problem(MatterProblem.BAD_COLUMNS, String.join(" ", MEANINGS));
        }
        return new ImportColumns(headers);
    }

    /** @throws Problem {@code matter.column-missing} */
    void mustBeIn(Sheet.Line line) {
        for (String header : headers.values()) {
            if (!line.cells().containsKey(header)) {
                throw new Problem(MatterProblem.COLUMN_MISSING, header);
            }
        }
    }

    String number(Sheet.Line line) {
        return cell(line, "number").strip();
    }

    String title(Sheet.Line line) {
        return cell(line, "title").strip();
    }

    String words(Sheet.Line line) {
        return cell(line, "words");
    }

    String heard(Sheet.Line line) {
        return cell(line, "heard").strip();
    }

    String reporter(Sheet.Line line) {
        return cell(line, "reporter").strip();
    }

    String reply(Sheet.Line line) {
        return cell(line, "reply");
    }

    String replied(Sheet.Line line) {
        return cell(line, "replied").strip();
    }

    private String cell(Sheet.Line line, String meaning) {
        String header = headers.get(meaning);
        return header == null ? "" : line.whole(header);
    }
}
