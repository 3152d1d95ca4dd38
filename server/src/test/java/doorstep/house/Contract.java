package doorstep.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed contract, {@code web/src/api/openapi.json}: which operations there are and which ids they take. */
final class Contract {
    private static final JsonNode ROOT = read();
    private static final List<Operation> OPERATIONS =
            ROOT.path("paths").propertyStream().flatMap(Contract::operations).toList();

    private Contract() {}

    /** One operation. */
    record Operation(String method, String path, JsonNode says) {
        String name() {
            return method + " " + path;
        }

        boolean reads() {
            return method.equals("GET");
        }

        private boolean isCalledBy(String methodCalled, String pathCalled) {
            String template = Pattern.compile("\\{\\w+}").matcher(path).replaceAll("[^/]+");
            return method.equals(methodCalled) && pathCalled.split("\\?", 2)[0].matches(template);
        }

        List<JsonNode> parameters(String in) {
            return says.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .toList();
        }

        JsonNode bodySchema() {
            return resolved(says.at("/requestBody/content/application~1json/schema"));
        }
    }

    static List<Operation> operations() {
        return OPERATIONS;
    }

    private static Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .map(operation -> new Operation(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), operation.getValue()));
    }

    /** The operation a call is for: {@code /api/cards/binding} is itself before it is {@code /api/cards/{id}}. */
    static Operation of(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.isCalledBy(method, path))
                .min(java.util.Comparator.comparing(
                        operation -> operation.path().contains("{")))
                .orElseThrow(() -> new IllegalStateException("not in the contract: " + method + " " + path));
    }

    static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : ROOT.at(reference.substring(1));
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("../web/src/api/openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
