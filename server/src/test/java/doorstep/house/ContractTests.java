package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract the pages' types are made from is what the running server says of itself. */
@DoorstepTest
@TestPropertySource(properties = {"springdoc.use-fqn=true", "springdoc.default-flat-param-object=true"})
@Import(ContractTests.Required.class)
class ContractTests {
    private static final Path CONTRACT = Path.of("../web/src/api/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> LEFT_OUT = Set.of("operationId", "tags");
    private static final Pattern QUALIFIED = Pattern.compile("doorstep(?:\\.\\w+)+");
    private static final String PAGE = "doorstep.kernel.PageDoorstep.";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @LocalServerPort
    int port;

    @Test
    void theContractIsWhatTheServerSays() {
        JsonNode said =
                JSON.readTree(shortNames(new Browser(port).get("/v3/api-docs").text()));
        ObjectNode contract = JSON.createObjectNode();
        contract.put("openapi", said.path("openapi").asString());
        contract.putObject("info").put("title", "Doorstep").put("version", "0");
        contract.set("paths", sorted(said.path("paths")));
        contract.set("components", sorted(said.path("components")));
        assertThat(contract.path("paths").size()).isGreaterThan(40);
        Generated.file(CONTRACT, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(contract) + "\n");
    }

    /** {@code doorstep.visit.VisitController.Person} is {@code VisitPerson}: short, and its own in every module. */
    private static String shortNames(String contract) {
        return QUALIFIED.matcher(contract).replaceAll(name -> shortName(name.group()));
    }

    private static String shortName(String qualified) {
        if (qualified.startsWith(PAGE)) {
            return "PageOf" + shortName("doorstep." + qualified.substring(PAGE.length()));
        }
        String[] parts = qualified.split("\\.", -1);
        String last = parts[parts.length - 1];
        String module = parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
        return last.startsWith(module) || parts[1].startsWith(module) ? last : module + last;
    }

    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        node.properties().stream()
                .filter(field -> !LEFT_OUT.contains(field.getKey()))
                .forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        ObjectNode sorted = JSON.createObjectNode();
        fields.forEach(sorted::set);
        return sorted;
    }

    /** A record's component is required unless it is {@link Nullable}: said in Java once, and so in the contract and its types. */
    @TestConfiguration
    static class Required {
        @Bean
        ModelConverter requiredUnlessNullable() {
            return new ModelConverter() {
                @Override
                public @Nullable Schema<?> resolve(
                        AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                    JavaType java = Json.mapper().constructType(type.getType());
                    if (java != null && java.getRawClass().isRecord()) {
                        require(defined(schema, context), java.getRawClass());
                    }
                    return schema;
                }
            };
        }

        private static @Nullable Schema<?> defined(@Nullable Schema<?> schema, ModelConverterContext context) {
            String reference = schema == null ? null : schema.get$ref();
            return reference == null
                    ? schema
                    : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        }

        private static void require(@Nullable Schema<?> schema, Class<?> record) {
            if (schema == null || schema.getProperties() == null) {
                return;
            }
            List<String> required = new ArrayList<>();
            for (RecordComponent component : record.getRecordComponents()) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && schema.getProperties().containsKey(component.getName())) {
                    required.add(component.getName());
                }
            }
            schema.setRequired(required);
        }
    }
}
