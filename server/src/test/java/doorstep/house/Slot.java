package doorstep.house;

import doorstep.cast.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in an operation's requests that names a thing, found by its type in the contract: in the path, after the question
 * mark, or in the body. The id of a thing that the request itself makes is none.
 */
record Slot(Contract.Operation operation, Kind kind, String where, Names names) {
    enum Kind {
        PATH,
        QUERY,
        BODY
    }

    /** What a thing is named by. */
    enum Names {
        ID,
        AREA,
        CODE,
        CURSOR
    }

    static List<Slot> of(Contract.Operation operation) {
        List<Slot> slots = new ArrayList<>();
        parameters(operation, "path", Kind.PATH, slots);
        parameters(operation, "query", Kind.QUERY, slots);
        fields(operation, "", operation.bodySchema(), slots);
        return slots;
    }

    private static void parameters(Contract.Operation operation, String in, Kind kind, List<Slot> slots) {
        for (JsonNode parameter : operation.parameters(in)) {
            String name = parameter.path("name").asString();
            names(name, parameter.path("schema"), operation)
                    .ifPresent(names -> slots.add(new Slot(operation, kind, name, names)));
        }
    }

    private static void fields(Contract.Operation operation, String at, JsonNode schema, List<Slot> slots) {
        schema.path("properties").propertyStream().forEach(property -> {
            boolean made = property.getKey().equals("id");
            boolean many = property.getValue().path("type").asString("").equals("array");
            JsonNode one = Contract.resolved(many ? property.getValue().path("items") : property.getValue());
            String where = at + "/" + property.getKey() + (many ? "/0" : "");
            if (!made) {
                names(property.getKey(), one, operation)
                        .ifPresent(names -> slots.add(new Slot(operation, Kind.BODY, where, names)));
            }
            fields(operation, where, one, slots);
        });
    }

    private static Optional<Names> names(String name, JsonNode schema, Contract.Operation operation) {
        // Guesses at sign-ins and papers are counted and locked, which is told apart on purpose.
        boolean guessed = operation.path().matches("/api/(door|session).*");
        String format = schema.path("format").asString("");
        if (format.equals("uuid")) {
            return Optional.of(Names.ID);
        }
        if (format.equals("int64") && (name.equals("area") || name.equals("code"))) {
            return Optional.of(Names.AREA);
        }
        if (name.equals("after")) {
            return Optional.of(Names.CURSOR);
        }
        return name.equals("code") && !guessed ? Optional.of(Names.CODE) : Optional.empty();
    }

    /** The call with another name in this place; nothing when this call has no such place, an empty list's for instance. */
    Optional<Call> filled(Call call, String value) {
        return switch (kind) {
            case PATH -> Optional.of(call.at(inPath(call.path(), value)));
            case QUERY -> {
                String others = call.path().replaceAll("([?&])" + where + "=[^&]*", "$1");
                yield Optional.of(call.at(others + (others.contains("?") ? "&" : "?") + where + "=" + value));
            }
            case BODY -> call.isJson() ? inBody(call, value) : Optional.empty();
        };
    }

    private String inPath(String path, String value) {
        String before = operation.path().substring(0, operation.path().indexOf("{" + where + "}"));
        Matcher prefix = Pattern.compile(
                        "^" + Pattern.compile("\\{\\w+}").matcher(before).replaceAll("[^/]+") + "[^/?]+")
                .matcher(path);
        if (!prefix.find()) {
            throw new IllegalStateException(path);
        }
        return path.substring(0, prefix.group().lastIndexOf('/') + 1) + value + path.substring(prefix.end());
    }

    private Optional<Call> inBody(Call call, String value) {
        JsonNode body = JsonMapper.shared().readTree(call.body());
        JsonPointer pointer = JsonPointer.compile(where);
        JsonNode parent = body.at(pointer.head());
        Object typed = names == Names.AREA ? Long.valueOf(value) : value;
        JsonNode node = JsonMapper.shared().valueToTree(typed);
        if (parent instanceof ObjectNode fields) {
            fields.set(pointer.last().getMatchingProperty(), node);
        } else if (parent instanceof ArrayNode list) {
            list.removeAll().add(node);
        } else {
            return Optional.empty();
        }
        return Optional.of(call.saying(body.toString()));
    }

    @Override
    public String toString() {
        return operation.name() + " " + kind + " " + where;
    }
}
