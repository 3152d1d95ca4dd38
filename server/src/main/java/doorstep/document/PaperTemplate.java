package doorstep.document;

import doorstep.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, with places for what only the case knows (文书模板): a text file that a county can write anew without
 * touching a program. {@code docs/papers.md} tells its few signs.
 */
public final class PaperTemplate {
    /**
     * What a template may name.
     *
     * @param fields by their Chinese names
     * @param lists names of what comes several times, with the fields each has besides
     * @param needed fields without which the paper would not do what the law asks of it
     */
    public record Known(Set<String> fields, Map<String, Set<String>> lists, Set<String> needed) {
        private Set<String> fields(@Nullable String list) {
            Set<String> all = new TreeSet<>(fields);
            if (list != null) {
                all.addAll(lists.getOrDefault(list, Set.of()));
            }
            return all;
        }
    }

    /** What one case says: fields, and what comes several times. */
    public record Values(Map<String, String> fields, Map<String, List<Map<String, String>>> lists) {}

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final String BLANK = "＿＿＿＿";
    private static final String EACH = "@每项";
    private static final String END = "@完";
    private static final Map<String, Paper.Kind> SIGNS = Map.of(
            "@页眉", Paper.Kind.HEADER,
            "@红头", Paper.Kind.ISSUER,
            "@文号", Paper.Kind.NUMBER,
            "@标题", Paper.Kind.TITLE,
            "@主送", Paper.Kind.TO,
            "@落款", Paper.Kind.SIGNED,
            "@日期", Paper.Kind.DAY,
            "@附注", Paper.Kind.REMARK);

    /** @param optional left out when one of its fields says nothing */
    private record Line(boolean optional, Paper.Kind kind, String text, String beside) {
        List<String> fields() {
            return FIELD.matcher(text + beside)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    /** Lines that come once, or once for each of a list. */
    private record Part(@Nullable String list, List<Line> lines) {}

    private final String file;
    private final List<Part> parts;

    private PaperTemplate(String file, List<Part> parts) {
        this.file = file;
        this.parts = parts;
    }

    /**
     * Reads and checks a template.
     *
     * @param file its name, for refusals
     * @throws Problem {@code document.template-field}, {@code document.template-line}, {@code document.template-needs}, each
     *     with the file and the line
     */
    public static PaperTemplate read(String file, String text, Known known) {
        List<Part> parts = new ArrayList<>();
        Part open = new Part(null, new ArrayList<>());
        parts.add(open);
        Set<String> named = new TreeSet<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(EACH)) {
                String list = line.substring(EACH.length()).strip();
                mustBe(open.list == null && known.lists.containsKey(list), file, number, line);
                open = new Part(list, new ArrayList<>());
                parts.add(open);
            } else if (line.equals(END)) {
                mustBe(open.list != null, file, number, line);
                open = new Part(null, new ArrayList<>());
                parts.add(open);
            } else {
                Line read = line(line, file, number);
                for (String field : read.fields()) {
                    if (!known.fields(open.list).contains(field)) {
                        throw new Problem(DocumentProblem.TEMPLATE_FIELD, file, number, field);
                    }
                    named.add(field);
                }
                open.lines.add(read);
            }
        }
        mustBe(open.list == null, file, number, END);
        PaperTemplate template = new PaperTemplate(file, parts);
        template.check(known, named, number);
        return template;
    }

    private static Line line(String line, String file, int number) {
        boolean optional = line.startsWith("?") || line.startsWith("？");
        String rest = optional ? line.substring(1).strip() : line;
        mustBe(FIELD.matcher(rest).replaceAll("").matches("[^{}]*") && !rest.isEmpty(), file, number, line);
        if (rest.startsWith("@")) {
            String sign = rest.split("\\s", 2)[0];
            Paper.Kind kind = SIGNS.get(sign);
            String text = rest.substring(sign.length()).strip();
            if (kind == null || text.isEmpty()) {
                throw new Problem(DocumentProblem.TEMPLATE_LINE, file, number, line);
            }
            return new Line(optional, kind, text, "");
        }
        if (rest.startsWith("|")) {
            String[] cells = rest.split("\\|", -1);
            mustBe(cells.length == 4, file, number, line);
            return new Line(optional, Paper.Kind.ROW, cells[1].strip(), cells[2].strip());
        }
        if (rest.startsWith("==")) {
            return new Line(optional, Paper.Kind.SUBHEADING, rest.substring(2).strip(), "");
        }
        if (rest.startsWith("=")) {
            return new Line(optional, Paper.Kind.HEADING, rest.substring(1).strip(), "");
        }
        return new Line(optional, Paper.Kind.TEXT, rest, "");
    }

    private void check(Known known, Set<String> named, int last) {
        boolean titled =
                parts.stream().flatMap(part -> part.lines.stream()).anyMatch(line -> line.kind == Paper.Kind.TITLE);
        if (!titled) {
            throw new Problem(DocumentProblem.TEMPLATE_NEEDS, file, last, "@标题");
        }
        for (String needed : known.needed) {
            if (!named.contains(needed)) {
                throw new Problem(DocumentProblem.TEMPLATE_NEEDS, file, last, "{" + needed + "}");
            }
        }
    }

    private static void mustBe(boolean good, String file, int number, String line) {
        if (!good) {
            throw new Problem(DocumentProblem.TEMPLATE_LINE, file, number, line);
        }
    }

    /** The paper of one case; a field that says nothing leaves a blank to be filled by hand, or leaves out its line. */
    public Paper fill(Values values) {
        List<Paper.Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            if (part.list == null) {
                part.lines.forEach(line -> add(blocks, line, values.fields));
                continue;
            }
            for (Map<String, String> item : values.lists.getOrDefault(part.list, List.of())) {
                Map<String, String> fields = new HashMap<>(values.fields);
                fields.putAll(item);
                part.lines.forEach(line -> add(blocks, line, fields));
            }
        }
        return new Paper(blocks);
    }

    private static void add(List<Paper.Block> blocks, Line line, Map<String, String> fields) {
        boolean says = line.fields().stream()
                .noneMatch(field -> fields.getOrDefault(field, "").isBlank());
        if (says || !line.optional) {
            blocks.add(new Paper.Block(line.kind, filled(line.text, fields, BLANK), filled(line.beside, fields, "")));
        }
    }

    /** @param blank for a field that says nothing; a form's cell is blank itself */
    private static String filled(String text, Map<String, String> fields, String blank) {
        return FIELD.matcher(text).replaceAll(found -> {
            String value = Plain.of(fields.getOrDefault(found.group(1), ""));
            return Matcher.quoteReplacement(value.isBlank() ? blank : value.strip());
        });
    }
}
