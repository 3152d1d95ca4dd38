package doorstep.bench;

import doorstep.clock.Time;
import doorstep.kernel.Scope;
import doorstep.matter.OwnSql;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One question of the registry: who asks, in which order, and what. One line of a file, so that it can be kept and asked again. */
record Question(String asker, String sort, Map<String, String> filter) {
    static Question read(String line) {
        String[] parts = line.split(" ", -1);
        Map<String, String> filter = new TreeMap<>();
        for (String pair : parts[2].split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                filter.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return new Question(parts[0], parts[1], filter);
    }

    private String query() {
        return filter.entrySet().stream()
                .map(said -> said.getKey() + "=" + URLEncoder.encode(said.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As a person reads it. */
    String spoken() {
        return asker + " " + sort + " "
                + filter.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
    }

    String path() {
        return "/api/matters?sort=" + sort + "&" + query();
    }

    String countPath() {
        return "/api/matters/count?" + query();
    }

    /** Sends the same statement to a database. */
    void ask(OwnSql own, CountySite site) {
        Map<String, Object> said = new HashMap<>();
        filter.forEach((name, value) -> said.put(name, typed(name, value)));
        Object area = said.get("area");
        if (area instanceof Long code) {
            long last = code % 1_000_000 == 0 ? code + 999_999 : code % 1000 == 0 ? code + 999 : code;
            said.put("span", new Scope.Span(code, last));
        }
        own.page(
                site.actor(asker), said, sort, LocalDate.ofInstant(Time.system().now(), Time.ZONE));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object typed(String name, String value) {
        Class<?> type = OwnSql.filterType(name);
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, value);
        }
        return switch (type.getSimpleName()) {
            case "Boolean" -> Boolean.valueOf(value);
            case "Long" -> Long.valueOf(value);
            case "UUID" -> UUID.fromString(value);
            case "LocalDate" -> LocalDate.parse(value);
            default -> value;
        };
    }

    @Override
    public String toString() {
        return asker + " " + sort + " " + query();
    }
}
