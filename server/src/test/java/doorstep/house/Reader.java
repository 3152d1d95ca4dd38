package doorstep.house;

import doorstep.cast.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads whatever the contract offers to one person: every GET, every filter, page after page, and then everything that the
 * answers named. A new list or page joins by itself.
 */
final class Reader {
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final Pattern AREA = Pattern.compile("\"(?:code|area|first)\":(\\d{15})\\b");
    private static final int NAMES_OF_AN_ANSWER = 16;
    private static final int MOST_FILTERED_BY = 3;
    private static final int MOST_PAGES = 20;

    private final Browser browser;
    private final List<String> words;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> areas = new LinkedHashSet<>();

    private Reader(Browser browser, List<String> words) {
        this.browser = browser;
        this.words = words;
    }

    /**
     * Everything this person can read, by address.
     *
     * @param words to be searched for
     */
    static Map<String, String> everything(Browser browser, List<String> words) {
        Reader reader = new Reader(browser, words);
        List<Contract.Operation> reads =
                Contract.operations().stream().filter(Contract.Operation::reads).toList();
        reads.stream().filter(operation -> !operation.path().contains("{")).forEach(reader::read);
        reads.stream().filter(operation -> operation.path().contains("{")).forEach(reader::read);
        return reader.answers;
    }

    private void read(Contract.Operation operation) {
        for (String path : paths(operation)) {
            for (String query : queries(operation)) {
                pages(path + query);
            }
        }
    }

    private void pages(String address) {
        String next = address;
        for (int page = 0; page < MOST_PAGES; page++) {
            Browser.Answer answer = browser.get(next);
            answers.put(next, answer.text());
            collect(answer.text());
            JsonNode after = answer.text().startsWith("{") ? answer.json().path("next") : null;
            if (after == null || after.isMissingNode()) {
                return;
            }
            next = address + (address.contains("?") ? "&" : "?") + "after=" + after.asString();
        }
    }

    private void collect(String text) {
        ID.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(NAMES_OF_AN_ANSWER)
                .forEach(ids::add);
        AREA.matcher(text)
                .results()
                .map(found -> found.group(1))
                .limit(NAMES_OF_AN_ANSWER)
                .forEach(areas::add);
    }

    private List<String> paths(Contract.Operation operation) {
        List<String> paths = List.of(operation.path());
        for (JsonNode parameter : operation.parameters("path")) {
            String hole = "{" + parameter.path("name").asString() + "}";
            Set<String> names = values(parameter);
            paths = paths.stream()
                    .flatMap(path -> names.stream().map(name -> path.replace(hole, name)))
                    .toList();
        }
        return paths;
    }

    /** Bare, and with every filter once; what is required stands in all. */
    private List<String> queries(Contract.Operation operation) {
        List<String> required = List.of("?");
        List<String> optional = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asString();
            List<String> said = values(parameter).stream()
                    .limit(MOST_FILTERED_BY)
                    .map(value -> name + "=" + value)
                    .toList();
            if (parameter.path("required").asBoolean(false)) {
                required = required.stream()
                        .flatMap(before -> said.stream().map(one -> before + one + "&"))
                        .toList();
            } else {
                optional.addAll(said);
            }
        }
        List<String> queries = new ArrayList<>(required);
        required.forEach(before -> optional.forEach(one -> queries.add(before + one)));
        return queries.stream().map(query -> query.replaceFirst("[?&]$", "")).toList();
    }

    private Set<String> values(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(java.util.stream.Collectors.toSet());
        }
        JsonNode type = schema.path("type");
        String plain = type.isArray() ? type.path(0).asString() : type.asString();
        return switch (plain + " " + schema.path("format").asString("")) {
            case "boolean " -> Set.of("true", "false");
            case "string uuid" -> Set.copyOf(ids);
            case "integer int64" -> Set.copyOf(areas);
            case "string " -> parameter.path("name").asString().equals("after") ? Set.of() : new LinkedHashSet<>(words);
            default -> Set.of();
        };
    }
}
